import type { ArticleId } from '../article/article.ts';
import type { Failure } from '../failure.ts';

/** How far the import queue is. Announced at most ten times a second. */
export type ImportProgress = {
  readonly total: number;
  readonly done: number;
  /** Name of the source in work; `null` when the queue is at rest. */
  readonly current: string | null;
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
  /** The same text is in the library already; nothing was stored until the reader chooses. */
  | { readonly tag: 'duplicate'; readonly existing: { readonly id: ArticleId; readonly title: string } }
  /** The records of a JSON export were taken in: articles that were not there, journals merged. */
  | { readonly tag: 'merged'; readonly articles: number; readonly journals: number }
  | { readonly tag: 'failed'; readonly failure: Failure };

/** What to do with a duplicate: take the new text under the old notes, keep two articles, or leave it. */
export const DUPLICATE_CHOICES = ['replace', 'keep-both', 'leave'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

export const IDLE_IMPORT: ImportProgress = { total: 0, done: 0, current: null, results: [] };
