import type { Article, ArticleId, Question, QuestionId, Timestamp } from '../article/article.ts';
import { type QuestionKind, questionKind } from '../article/question-kind.ts';
import type { Commitment, Day, Journal, Outcome, Reflection } from '../journal/journal.ts';
import { shownQuestions } from '../journal/questions.ts';
import { liveReflections } from '../journal/reflections.ts';
import type { Digest } from '../stored/envelope.ts';

/**
 * What an article asks, what became of it, and when its reader read and wrote: all that the Questions place and the
 * counts over months need, without the article or its journal.
 */
export type QuestionSheet = {
  readonly articleId: ArticleId;
  /** Tells this sheet from every other: the index remembers it, so that one that is behind is noticed. */
  readonly stamp: string;
  /** When the article was marked read; `null` while it is not. */
  readonly readAt: Timestamp | null;
  readonly questions: readonly SheetQuestion[];
  readonly written: readonly SheetReflection[];
  readonly commitments: readonly SheetCommitment[];
};

export type SheetQuestion = {
  readonly id: QuestionId;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly origin: Question['origin'];
  /** When its answer was last written on. */
  readonly answeredAt: Timestamp | null;
};

/** When a reflection was written on: its first words, each version, its last words. */
export type SheetReflection = { readonly times: readonly Timestamp[] };

export type SheetCommitment = {
  readonly createdAt: Timestamp;
  readonly lookBackOn: Day | null;
  /** `null` while it was not looked back on. */
  readonly outcome: Outcome | null;
  readonly lookedBackAt: Timestamp | null;
};

/** The sheet of an article as its reader has it now. */
export function createQuestionSheet(article: Article, journal: Journal, digest: Digest): QuestionSheet {
  const sheet = describeQuestions(article, journal);
  return { ...sheet, stamp: digest(JSON.stringify(sheet)).slice(-STAMP_LENGTH) };
}

const STAMP_LENGTH = 12;

function describeQuestions(article: Article, journal: Journal): Omit<QuestionSheet, 'stamp'> {
  const live = liveReflections(journal);
  const answeredAt = new Map<QuestionId, Timestamp>();
  for (const { target, updatedAt } of live) {
    if (target.kind !== 'question') continue;
    const known = answeredAt.get(target.questionId);
    if (known === undefined || known < updatedAt) answeredAt.set(target.questionId, updatedAt);
  }
  const { readingState } = journal;
  return {
    articleId: article.id,
    readAt: readingState.value === 'read' ? readingState.updatedAt : null,
    questions: shownQuestions(article.questions, journal.questions).map(({ id, text, origin }) => ({
      id,
      text,
      kind: questionKind(text, article.language),
      origin,
      answeredAt: answeredAt.get(id) ?? null,
    })),
    written: live.map((reflection) => ({ times: writingTimes(reflection) })),
    commitments: journal.commitments.filter(({ deletedAt }) => deletedAt === null).map(summarizeCommitment),
  };
}

/** Every time a reflection was written on, oldest first. */
export function writingTimes({ createdAt, updatedAt, versions }: Reflection): readonly Timestamp[] {
  return [...new Set([createdAt, ...versions.map(({ savedAt }) => savedAt), updatedAt])].sort();
}

const summarizeCommitment = ({ createdAt, lookBackOn, lookBack }: Commitment): SheetCommitment => ({
  createdAt,
  lookBackOn,
  outcome: lookBack?.outcome ?? null,
  lookedBackAt: lookBack?.writtenAt ?? null,
});
