import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DueCard, DueList, DueRow, WindowSettlement } from '../../core/contract/review-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import { addDays } from '../../core/journal/days.ts';
import type { DueKind } from '../../core/journal/due.ts';
import type { Journal } from '../../core/journal/journal.ts';
import type { Drafts } from './drafts.ts';
import type { RecordDrafts } from './record-drafts.ts';
import type { Toasts } from './toasts.ts';

/** One sitting: what waits, one after the other, for about ten minutes. */
export type Session = {
  readonly rows: readonly DueRow[];
  readonly at: number;
  /** Names this round of this question; its answer, what moved and its settlement belong together. */
  readonly roundId: string;
  /** `null` while it is read. */
  readonly card: DueCard | null;
  /** The old answer is hidden until a new one was written. */
  readonly isCompared: boolean;
};

/** What waits for the reader, and the sitting that deals with it. */
export type Review = {
  /** `null` until it was asked for. */
  readonly due: ReadonlySignal<DueList | null>;
  readonly session: ReadonlySignal<Session | null>;
  /** The row in hand; `null` before and after a session. */
  readonly row: ReadonlySignal<DueRow | null>;
  readonly records: RecordDrafts;
  refresh(): Promise<void>;
  begin(): Promise<void>;
  /** Saves what was written and shows it beside what stood there before. `false`: it could not be saved. */
  compare(): Promise<boolean>;
  /** Goes on to the next, with everything saved. */
  next(): Promise<void>;
  /** Leaves a question for later, or for good; an unfinished answer is left as it is. */
  settle(settlement: WindowSettlement): Promise<void>;
  /** A commitment is looked back on so many days later, or not at all. */
  putOff(days: number | null): Promise<void>;
  end(): void;
};

type ReviewDeps = {
  readonly drafts: Drafts;
  readonly records: RecordDrafts;
  readonly toasts: Pick<Toasts, 'show' | 'showFailure'>;
  readonly createId: () => string;
};

/** How long one takes, in minutes, roughly. */
const MINUTES: Readonly<Record<DueKind, number>> = { question: 2, commitment: 3, unfinished: 1 };
const SESSION_MINUTES = 10;
const REFRESH_AFTER_MS = 400;
/** So often the day is looked at again, should it have changed. */
const NEW_DAY_MS = 10 * 60_000;

export const minutesFor = (rows: readonly Pick<DueRow, 'kind'>[]): number =>
  rows.reduce((minutes, { kind }) => minutes + MINUTES[kind], 0);

/** The first ones that fit into a session: at least one. */
export function sessionOf<Row extends Pick<DueRow, 'kind'>>(rows: readonly Row[]): readonly Row[] {
  const fitting = rows.findIndex((_, at) => minutesFor(rows.slice(0, at + 1)) > SESSION_MINUTES);
  return fitting < 0 ? rows : rows.slice(0, Math.max(1, fitting));
}

export function createReview(api: AfterwordBridge, deps: ReviewDeps): Review {
  const { drafts, records, toasts, createId } = deps;
  const due = signal<DueList | null>(null);
  const session = signal<Session | null>(null);
  const row = computed(() => session.value?.rows[session.value.at] ?? null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let going: Promise<void> | null = null;

  const refresh = async (): Promise<void> => {
    due.value = await api.listDue();
  };
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REFRESH_AFTER_MS);
  };
  api.on('libraryChanged', refreshSoon);
  api.on('settingsChanged', refreshSoon);
  window.addEventListener('focus', refreshSoon);
  setInterval(() => document.visibilityState === 'visible' && refreshSoon(), NEW_DAY_MS);
  refreshSoon();

  const change = (part: Partial<Session>): void => {
    const current = session.peek();
    if (current !== null) session.value = { ...current, ...part };
  };
  const openRow = async (at: number): Promise<void> => {
    const wanted = session.peek()?.rows[at];
    const roundId = createId();
    change({ at, card: null, roundId, isCompared: false });
    if (wanted === undefined) return void refresh();
    const result = await api.openDue(wanted);
    if (session.peek()?.roundId !== roundId) return;
    if (result.ok) return change({ card: result.value });
    toasts.showFailure(result.failure);
    await openRow(at + 1);
  };
  /** One step at a time: who asks again meanwhile has not seen the next row yet. */
  const goOnce = (act: () => Promise<void>): Promise<void> => {
    going ??= act().finally(() => {
      going = null;
    });
    return going;
  };
  /** Goes on when the act succeeded, and says how to take it back. */
  const leave = async (
    asked: Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: Failure }>,
    sentence: string,
    undo: () => Promise<unknown>,
  ): Promise<void> => {
    const result = await asked;
    if (!result.ok) return toasts.showFailure(result.failure);
    toasts.show(sentence, { label: 'Undo', run: () => void undo().then(refresh) });
    await openRow((session.peek()?.at ?? 0) + 1);
  };
  records.onSaved((journal: Journal) => {
    const current = session.peek();
    if (current?.card?.kind !== 'commitment' || row.peek()?.articleId !== journal.articleId) return;
    const { id } = current.card.commitment;
    const commitment = journal.commitments.find((known) => known.id === id);
    if (commitment !== undefined) change({ card: { ...current.card, commitment } });
  });

  return {
    due,
    session,
    row,
    records,
    refresh,
    async begin() {
      await refresh();
      const rows = sessionOf(due.peek()?.rows ?? []);
      session.value = { rows, at: 0, roundId: createId(), card: null, isCompared: false };
      await openRow(0);
    },
    async compare() {
      const wanted = row.peek();
      if (wanted === null || !(await drafts.saveAll())) return false;
      const result = await api.openDue(wanted);
      if (result.ok) change({ card: result.value, isCompared: true });
      else toasts.showFailure(result.failure);
      return result.ok;
    },
    next: () =>
      goOnce(async () => {
        await drafts.saveAll();
        await openRow((session.peek()?.at ?? 0) + 1);
      }),
    settle: (settlement) =>
      goOnce(async () => {
        const current = session.peek();
        const wanted = row.peek();
        if (current?.card == null || wanted === null || current.card.kind === 'commitment') return;
        const { articleId } = wanted;
        const { id } = current.card.question;
        const { roundId } = current;
        await leave(api.settleReview(articleId, id, roundId, settlement), SETTLED[settlement.outcome], () =>
          api.takeBackRound(articleId, id, roundId),
        );
      }),
    putOff: (days) =>
      goOnce(async () => {
        const card = session.peek()?.card;
        const wanted = row.peek();
        const today = due.peek()?.today;
        if (card?.kind !== 'commitment' || wanted === null || today === undefined) return;
        const { articleId, id } = wanted;
        const before = card.commitment.lookBackOn;
        const day = days === null ? null : addDays(today, days);
        await leave(
          api.lookBackLater(articleId, id, day),
          days === null ? 'You will not be asked about it any more.' : 'It comes back later.',
          () => api.lookBackLater(articleId, id, before),
        );
      }),
    end() {
      session.value = null;
      void refresh();
    },
  };
}

const SETTLED: Readonly<Record<WindowSettlement['outcome'], string>> = {
  skipped: 'Skipped. It comes again at its next turn.',
  snoozed: 'It comes back later.',
  stopped: 'It will not be asked any more.',
};
