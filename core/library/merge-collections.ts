/** The collections of two copies of a library as one: whichever comes first, and however often, the result is the same. */
import type { ArticleId, Timestamp } from '../article/article.ts';
import { compareAge, mergeById } from '../journal/merge-records.ts';
import { union } from '../union.ts';
import type { Collection, Collections } from './collections.ts';
import { unlessSame } from './unless-same.ts';

/**
 * The newer record of a collection stands, with the articles of both: the other's come at the end. An article that was
 * taken out of one is in neither, unless the other was changed since and still has it.
 */
export const mergeCollections = (present: Collections, others: Collections): Collections =>
  unlessSame(present, mergeById<Collection>(present, others, mergeCollection));

function mergeCollection(one: Collection, other: Collection): Collection {
  const newer = compareCollections(one, other) >= 0 ? one : other;
  const older = newer === one ? other : one;
  const { removed: _, ...record } = newer;
  const removed = laterRemovals(newer, older);
  const isKept = (id: ArticleId): boolean =>
    [newer, older].some((copy) => copy.articleIds.includes(id) && copy.updatedAt >= (removed[id] ?? ''));
  const articleIds = union(newer.articleIds, older.articleIds).filter(
    (id) => removed[id] === undefined || isKept(id),
  );
  return { ...record, articleIds, ...(Object.keys(removed).length === 0 ? {} : { removed }) };
}

/** Of two at the same moment the one with more articles: what merging made of both stands against each of them. */
function compareCollections(one: Collection, other: Collection): number {
  const age = ({ updatedAt, name, parentId, deletedAt }: Collection) =>
    [updatedAt, [name, parentId, deletedAt]] as const;
  return (
    compareAge(age(one), age(other)) ||
    one.articleIds.length - other.articleIds.length ||
    compareAge([null, one.articleIds], [null, other.articleIds])
  );
}

function laterRemovals(one: Collection, other: Collection): Readonly<Record<ArticleId, Timestamp>> {
  const removed: Record<ArticleId, Timestamp> = { ...one.removed };
  for (const [id, at] of Object.entries(other.removed ?? {})) if ((removed[id] ?? '') < at) removed[id] = at;
  return removed;
}
