import type { ArticleId, QuestionId, TextQuoteSelector, Timestamp } from '../article/article.ts';
import type { PlanSubject } from '../facilitating/plan.ts';
import type { ShelfName } from '../library/query.ts';

/** What is searched for and where. */
export type SearchRequest = {
  /** As it was typed: see `parseQuery`. */
  readonly text: string;
  /** The last word may go on: words that begin with it count. */
  readonly unfinished: boolean;
  readonly scope: SearchScope;
  /** `first`: titles, bylines, tags and what the reader wrote, at once. `all`: everything, best first. */
  readonly stage: 'first' | 'all';
  /** Grows with every keystroke: what was asked before is given up. */
  readonly turn: number;
  /** The most hits wanted of each group. */
  readonly limits: Readonly<Record<SearchGroup, number>>;
};

/** The shelf and the tag that are looked at; search keeps within them. */
export type SearchScope = { readonly show: ShelfName; readonly tag: string | null };

export const SEARCH_GROUPS = ['articles', 'questions', 'written', 'returned'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** Found, in groups, best first. */
export type SearchResults = {
  readonly articles: Hits<ArticleHit>;
  readonly questions: Hits<PassageHit>;
  readonly written: Hits<PassageHit>;
  /** What members of groups answered. */
  readonly returned: Hits<PassageHit>;
  /** The query with words that stand nowhere replaced by their likeliest neighbours. */
  readonly correction: string | null;
  /** Nothing has all of the words, or has them side by side: these have some of them. */
  readonly partial: boolean;
  /** A newer request came: nothing was looked for. */
  readonly superseded: boolean;
};

/** Part of what was found. `more`: there are more than `total`, which nobody counted. */
export type Hits<T> = { readonly total: number; readonly more: boolean; readonly hits: readonly T[] };

export type ArticleHit = {
  readonly articleId: ArticleId;
  readonly title: MarkedText;
  readonly byline: MarkedText | null;
  readonly siteName: string | null;
  readonly date: Timestamp;
  readonly language: string | null;
  readonly snippet: MarkedText | null;
  /** The reader has answered a question of it. */
  readonly answered: boolean;
  /** Where the snippet stands. */
  readonly place: HitPlace;
};

export const PASSAGE_KINDS = [
  'question',
  'answer',
  'note',
  'highlight',
  'commitment',
  'plan',
  'returned',
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A question, something the reader wrote, or an answer that came back to a plan. */
export type PassageHit = {
  readonly kind: PassageKind;
  /** Of a plan what it is for, which may be a collection. */
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  /** The article is gone; only its journal is left. */
  readonly orphaned: boolean;
  readonly language: string | null;
  readonly text: MarkedText;
  /** The question answered, the words noted on; empty for others. */
  readonly about: string;
  /** When the reader wrote it; `null` for a question. */
  readonly writtenAt: Timestamp | null;
  readonly answered: boolean;
  readonly place: HitPlace;
};

/** Where to go in the article, or in what belongs to a group. */
export type HitPlace =
  | { readonly tag: 'article' }
  | { readonly tag: 'passage'; readonly selector: TextQuoteSelector }
  | { readonly tag: 'comment'; readonly commentId: string }
  | { readonly tag: 'question'; readonly questionId: QuestionId }
  | { readonly tag: 'reflection'; readonly reflectionId: string }
  | { readonly tag: 'highlight'; readonly highlightId: string }
  | { readonly tag: 'commitment'; readonly commitmentId: string }
  | {
      readonly tag: 'session';
      readonly subject: PlanSubject;
      readonly view: 'plan' | 'answers';
      /** The key of a question or note, or the id of words. */
      readonly part: string;
    };

/** Filters whose values are completed from what the library has. */
export const SUGGESTED_FIELDS = ['by', 'site'] as const;
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number];
export type SuggestionRequest = { readonly field: SuggestedField; readonly begun: string };

/** Words with those that were looked for marked; offsets in UTF-16 units, in order, apart. */
export type MarkedText = { readonly text: string; readonly marks: readonly TextRange[] };
export type TextRange = { readonly start: number; readonly end: number };

/** How far the index is. */
export type IndexProgress =
  | { readonly tag: 'ready' }
  | { readonly tag: 'building'; readonly done: number; readonly total: number }
  /** Search is not to be had; why, in a sentence. */
  | { readonly tag: 'unavailable'; readonly sentence: string };

const NOTHING: Hits<never> = { total: 0, more: false, hits: [] };

export const NO_RESULTS: SearchResults = {
  articles: NOTHING,
  questions: NOTHING,
  written: NOTHING,
  returned: NOTHING,
  correction: null,
  partial: false,
  superseded: false,
};
