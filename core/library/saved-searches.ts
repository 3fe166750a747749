import type { Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';

/** A query that is kept under a name. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  /** As it was typed: see `parseQuery`. */
  readonly text: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** Set while it is deleted; the words stay. */
  readonly deletedAt: Timestamp | null;
};

/** So many are a list that a person can look over. */
export const MOST_SAVED_SEARCHES = 200;

/** The list with `search` in it: in its place when it is there already, or else where its age puts it. */
export function putSavedSearch(
  searches: readonly SavedSearch[],
  search: SavedSearch,
): readonly SavedSearch[] {
  const others = searches.filter(({ id }) => id !== search.id);
  return [...others, search].sort(
    (one, other) => byCodeUnits(one.createdAt, other.createdAt) || byCodeUnits(one.id, other.id),
  );
}

/** Those that are not deleted. */
export const liveSearches = (searches: readonly SavedSearch[]): readonly SavedSearch[] =>
  searches.filter(({ deletedAt }) => deletedAt === null);
