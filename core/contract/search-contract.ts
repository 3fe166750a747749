import type { GoToRequest, GoToResults } from '../searching/go-to.ts';
import type { IndexProgress, SearchRequest, SearchResults } from '../searching/search.ts';

/** Finding what is in the library. */
export type SearchContract = {
  /** Every request with a higher `turn` lets the earlier ones end at once. */
  search(request: SearchRequest): Promise<SearchResults>;
  /** Articles and questions for the palette. */
  goTo(request: GoToRequest): Promise<GoToResults>;
  indexProgress(): Promise<IndexProgress>;
};

export const SEARCH_METHODS: Readonly<Record<keyof SearchContract, true>> = {
  search: true,
  goTo: true,
  indexProgress: true,
};
