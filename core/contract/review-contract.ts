import type { ArticleId, Question, QuestionId } from '../article/article.ts';
import type { DueKind } from '../journal/due.ts';
import type { Commitment, Day, Journal, Reflection, Review } from '../journal/journal.ts';
import type { Promised } from './promised.ts';

/** Questions that return, commitments to look back on, answers that were begun and left. */
export type ReviewContract = {
  /** What waits today, oldest first. */
  listDue(): Promise<DueList>;
  /** What a thing that waits needs to be dealt with. */
  openDue(row: Pick<DueRow, 'articleId' | 'kind' | 'id'>): Promised<DueCard>;
  /** `roundId` is made by the window, so that a call that is repeated counts once. */
  settleReview(
    articleId: ArticleId,
    questionId: QuestionId,
    roundId: string,
    settlement: WindowSettlement,
  ): Promised<Journal>;
  takeBackRound(articleId: ArticleId, questionId: QuestionId, roundId: string): Promised<Journal>;
  sayWhatMoved(
    articleId: ArticleId,
    questionId: QuestionId,
    roundId: string,
    moved: string,
  ): Promised<Journal>;
  /** The question returns in so many days, or on a day; `null`: not any more. */
  askAgain(articleId: ArticleId, questionId: QuestionId, when: number | Day | null): Promised<Journal>;
};

export const REVIEW_METHODS: Readonly<Record<keyof ReviewContract, true>> = {
  listDue: true,
  openDue: true,
  settleReview: true,
  takeBackRound: true,
  sayWhatMoved: true,
  askAgain: true,
};

/** Main knows what day it is; the window only says how long. */
export type WindowSettlement =
  | { readonly outcome: 'skipped' }
  | { readonly outcome: 'snoozed'; readonly days: number }
  | { readonly outcome: 'stopped' };

/** What waits, at most `LONGEST_PAGE` rows of it. */
export type DueList = {
  readonly today: Day;
  readonly total: number;
  readonly rows: readonly DueRow[];
};

export type DueRow = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly kind: DueKind;
  /** Of the question, the commitment or the reflection. */
  readonly id: string;
  /** Since which day it waits. */
  readonly dueOn: Day;
};

/** One thing that waits, with what is known of it. `question` is `null` when it is no longer asked. */
export type DueCard =
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly answer: Reflection;
      readonly review: Review | null;
    }
  | { readonly kind: 'commitment'; readonly commitment: Commitment; readonly grewFrom: string | null }
  | { readonly kind: 'unfinished'; readonly question: Question; readonly answer: Reflection };
