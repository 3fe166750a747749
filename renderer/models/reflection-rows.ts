import { type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import {
  EVERY_REFLECTION,
  type ReflectionEntry,
  type ReflectionQuery,
} from '../../core/journal/reflection-list.ts';
import { createPages, type Pages } from './pages.ts';
import { createSelection, type Selection } from './selection.ts';

/** Everything that was written, newest first, as the Reflections place lists it. */
export type ReflectionRows = {
  readonly query: ReadonlySignal<ReflectionQuery>;
  readonly rows: Pages<ReflectionEntry>;
  readonly selection: Selection<string>;
  ask(change: Partial<ReflectionQuery>): void;
};

export function createReflectionRows(api: Pick<AfterwordBridge, 'listReflections' | 'on'>): ReflectionRows {
  const query = signal<ReflectionQuery>(EVERY_REFLECTION);
  const rows = createPages((range) => api.listReflections(query.peek(), range));
  const selection = createSelection<string>(async (from, to) =>
    Array.from({ length: to - from + 1 }, (_, at) => rows.rowAt(from + at)?.reflectionId).filter(
      (id) => id !== undefined,
    ),
  );
  api.on('journalChanged', () => {
    if (rows.total.peek() !== null) rows.refresh();
  });
  return {
    query,
    rows,
    selection,
    ask(change) {
      query.value = { ...query.peek(), ...change };
      selection.restart();
      rows.restart();
    },
  };
}
