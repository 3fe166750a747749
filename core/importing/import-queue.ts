import { type Article, type ArticleId, isSuggestion } from '../article/article.ts';
import type { Failure } from '../failure.ts';

/** How far the import queue is. Announced at most ten times a second. */
export type ImportProgress = {
  readonly total: number;
  readonly done: number;
  /** What is in work: a source's name, or that of one of its articles; `null` when the queue is at rest. */
  readonly current: string | null;
  /** The share of the source in work that is done, 0 to 1. */
  readonly share: number;
  /** In order of arrival; emptied when the reader dismisses the list. */
  readonly results: readonly ImportResult[];
};

/** What became of one source. */
export type ImportResult = {
  readonly importId: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
};

export type ImportOutcome =
  | { readonly tag: 'waiting' }
  | {
      readonly tag: 'imported';
      readonly articleId: ArticleId;
      readonly title: string;
      readonly questionCount: number;
    }
  /** A source of many articles was worked through. */
  | ({ readonly tag: 'many' } & ImportTally)
  /** The same text is in the library already; nothing was stored until the reader chooses. */
  | { readonly tag: 'duplicate'; readonly existing: { readonly id: ArticleId; readonly title: string } }
  /** The records of a JSON export were taken in: articles that were not there, journals merged. */
  | { readonly tag: 'merged'; readonly articles: number; readonly journals: number }
  | { readonly tag: 'failed'; readonly failure: Failure };

/** What became of the articles in one source. */
export type ImportTally = {
  readonly articles: number;
  readonly questions: number;
  /** The first that came in, to open it. */
  readonly firstId: ArticleId | null;
  /** The same texts are in the library already; nothing was stored of them until the reader chooses. */
  readonly duplicates: number;
  readonly failed: number;
  /** Why, for the first `MOST_FAILURES` of those that failed. */
  readonly failures: readonly Failure[];
};

/** So many reasons are kept for one source. */
export const MOST_FAILURES = 100;

export const EMPTY_TALLY: ImportTally = {
  articles: 0,
  questions: 0,
  firstId: null,
  duplicates: 0,
  failed: 0,
  failures: [],
};

/** What to do with a duplicate: take the new text under the old notes, keep two articles, or leave it. */
export const DUPLICATE_CHOICES = ['replace', 'keep-both', 'leave'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

export const IDLE_IMPORT: ImportProgress = { total: 0, done: 0, current: null, share: 0, results: [] };

export const questionCountOf = ({ questions }: Pick<Article, 'questions'>): number =>
  questions.filter((question) => !isSuggestion(question)).length;
