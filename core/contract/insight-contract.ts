import type { ArticleId } from '../article/article.ts';
import type { Day, Outcome } from '../journal/journal.ts';
import type { Insights } from '../library/insights.ts';

/** Plain counts over months, and what they count. */
export type InsightContract = {
  readInsights(): Promise<Insights>;
  /** What a number counts, at most `LONGEST_PAGE` of it. */
  listCounted(counted: Counted): Promise<readonly CountedRow[]>;
};

export const INSIGHT_METHODS: Readonly<Record<keyof InsightContract, true>> = {
  readInsights: true,
  listCounted: true,
};

/** Articles read in a span of days, or commitments by what came of them. */
export type Counted =
  | { readonly tag: 'read'; readonly from: Day; readonly to: Day }
  | { readonly tag: 'commitments'; readonly outcome: Outcome | 'open' };

export type CountedRow = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  /** The commitment in words; empty for an article. */
  readonly words: string;
};
