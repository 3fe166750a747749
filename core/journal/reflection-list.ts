import type { ArticleId, Timestamp } from '../article/article.ts';
import { type QuestionKind, questionKind } from '../article/question-kind.ts';
import { addDays, dayIn } from './days.ts';
import type { Day, ReflectionId, ReflectionTarget } from './journal.ts';

/** One row of the Reflections place: what was written, with what it needs to be understood apart from its article. */
export type ReflectionEntry = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  /** The article is gone; only its journal is left. */
  readonly orphaned: boolean;
  readonly reflectionId: ReflectionId;
  readonly target: ReflectionTarget;
  /** The question's words, or those that were highlighted; empty for a note on the whole article. */
  readonly about: string;
  readonly text: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly versionCount: number;
  /** Every time it was written on, oldest first. */
  readonly times: readonly Timestamp[];
};

/** Newest first. Every word of `text` must stand in the reflection, its question or its article's title. */
export type ReflectionQuery = {
  readonly text: string;
  readonly kind: 'all' | 'answers' | 'notes';
  /** A tag of the article. */
  readonly tag: string | null;
  readonly articleId: ArticleId | null;
  /** Answers to questions of that kind only. */
  readonly questionKind: QuestionKind | null;
  /** Written on one of these days, both included. */
  readonly from: Day | null;
  readonly to: Day | null;
};

export const EVERY_REFLECTION: ReflectionQuery = {
  text: '',
  kind: 'all',
  tag: null,
  articleId: null,
  questionKind: null,
  from: null,
  to: null,
};

/** What a list knows of an article besides. */
export type ReflectionContext = { readonly tags: readonly string[]; readonly language: string | null };

/** A predicate for everything in `query` but its words. `contextOf` is asked only when it matters. */
export function createReflectionMatcher(
  query: ReflectionQuery,
  timeZone: string,
  contextOf: (id: ArticleId) => ReflectionContext,
): (entry: ReflectionEntry) => boolean {
  const isWithin = createDayMatcher(query, timeZone);
  return (entry) =>
    isOfKind(entry, query.kind) &&
    (query.articleId === null || entry.articleId === query.articleId) &&
    (query.tag === null || contextOf(entry.articleId).tags.includes(query.tag)) &&
    (query.questionKind === null || kindOf(entry, contextOf) === query.questionKind) &&
    entry.times.some(isWithin);
}

function createDayMatcher(
  { from, to }: Pick<ReflectionQuery, 'from' | 'to'>,
  timeZone: string,
): (time: Timestamp) => boolean {
  // Zones are at most a day apart from UTC: only times near the edges have to be put on the calendar.
  const surelyFrom = from === null ? '' : addDays(from, 2);
  const surelyTo = to === null ? '9999' : addDays(to, -2);
  return (time) => {
    if (time >= surelyFrom && time < surelyTo) return true;
    const day = dayIn(timeZone, time);
    return (from === null || day >= from) && (to === null || day <= to);
  };
}

const isOfKind = ({ target }: ReflectionEntry, kind: ReflectionQuery['kind']): boolean =>
  kind === 'all' || (target.kind === 'question') === (kind === 'answers');

function kindOf(
  { articleId, target }: ReflectionEntry,
  contextOf: (id: ArticleId) => ReflectionContext,
): QuestionKind | null {
  return target.kind === 'question' ? questionKind(target.questionText, contextOf(articleId).language) : null;
}
