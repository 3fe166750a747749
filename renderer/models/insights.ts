import { type ReadonlySignal, signal } from '@preact/signals';
import type { Counted, CountedRow } from '../../core/contract/insight-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Insights } from '../../core/library/insights.ts';

/** Counts over months, and the list behind a number. */
export type InsightsModel = {
  /** `null` until they were counted. */
  readonly insights: ReadonlySignal<Insights | null>;
  /** What the reader looks into; `null` when the list is closed. */
  readonly listed: ReadonlySignal<{ readonly title: string; readonly rows: readonly CountedRow[] } | null>;
  count(): Promise<void>;
  list(title: string, counted: Counted): Promise<void>;
  closeList(): void;
};

/** While articles are still to be looked at, it is counted again after so long, in milliseconds. */
const COUNT_AGAIN_MS = 3_000;

export function createInsights(api: Pick<AfterwordBridge, 'readInsights' | 'listCounted'>): InsightsModel {
  const insights = signal<Insights | null>(null);
  const listed = signal<{ readonly title: string; readonly rows: readonly CountedRow[] } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = async (): Promise<void> => {
    clearTimeout(timer);
    insights.value = await api.readInsights();
    if (insights.value.pending > 0) timer = setTimeout(() => void count(), COUNT_AGAIN_MS);
  };
  return {
    insights,
    listed,
    count,
    async list(title, counted) {
      listed.value = { title, rows: await api.listCounted(counted) };
    },
    closeList() {
      listed.value = null;
    },
  };
}
