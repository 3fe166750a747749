/** «When …, I will …», a day to look back, and what came of it. */

import type { Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';
import { laterOf } from '../later-time.ts';
import type { Commitment, Day, Journal, LookBack } from './journal.ts';

/** A commitment as the reader left it. What it grew from is said once, when it is begun. */
export type CommitmentWriting = Pick<
  Commitment,
  | 'id'
  | 'cueKind'
  | 'cue'
  | 'action'
  | 'rehearsal'
  | 'lookBackOn'
  | 'questionId'
  | 'highlightId'
  | 'continues'
>;

export type LookBackWriting = Omit<LookBack, 'writtenAt'>;

/** Adds a commitment or changes its words; the same journal when nothing changes. */
export function writeCommitment(journal: Journal, writing: CommitmentWriting, now: Timestamp): Journal {
  const before = commitmentOf(journal, writing.id);
  if (before === undefined)
    return {
      ...journal,
      commitments: [
        ...journal.commitments,
        { ...writing, lookBack: null, createdAt: now, updatedAt: now, deletedAt: null },
      ],
    };
  const { questionId, highlightId, continues } = before;
  return changeCommitment(
    journal,
    before,
    { ...writing, questionId, highlightId, continues, deletedAt: null },
    now,
  );
}

/** What came of it. Its first words are the time it was looked back on. */
export function lookBack(journal: Journal, id: string, writing: LookBackWriting, now: Timestamp): Journal {
  const before = commitmentOf(journal, id);
  if (before === undefined) return journal;
  const writtenAt = before.lookBack?.writtenAt ?? now;
  return changeCommitment(journal, before, { lookBack: { ...writing, writtenAt } }, now);
}

/** Another day to look back; `null`: none. What was written when looking back is kept. */
export function lookBackLater(journal: Journal, id: string, day: Day | null, now: Timestamp): Journal {
  const before = commitmentOf(journal, id);
  return before === undefined ? journal : changeCommitment(journal, before, { lookBackOn: day }, now);
}

/** Out of sight; the words stay in the journal. */
export const deleteCommitment = (journal: Journal, id: string, now: Timestamp): Journal =>
  setDeleted(journal, id, now, now);

export const restoreCommitment = (journal: Journal, id: string, now: Timestamp): Journal =>
  setDeleted(journal, id, null, now);

/** Whether anything was written that is worth keeping in sight. */
export const saysSomething = ({
  cue,
  action,
  rehearsal,
}: Pick<Commitment, 'cue' | 'action' | 'rehearsal'>): boolean =>
  [cue, action, rehearsal].some((words) => words.trim() !== '');

/** What was deleted here, or had other words in another copy of the library, the last first. */
export const deletedCommitments = (journal: Journal): readonly Commitment[] =>
  journal.commitments
    .filter((commitment) => commitment.deletedAt !== null && saysSomething(commitment))
    .sort((one, other) => byCodeUnits(other.deletedAt ?? '', one.deletedAt ?? ''));

/** Commitments in chains, each with those that go on from it; the chain begun last comes first. */
export function commitmentChains(journal: Journal): readonly (readonly Commitment[])[] {
  const live = journal.commitments.filter(
    (commitment) => commitment.deletedAt === null && saysSomething(commitment),
  );
  const known = new Map(live.map((commitment) => [commitment.id, commitment]));
  const chains = new Map<string, Commitment[]>();
  for (const commitment of [...live].sort(byBeginning)) {
    const root = rootOf(commitment, known);
    chains.set(root, [...(chains.get(root) ?? []), commitment]);
  }
  return [...chains.values()].reverse();
}

/** The words of a commitment in one sentence. */
export function commitmentSentence({ cue, action }: Pick<Commitment, 'cue' | 'action'>): string {
  const when = tidy(cue);
  const will = tidy(action);
  if (when === '') return will === '' ? '' : `I will ${will}`;
  return will === '' ? `When ${when}, I will …` : `When ${when}, I will ${will}`;
}

/** One whose beginning is gone, or that goes round in a circle, is its own beginning. */
function rootOf(commitment: Commitment, known: ReadonlyMap<string, Commitment>): string {
  const passed = new Set([commitment.id]);
  let root = commitment;
  for (;;) {
    const before = root.continues === null ? undefined : known.get(root.continues);
    if (before === undefined || passed.has(before.id)) return root.id;
    passed.add(before.id);
    root = before;
  }
}

const byBeginning = (one: Commitment, other: Commitment): number =>
  byCodeUnits(one.createdAt, other.createdAt) || byCodeUnits(one.id, other.id);

const tidy = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;]+$/u, '');

const commitmentOf = (journal: Journal, id: string): Commitment | undefined =>
  journal.commitments.find((commitment) => commitment.id === id);

function setDeleted(journal: Journal, id: string, deletedAt: Timestamp | null, now: Timestamp): Journal {
  const before = commitmentOf(journal, id);
  if (before === undefined || (before.deletedAt === null) === (deletedAt === null)) return journal;
  return changeCommitment(journal, before, { deletedAt }, now);
}

function changeCommitment(
  journal: Journal,
  before: Commitment,
  change: Partial<Commitment>,
  now: Timestamp,
): Journal {
  const changed = { ...before, ...change };
  if (JSON.stringify(changed) === JSON.stringify(before)) return journal;
  const after = { ...changed, updatedAt: laterOf(now, before.updatedAt) };
  return {
    ...journal,
    commitments: journal.commitments.map((commitment) => (commitment === before ? after : commitment)),
  };
}
