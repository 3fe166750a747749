import type { Timestamp } from '../article/article.ts';

/** A query that is kept under a name. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  /** As it was typed: see `parseQuery`. */
  readonly text: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
};

/** So many are a list that a person can look over. */
export const MOST_SAVED_SEARCHES = 200;

/** The list with `search` in it: in its place when it is there already, or else where its age puts it. */
export function putSavedSearch(
  searches: readonly SavedSearch[],
  search: SavedSearch,
): readonly SavedSearch[] {
  const others = searches.filter(({ id }) => id !== search.id);
  return [...others, search].sort((one, other) =>
    one.createdAt === other.createdAt
      ? one.id < other.id
        ? -1
        : 1
      : one.createdAt < other.createdAt
        ? -1
        : 1,
  );
}

export const dropSavedSearch = (searches: readonly SavedSearch[], id: string): readonly SavedSearch[] =>
  searches.filter((search) => search.id !== id);
