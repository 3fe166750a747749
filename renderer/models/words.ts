import type { Timestamp } from '../../core/article/article.ts';
import type { ShelfName, SortKey } from '../../core/library/query.ts';
import type { ReadingFace, RowKind, Theme } from '../../core/settings.ts';

/** Numbers, dates and names as the reader's language writes them. */

const number = new Intl.NumberFormat();
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const printedDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const share = new Intl.NumberFormat(undefined, { style: 'percent' });

/** `0.42` as `42%`, the way the reader's language writes it. */
export const formatShare = (fraction: number): string => share.format(fraction);

export const formatNumber = (value: number): string => number.format(value);

/** `1 article`, `12 articles`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** The day of an instant, or of a bare `YYYY-MM-DD` as it was printed, wherever the reader is. */
export function formatDay(time: Timestamp): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  return (time.length === 10 ? printedDay : day).format(date);
}

export function formatMoment(time: Timestamp): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : moment.format(date);
}

/** Words as they fit on one line, in UTF-16 units. */
export const oneLineOf = (words: string, longest = 60): string =>
  words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;

const WORDS_PER_MINUTE = 230;

/** How long an attentive reader takes, at least a minute. */
export const formatReadingTime = (wordCount: number): string =>
  `${number.format(Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE)))} min`;

export const SHELF_LABELS: Readonly<Record<ShelfName, string>> = {
  all: 'All',
  unread: 'Unread',
  reading: 'Reading',
  read: 'Read',
  starred: 'Starred',
  archived: 'Archived',
};

export const SORT_LABELS: Readonly<Record<SortKey, string>> = {
  added: 'Date added',
  published: 'Date published',
  title: 'Title',
  byline: 'Author',
  length: 'Length',
  touched: 'Last written on',
};

export const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
};

export const ROW_LABELS: Readonly<Record<RowKind, string>> = {
  comfortable: 'Comfortable',
  compact: 'Compact',
};

export const FACE_LABELS: Readonly<Record<ReadingFace, string>> = {
  literata: 'Literata',
  inter: 'Inter',
  atkinson: 'Atkinson',
  serif: 'Serif',
};
