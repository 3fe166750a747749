/** What a reader asks for. Every clause must hold. */
export type SearchQuery = { readonly clauses: readonly Clause[] };

/** At least one of the terms must hold, or the one must not. */
export type Clause =
  | { readonly tag: 'any'; readonly terms: readonly Term[] }
  | { readonly tag: 'none'; readonly term: Term };

export type Term =
  | { readonly tag: 'word'; readonly text: string }
  /** Words side by side. */
  | { readonly tag: 'phrase'; readonly text: string }
  | { readonly tag: 'by' | 'site' | 'tag' | 'lang'; readonly text: string }
  | { readonly tag: 'in'; readonly part: SearchPart }
  | { readonly tag: 'is'; readonly state: SearchState }
  | { readonly tag: 'has'; readonly what: SearchPossession }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. After begins with that day, before ends in front of it. */
  | { readonly tag: 'before' | 'after'; readonly date: string };

export const SEARCH_PARTS = ['questions', 'answers', 'notes', 'comments', 'text'] as const;
export type SearchPart = (typeof SEARCH_PARTS)[number];

export const SEARCH_STATES = [
  'unread',
  'reading',
  'read',
  'starred',
  'answered',
  'unanswered',
  'due',
] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

export const SEARCH_POSSESSIONS = ['question', 'highlight', 'comment', 'commitment'] as const;
export type SearchPossession = (typeof SEARCH_POSSESSIONS)[number];

/** The names that may stand before a colon, with the values that are known beforehand. */
export const SEARCH_FIELDS = {
  by: [],
  site: [],
  tag: [],
  in: SEARCH_PARTS,
  is: SEARCH_STATES,
  has: SEARCH_POSSESSIONS,
  before: [],
  after: [],
  lang: [],
} as const satisfies Record<string, readonly string[]>;
export type SearchField = keyof typeof SEARCH_FIELDS;
export const SEARCH_FIELD_NAMES = Object.keys(SEARCH_FIELDS) as readonly SearchField[];

/** The longest text of a query, in UTF-16 units. */
export const LONGEST_QUERY = 1_000;

/** Signs that begin and end a phrase, as the keyboards of several languages write them. */
export const QUOTES = '"“”„«»';

/** The first instant of a date of a query, as the beginning of an ISO 8601 day. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);
