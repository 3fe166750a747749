import * as v from 'valibot';
import type { DueEntry } from '../journal/due.ts';
import type { ArticleSummary } from '../library/summary.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';

/** One article in the index: its summary, and what tells whether the summary is still right. */
export type IndexRow = {
  readonly summary: ArticleSummary;
  /** The journal file as it was when summarised: see `JournalStamp`. */
  readonly journalStamp: JournalStamp;
  /** Reflections that are not deleted or empty. */
  readonly reflectionCount: number;
  /** What waits or will wait for the reader, so that nothing else has to be read to know what is due. */
  readonly due: readonly DueEntry[];
  /** Of the article's sheet: see `QuestionSheet`. */
  readonly sheetStamp: string;
};

/** Time and size of a journal file as `mtime:size`; `NO_JOURNAL` without one; `STALE` while it is not known. */
export type JournalStamp = string;
export const NO_JOURNAL: JournalStamp = '';
export const STALE: JournalStamp = '?';

/** A page as stored: rows as lists of values in the order of `FIELDS`, which halves its size. */
export type IndexPage = { readonly rows: readonly (readonly unknown[])[] };

/** What the first paint needs to know beside the newest page. */
export type IndexTotals = { readonly shown: number };

const FIELDS: Readonly<Record<keyof ArticleSummary, true>> = {
  id: true,
  title: true,
  byline: true,
  siteName: true,
  publishedAt: true,
  addedAt: true,
  language: true,
  excerpt: true,
  wordCount: true,
  questionCount: true,
  answeredCount: true,
  commentCount: true,
  noteCount: true,
  readingState: true,
  archived: true,
  starred: true,
  tags: true,
  progress: true,
  touchedAt: true,
  sourceUrl: true,
  fingerprint: true,
};
const FIELD_NAMES = Object.keys(FIELDS) as readonly (keyof ArticleSummary)[];
const ROW_LENGTH = FIELD_NAMES.length + 4;

/** `index/NNNNNN.json`, a cache. Raise the version whenever a summary is made differently: it is built anew then. */
export const INDEX_PAGE_RECORD: RecordFormat<IndexPage> = createRecordFormat<IndexPage>({
  name: 'afterword-index-page',
  version: 2,
  schema: v.object({ rows: v.array(v.pipe(v.array(v.unknown()), v.length(ROW_LENGTH))) }),
  // A page of an earlier version is as good as none: its rows are made again.
  upgrades: { 1: () => null },
});

/** `index/totals.json`, a cache. */
export const INDEX_TOTALS_RECORD: RecordFormat<IndexTotals> = createRecordFormat<IndexTotals>({
  name: 'afterword-index-totals',
  version: 1,
  schema: v.object({ shown: v.number() }),
  upgrades: {},
});

/** Rows as they are stored. */
export function packRows(rows: readonly IndexRow[]): IndexPage {
  return {
    rows: rows.map(({ summary, journalStamp, reflectionCount, due, sheetStamp }) => [
      ...FIELD_NAMES.map((name) => summary[name]),
      journalStamp,
      reflectionCount,
      due.length === 0 ? 0 : due,
      sheetStamp,
    ]),
  };
}

/** Rows as they were before `packRows`. The checksum vouches for their values: only we write this cache. */
export function unpackRows(page: IndexPage): readonly IndexRow[] {
  return page.rows.map((values) => ({
    summary: unpackSummary(values),
    journalStamp: String(values[FIELD_NAMES.length]),
    reflectionCount: Number(values[FIELD_NAMES.length + 1]),
    due: (values[FIELD_NAMES.length + 2] || NOTHING_DUE) as readonly DueEntry[],
    sheetStamp: String(values[FIELD_NAMES.length + 3]),
  }));
}

/** One list for all rows where nothing waits, which is most of them. */
const NOTHING_DUE: readonly DueEntry[] = [];

function unpackSummary(values: readonly unknown[]): ArticleSummary {
  // With all its fields from the beginning: one that grew field by field would leave much behind.
  const summary: Record<keyof ArticleSummary, unknown> = { ...FIELDS };
  for (const [at, name] of FIELD_NAMES.entries()) summary[name] = values[at];
  return summary as unknown as ArticleSummary;
}
