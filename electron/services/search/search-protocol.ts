/** What main and the search worker say to each other. */
import type { ArticleId } from '../../../core/article/article.ts';
import type { GoToRequest, GoToResults } from '../../../core/searching/go-to.ts';
import type {
  IndexProgress,
  SearchRequest,
  SearchResults,
  SuggestionRequest,
} from '../../../core/searching/search.ts';

/** Given to the worker when it is started. */
export type SearchWorkerSetting = {
  /** The library's. */
  readonly folder: string;
  readonly libraryId: string;
  /** The index's. */
  readonly file: string;
  /** `gentle` leaves the machine to others while the index is made. */
  readonly pace: 'gentle' | 'full';
  /** By `TURNS`: the newest request of each kind. Whoever works on an older one stops. */
  readonly turns: Int32Array;
};

/** Places in `turns`. */
export const TURNS = { search: 0, goTo: 1 } as const;

export type SearchOrder =
  | { readonly tag: 'search'; readonly id: number; readonly request: SearchRequest }
  | { readonly tag: 'go-to'; readonly id: number; readonly request: GoToRequest }
  | { readonly tag: 'suggest'; readonly id: number; readonly request: SuggestionRequest }
  /** Every article that a query finds. */
  | { readonly tag: 'find-all'; readonly id: number; readonly text: string }
  /** How many articles each of the queries finds. */
  | { readonly tag: 'count'; readonly id: number; readonly texts: readonly string[] }
  | { readonly tag: 'changed'; readonly ids: readonly ArticleId[] }
  | { readonly tag: 'close' };

export type SearchNews =
  | { readonly tag: 'answer'; readonly id: number; readonly value: SearchAnswer }
  | { readonly tag: 'refused'; readonly id: number; readonly detail: string }
  | { readonly tag: 'progress'; readonly progress: IndexProgress }
  | { readonly tag: 'closed' };

export type SearchAnswer = SearchResults | GoToResults | readonly number[] | readonly string[];
