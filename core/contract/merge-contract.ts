import type { ArticleId } from '../article/article.ts';
import type { ArticleSummary } from '../library/summary.ts';
import type { Promised } from './promised.ts';

/** How two stored copies of one article become one. */
export type MergeContract = {
  /** Copies in the whole library, two by two, at most 60: the same text or address, or nearly the same text. */
  listCopies(): Promise<readonly CopyPair[]>;
  /** An article and those that are copies of it. */
  findCopies(id: ArticleId): Promised<FoundCopies>;
  /**
   * The first keeps its text and takes in everything that was written on the second, which goes to the trash. Bringing
   * that back undoes the merge.
   */
  mergeArticles(keptId: ArticleId, otherId: ArticleId): Promised<null>;
  /** Both as they were, but for what was written since. */
  undoMerge(otherId: ArticleId): Promised<null>;
};

export type CopyPair = readonly [ArticleSummary, ArticleSummary];

export type FoundCopies = { readonly article: ArticleSummary; readonly copies: readonly ArticleSummary[] };

export const MERGE_METHODS: Readonly<Record<keyof MergeContract, true>> = {
  listCopies: true,
  findCopies: true,
  mergeArticles: true,
  undoMerge: true,
};
