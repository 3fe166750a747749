import type { ArticleId } from '../article/article.ts';
import type { ArticleSummary } from '../library/summary.ts';
import type { Promised } from './promised.ts';

/** How two stored copies of one article become one. */
export type MergeContract = {
  /** Other articles of the library with the same text or address, or nearly the same text. */
  findCopies(id: ArticleId): Promised<readonly ArticleSummary[]>;
  /**
   * The first keeps its text and takes in everything that was written on the second, which goes to the trash. Gives what
   * `undoMerge` is called with.
   */
  mergeArticles(keptId: ArticleId, otherId: ArticleId): Promised<string>;
  /** Both as they were, but for what was written since. */
  undoMerge(mergeId: string): Promised<null>;
};

export const MERGE_METHODS: Readonly<Record<keyof MergeContract, true>> = {
  findCopies: true,
  mergeArticles: true,
  undoMerge: true,
};
