/** Questions that return: when each is asked again, and what came of it each time. */

import type { QuestionId, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import { addDays } from './days.ts';
import type { Day, Journal, Reflection, Review, ReviewRound } from './journal.ts';
import { liveReflections, type ReflectionWriting, writeReflection } from './reflections.ts';

/** After how many weeks a question returns: the first time, the second … Then no more. Empty: never. */
export type Rhythm = readonly number[];

/** After a week, a month, a quarter: spaced ever wider, which is what helps. */
export const STANDARD_RHYTHM: Rhythm = [1, 4, 13];

/** Now, on the reader's clock and on the calendar of the zone they are in. */
export type Moment = { readonly now: Timestamp; readonly today: Day; readonly timeZone: string };

/** An answer was written: its question returns after the first interval, unless that is settled already. */
export function scheduleReview(
  journal: Journal,
  id: QuestionId,
  rhythm: Rhythm,
  { now, today }: Moment,
): Journal {
  const dueOn = dayAfter(today, rhythm, 0);
  if (dueOn === null || reviewOf(journal, id) !== undefined) return journal;
  const review: Review = { id, dueOn, step: 0, rounds: [], createdAt: now, updatedAt: now };
  return { ...journal, reviews: [...journal.reviews, review] };
}

/**
 * Words of a new answer, written without sight of the old one. With the first of them the old answer becomes a version
 * and the question's next day is set; the following ones of the same round only go on writing.
 */
export function answerAgain(
  journal: Journal,
  writing: ReflectionWriting,
  roundId: string,
  rhythm: Rhythm,
  moment: Moment,
): Journal {
  if (writing.target.kind !== 'question') return journal;
  const { questionId } = writing.target;
  if (reviewOf(journal, questionId)?.rounds.some(({ id }) => id === roundId))
    return writeReflection(journal, writing, moment.now, moment.timeZone);
  const kept = keepAsVersion(journal, writing, moment.now);
  return changeReview(kept, questionId, moment, (review) => ({
    ...movedOn(review, rhythm, moment),
    rounds: withRound(review, roundOf(roundId, 'answered', moment)),
  }));
}

/** What moved since the answer before, in the reader's words. */
export function sayWhatMoved(
  journal: Journal,
  id: QuestionId,
  roundId: string,
  moved: string,
  moment: Moment,
): Journal {
  const round = reviewOf(journal, id)?.rounds.find((other) => other.id === roundId);
  if (round === undefined || round.moved === moved) return journal;
  return changeReview(journal, id, moment, (review) => ({
    ...review,
    rounds: withRound(review, { ...round, moved, updatedAt: moment.now }),
  }));
}

/** What the reader does with a returning question instead of answering it. */
export type Settlement =
  /** It comes again at its next turn. */
  | { readonly outcome: 'skipped' }
  | { readonly outcome: 'snoozed'; readonly until: Day }
  /** It does not return any more. */
  | { readonly outcome: 'stopped' };

export function settleReview(
  journal: Journal,
  id: QuestionId,
  roundId: string,
  settlement: Settlement,
  rhythm: Rhythm,
  moment: Moment,
): Journal {
  return changeReview(journal, id, moment, (review) => ({
    ...nextAfter(review, settlement, rhythm, moment),
    rounds: withRound(review, roundOf(roundId, settlement.outcome, moment)),
  }));
}

/** Undoes a settlement: the round never was, and the question is due on the day it was asked. */
export function takeBackRound(journal: Journal, id: QuestionId, roundId: string, moment: Moment): Journal {
  const round = reviewOf(journal, id)?.rounds.find((other) => other.id === roundId);
  if (round === undefined) return journal;
  return changeReview(journal, id, moment, (review) => ({
    ...review,
    dueOn: round.askedOn,
    step: round.outcome === 'skipped' ? Math.max(0, review.step - 1) : review.step,
    rounds: review.rounds.filter((other) => other !== round),
  }));
}

/** The reader's own day for a question to return; `null`: it does not. */
export function askAgainOn(journal: Journal, id: QuestionId, day: Day | null, moment: Moment): Journal {
  return changeReview(journal, id, moment, (review) => ({ ...review, dueOn: day }));
}

export const reviewOf = (journal: Journal, id: QuestionId): Review | undefined =>
  journal.reviews.find((review) => review.id === id);

/** The answer that a returning question is about: the one last written on, when there are several. */
export function answerInHand(journal: Journal, id: QuestionId): Reflection | undefined {
  return liveReflections(journal)
    .filter(({ target }) => target.kind === 'question' && target.questionId === id)
    .reduce<Reflection | undefined>(
      (last, answer) => (last === undefined || answer.updatedAt > last.updatedAt ? answer : last),
      undefined,
    );
}

function nextAfter(review: Review, settlement: Settlement, rhythm: Rhythm, moment: Moment): Review {
  switch (settlement.outcome) {
    case 'skipped':
      return movedOn(review, rhythm, moment);
    case 'snoozed':
      return { ...review, dueOn: settlement.until };
    case 'stopped':
      return { ...review, dueOn: null };
  }
}

/** One step further in the rhythm, counted from today: who comes back late is not asked twice in a row. */
function movedOn(review: Review, rhythm: Rhythm, { today }: Moment): Review {
  const step = review.step + 1;
  return { ...review, step, dueOn: dayAfter(today, rhythm, step) };
}

function dayAfter(today: Day, rhythm: Rhythm, step: number): Day | null {
  const weeks = rhythm[step];
  return weeks === undefined ? null : addDays(today, weeks * 7);
}

const roundOf = (id: string, outcome: ReviewRound['outcome'], { now, today }: Moment): ReviewRound => ({
  id,
  askedOn: today,
  outcome,
  moved: '',
  updatedAt: now,
});

const withRound = ({ rounds }: Review, round: ReviewRound): readonly ReviewRound[] => [
  ...rounds.filter(({ id }) => id !== round.id),
  round,
];

function changeReview(
  journal: Journal,
  id: QuestionId,
  { now }: Moment,
  change: (review: Review) => Review,
): Journal {
  const before = reviewOf(journal, id) ?? {
    id,
    dueOn: null,
    step: 0,
    rounds: [],
    createdAt: now,
    updatedAt: now,
  };
  const after = { ...change(before), updatedAt: laterOf(now, before.updatedAt) };
  const others = journal.reviews.filter((review) => review.id !== id);
  return { ...journal, reviews: [...others, after] };
}

/** The new words stand; the old ones become a version whatever the time between. */
function keepAsVersion(journal: Journal, writing: ReflectionWriting, now: Timestamp): Journal {
  const before = journal.reflections.find(({ id }) => id === writing.id);
  if (before === undefined || before.text.trim() === '') return writeReflection(journal, writing, now);
  const after: Reflection = {
    ...before,
    text: writing.text,
    updatedAt: laterOf(now, before.updatedAt),
    deletedAt: null,
    versions: [...before.versions, { text: before.text, savedAt: before.updatedAt, reason: 'asked-again' }],
  };
  return {
    ...journal,
    reflections: journal.reflections.map((reflection) => (reflection === before ? after : reflection)),
  };
}
