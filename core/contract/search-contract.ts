import type { Timestamp } from '../article/article.ts';
import type { SavedSearch } from '../library/saved-searches.ts';
import type { GoToRequest, GoToResults } from '../searching/go-to.ts';
import type { IndexProgress, SearchRequest, SearchResults, SuggestionRequest } from '../searching/search.ts';
import type { Promised } from './promised.ts';

/** Finding what is in the library. */
export type SearchContract = {
  /** Every request with a higher `turn` lets the earlier ones end at once. */
  search(request: SearchRequest): Promise<SearchResults>;
  /** Articles and questions for the palette. */
  goTo(request: GoToRequest): Promise<GoToResults>;
  indexProgress(): Promise<IndexProgress>;

  /** In order of saving. */
  listSavedSearches(): Promised<readonly SavedSearch[]>;
  /** Resolves with the whole list when it is on the disk. One with a known id is changed. */
  saveSearch(search: SearchSave): Promised<readonly SavedSearch[]>;
  deleteSearch(id: string): Promised<readonly SavedSearch[]>;
  /** Names of authors or sites that have a word that begins so, those of most articles first. */
  suggestValues(request: SuggestionRequest): Promise<readonly string[]>;
  /** How many articles, or passages, each query finds. */
  countSearches(texts: readonly string[]): Promise<readonly number[]>;
};

export const SEARCH_METHODS: Readonly<Record<keyof SearchContract, true>> = {
  search: true,
  goTo: true,
  indexProgress: true,
  listSavedSearches: true,
  saveSearch: true,
  deleteSearch: true,
  countSearches: true,
  suggestValues: true,
};

/** `createdAt` is `null` for a new one. */
export type SearchSave = Omit<SavedSearch, 'createdAt' | 'updatedAt' | 'deletedAt'> & {
  readonly createdAt: Timestamp | null;
};
