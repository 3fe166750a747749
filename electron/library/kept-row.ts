/**
 * Rows as they stay in memory. What lists are ordered by is needed of every article at once; its texts only where it
 * is seen, so they lie together as bytes outside V8's heap, at a fraction of what strings of their own would take.
 */
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArticleSummary, ListedSummary, SummaryTexts } from '../../core/library/summary.ts';
import type { IndexRow } from '../../core/stored/index-page-record.ts';

export type KeptRow = Omit<IndexRow, 'summary'> & {
  readonly summary: ListedSummary;
  /** The page of the index that it stands on. */
  readonly page: number;
  readonly texts: TextBlock;
  /** Its place in `texts`. */
  readonly at: number;
};

/** Gives the same value for equal ones, so that names that many articles share are kept once. */
export type Share = <T extends string | null>(text: T) => T;

/** Holds what it has given until it is itself let go. */
export function createShare(): Share {
  const known = new Map<string | null, string | null>();
  return <T extends string | null>(text: T): T => {
    const same = known.get(text);
    if (same !== undefined) return same as T;
    known.set(text, text);
    return text;
  };
}

/** How the rows of a page are kept: pressing takes a few milliseconds the first time, which a start has not. */
export type Keeping = { readonly share: Share; readonly pressed: boolean };

/** The rows of a page. */
export function keepRows(
  rows: readonly IndexRow[],
  page: number,
  { share, pressed }: Keeping,
): readonly KeptRow[] {
  const kept: KeptRow[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_BLOCK) {
    const some = rows.slice(start, start + ROWS_PER_BLOCK);
    const texts = new TextBlock(
      some.map((row) => row.summary),
      pressed,
    );
    for (const [at, row] of some.entries())
      kept.push(keep(row, listed(row.summary, share), { page, texts, at }));
  }
  return kept;
}

/** So few that sixty rows from as many blocks, as in a list by title, are read in four milliseconds. */
const ROWS_PER_BLOCK = 32;

/** Keeps what did not change since `known` as it is. */
export function keepRow(row: IndexRow, page: number, known: KeptRow | undefined): KeptRow {
  const before = known && wholeSummary(known);
  const texts =
    known !== undefined && before !== undefined && hasSameTexts(before, row.summary)
      ? { texts: known.texts, at: known.at }
      : { texts: new TextBlock([row.summary], false), at: 0 };
  const isSame = known !== undefined && isDeepStrictEqual(before, row.summary);
  return keep(row, isSame ? known.summary : listed(row.summary, (text) => text), { page, ...texts });
}

export const wholeSummary = ({ summary, texts, at }: KeptRow): ArticleSummary => ({
  ...summary,
  ...texts.read(at),
});

export const wholeRow = (row: KeptRow): IndexRow => ({
  summary: wholeSummary(row),
  journalStamp: row.journalStamp,
  reflectionCount: row.reflectionCount,
  due: row.due,
  sheetStamp: row.sheetStamp,
});

/** The texts of some summaries in one piece of memory. */
class TextBlock {
  readonly #bytes: Buffer;
  readonly #isPressed: boolean;

  constructor(texts: readonly SummaryTexts[], isPressed: boolean) {
    const json = JSON.stringify(texts.map((text) => [text.excerpt, text.sourceUrl, text.fingerprint]));
    this.#isPressed = isPressed;
    this.#bytes = fitted(isPressed ? deflateRawSync(json, { level: QUICKEST }) : Buffer.from(json));
  }

  read(at: number): SummaryTexts {
    const known = readLately.get(this);
    const texts = known ?? this.#open();
    // The one read last is forgotten last.
    readLately.delete(this);
    readLately.set(this, texts);
    for (const oldest of readLately.keys()) {
      if (readLately.size <= MOST_READ_LATELY) break;
      readLately.delete(oldest);
    }
    const text = texts[at];
    if (text === undefined) throw new Error(`There is no text ${at} of ${texts.length}.`);
    return text;
  }

  #open(): readonly SummaryTexts[] {
    const json = this.#isPressed ? inflateRawSync(this.#bytes) : this.#bytes;
    const stored = JSON.parse(json.toString()) as [string, string | null, string][];
    return stored.map(([excerpt, sourceUrl, fingerprint]) => ({ excerpt, sourceUrl, fingerprint }));
  }
}

/** In memory of just its size: what zlib gives lies in 16 KB. */
function fitted(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** Of zlib: pressing them harder saves a twentieth more. */
const QUICKEST = 1;

/** Blocks as they are read, for lists in the order of adding, whose rows stand side by side. */
const readLately = new Map<TextBlock, readonly SummaryTexts[]>();
const MOST_READ_LATELY = 8;

function keep(
  { journalStamp, reflectionCount, due, sheetStamp }: IndexRow,
  summary: ListedSummary,
  { page, texts, at }: Pick<KeptRow, 'page' | 'texts' | 'at'>,
): KeptRow {
  return { summary, journalStamp, reflectionCount, due, sheetStamp, page, texts, at };
}

/** Written out: an object made in one go takes half of what one takes that grew field by field. */
const listed = (summary: ArticleSummary, share: Share): ListedSummary => ({
  id: summary.id,
  title: summary.title,
  byline: share(summary.byline),
  siteName: share(summary.siteName),
  publishedAt: share(summary.publishedAt),
  addedAt: summary.addedAt,
  language: share(summary.language),
  wordCount: summary.wordCount,
  questionCount: summary.questionCount,
  answeredCount: summary.answeredCount,
  commentCount: summary.commentCount,
  noteCount: summary.noteCount,
  readingState: summary.readingState,
  archived: summary.archived,
  starred: summary.starred,
  tags: summary.tags.length === 0 ? NO_TAGS : summary.tags.map(share),
  progress: summary.progress,
  touchedAt: summary.touchedAt,
});

const NO_TAGS: readonly string[] = [];

const hasSameTexts = (one: SummaryTexts, other: SummaryTexts): boolean =>
  one.excerpt === other.excerpt && one.sourceUrl === other.sourceUrl && one.fingerprint === other.fingerprint;
