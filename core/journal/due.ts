/** What waits for the reader: returning questions, commitments to look back on, answers that were begun and left. */

import type { QuestionId, Timestamp } from '../article/article.ts';
import { countWords } from '../article/text.ts';
import { addDays, dayIn } from './days.ts';
import type { Commitment, Day, Journal, Reflection } from './journal.ts';
import { liveReflections } from './reflections.ts';
import { answerInHand } from './reviews.ts';

export const DUE_KINDS = ['question', 'commitment', 'unfinished'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that waits, small enough to be kept for every article of a library. */
export type DueEntry = {
  readonly kind: DueKind;
  /** Of the question, the commitment or the reflection. */
  readonly id: string;
  /** The question it is about, if it is about one. */
  readonly questionId: QuestionId | null;
  /** The day it was set for; `null` for an unfinished answer, which waits from the day after it was left. */
  readonly on: Day | null;
  /** When that was last changed. */
  readonly setAt: Timestamp;
};

/** Where and when the reader is, and whether questions return at all. */
export type DueSetting = { readonly today: Day; readonly timeZone: string; readonly asksAgain: boolean };

/** Everything in a journal that waits or will, whatever the day. */
export function dueEntries(journal: Journal): readonly DueEntry[] {
  const questions = journal.reviews.flatMap(({ id, dueOn, updatedAt }): DueEntry[] =>
    dueOn === null || answerInHand(journal, id) === undefined
      ? []
      : [{ kind: 'question', id, questionId: id, on: dueOn, setAt: updatedAt }],
  );
  const commitments = journal.commitments.filter(isOpen).map(
    ({ id, lookBackOn, updatedAt }): DueEntry => ({
      kind: 'commitment',
      id,
      questionId: null,
      on: lookBackOn,
      setAt: updatedAt,
    }),
  );
  const unfinished = liveReflections(journal)
    .filter((reflection) => isUnfinished(reflection.text) && !isSettled(journal, reflection))
    .map(({ id, target, updatedAt }): DueEntry => {
      const questionId = target.kind === 'question' ? target.questionId : null;
      return { kind: 'unfinished', id, questionId, on: null, setAt: updatedAt };
    });
  return [...questions, ...commitments, ...unfinished];
}

/** The first day an entry waits. */
export const dueDayOf = ({ on, setAt }: DueEntry, timeZone: string): Day =>
  on ?? addDays(dayIn(timeZone, setAt), 1);

/**
 * Whether it waits now. What was set by a clock that was ahead of this one waits at once: better asked too early than
 * never again.
 */
export function isDue(entry: DueEntry, { today, timeZone, asksAgain }: DueSetting): boolean {
  if (entry.kind === 'question' && !asksAgain) return false;
  return dueDayOf(entry, timeZone) <= today || dayIn(timeZone, entry.setAt) > addDays(today, 1);
}

/** Few words, or an ending that promises more. Answers are often notes: that a full stop is missing says nothing. */
export function isUnfinished(text: string): boolean {
  const words = text.trim();
  if (words === '') return false;
  return PROMISES_MORE.test(words) || countWords(words) < FEWEST_WORDS;
}

const FEWEST_WORDS = 3;
const PROMISES_MORE = /(?:[,;:(&+\u2026\u3001\uff0c\uff1a\uff1b]|\.\.\.|[\u2013\u2014-])$/u;

const isOpen = (commitment: Commitment): boolean =>
  commitment.deletedAt === null && commitment.lookBack === null && commitment.lookBackOn !== null;

/** The reader said since the last word that it is finished. */
function isSettled(journal: Journal, { target, updatedAt }: Reflection): boolean {
  if (target.kind !== 'question') return true;
  const review = journal.reviews.find(({ id }) => id === target.questionId);
  return (
    review?.rounds.some((round) => round.outcome !== 'answered' && round.updatedAt >= updatedAt) ?? false
  );
}
