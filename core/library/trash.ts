import type { ArticleId, Timestamp } from '../article/article.ts';

/** An article that was thrown away. What the reader wrote on it is not in the trash: it stays in its journal. */
export type TrashedArticle = {
  readonly id: ArticleId;
  readonly title: string;
  readonly byline: string | null;
  readonly trashedAt: Timestamp;
};

/** After so many days an article leaves the trash for good. */
export const DAYS_IN_TRASH = 30;

/** The last moment to bring back what was thrown away at `trashedAt`. */
export const leavesTrashAt = (trashedAt: Timestamp): Date =>
  new Date(Date.parse(trashedAt) + DAYS_IN_TRASH * 24 * 60 * 60_000);
