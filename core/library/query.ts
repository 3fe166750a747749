import { byCodeUnits } from '../by-code-units.ts';
import type { CollectionId } from './collections.ts';
import type { ListedSummary } from './summary.ts';

/** What a list shows and in which order. An empty filter shows everything that is not archived. */
export type ArticleQuery = {
  readonly show: ShelfName;
  /** Every word must stand in the title, the byline, the site name or a tag. */
  readonly text: string;
  readonly tag: string | null;
  /** Articles of this collection, in its order whatever `sort` says; `null`: of the whole library. */
  readonly collection: CollectionId | null;
  readonly sort: SortKey;
  readonly descending: boolean;
};

/** The reading states as the Library offers them; `all` leaves out what is archived. */
export const SHELVES = ['all', 'unread', 'reading', 'read', 'starred', 'archived'] as const;
export type ShelfName = (typeof SHELVES)[number];

export const SORT_KEYS = ['added', 'published', 'title', 'byline', 'length', 'touched'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const EVERYTHING: ArticleQuery = {
  show: 'all',
  text: '',
  tag: null,
  collection: null,
  sort: 'added',
  descending: true,
};

/** Part of a long list: the rows from `start` on, and how many there are in all. */
export type Page<T> = { readonly total: number; readonly start: number; readonly rows: readonly T[] };

export type Range = { readonly start: number; readonly count: number };

/** The rows of a range, as far as there are any. */
export function pageOf<T>(rows: readonly T[], range: Range): Page<T> {
  const start = Math.max(0, Math.min(range.start, rows.length));
  return { total: rows.length, start, rows: rows.slice(start, start + Math.max(0, range.count)) };
}

/** The most rows that cross between the processes in one message. */
export const LONGEST_PAGE = 60;

/** How many articles stand on each shelf, and how many carry each tag. */
export type LibraryCounts = {
  readonly shelves: Readonly<Record<ShelfName, number>>;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly reflections: number;
};

/** A predicate for `query`, made once and used for every article. */
export function createMatcher(query: ArticleQuery): (summary: ListedSummary) => boolean {
  const words = foldText(query.text).split(' ').filter(Boolean);
  // A collection keeps its articles, the archived ones too.
  const hasAll = query.show === 'all' && query.collection !== null;
  const isShown = (summary: ListedSummary): boolean => hasAll || isOnShelf(summary, query.show);
  return (summary) => {
    if (!isShown(summary)) return false;
    if (query.tag !== null && !summary.tags.includes(query.tag)) return false;
    if (words.length === 0) return true;
    const searched = foldText(
      [summary.title, summary.byline ?? '', summary.siteName ?? '', ...summary.tags].join(' '),
    );
    return words.every((word) => searched.includes(word));
  };
}

export function isOnShelf(summary: ListedSummary, shelf: ShelfName): boolean {
  switch (shelf) {
    case 'archived':
      return summary.archived;
    case 'starred':
      return summary.starred;
    case 'all':
      return !summary.archived;
    default:
      return !summary.archived && summary.readingState === shelf;
  }
}

/** Case and accents folded, white space single: what search compares. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Order of two summaries; equal ones by adding time, then id, so that every order is total. */
export function createComparator(
  sort: SortKey,
  descending: boolean,
): (one: ListedSummary, other: ListedSummary) => number {
  const direction = descending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const compare = (one: ListedSummary, other: ListedSummary): number => {
    switch (sort) {
      case 'title':
        return collator.compare(one.title, other.title);
      case 'byline':
        return collator.compare(one.byline ?? '\uffff', other.byline ?? '\uffff');
      case 'length':
        return one.wordCount - other.wordCount;
      case 'added':
        return byCodeUnits(one.addedAt, other.addedAt);
      case 'published':
        return byCodeUnits(one.publishedAt ?? '', other.publishedAt ?? '');
      case 'touched':
        return byCodeUnits(one.touchedAt ?? '', other.touchedAt ?? '');
    }
  };
  return (one, other) =>
    direction * compare(one, other) ||
    -byCodeUnits(one.addedAt, other.addedAt) ||
    byCodeUnits(one.id, other.id);
}
