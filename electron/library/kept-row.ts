/**
 * Rows as they stay in memory. What lists are ordered by is needed of every article at once; its texts only where it
 * is seen, so they lie together as bytes outside V8's heap, at a fraction of what strings of their own would take.
 */
import { isDeepStrictEqual } from 'node:util';
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

export const keepRows = (rows: readonly IndexRow[], page: number, share: Share): readonly KeptRow[] => {
  const texts = new TextBlock(rows.map((row) => row.summary));
  return rows.map((row, at) => keep(row, listed(row.summary, share), { page, texts, at }));
};

/** Keeps what did not change since `known` as it is. */
export function keepRow(row: IndexRow, page: number, known: KeptRow | undefined): KeptRow {
  const before = known && wholeSummary(known);
  const texts =
    known !== undefined && before !== undefined && hasSameTexts(before, row.summary)
      ? { texts: known.texts, at: known.at }
      : { texts: new TextBlock([row.summary]), at: 0 };
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
  /** Where each ends. */
  readonly #ends: Uint32Array;

  constructor(texts: readonly SummaryTexts[]) {
    const pieces = texts.map(({ excerpt, sourceUrl, fingerprint }) =>
      JSON.stringify([excerpt, sourceUrl, fingerprint]),
    );
    this.#ends = new Uint32Array(pieces.length);
    let end = 0;
    for (const [at, piece] of pieces.entries()) {
      end += Buffer.byteLength(piece);
      this.#ends[at] = end;
    }
    this.#bytes = Buffer.allocUnsafeSlow(end);
    this.#bytes.write(pieces.join(''));
  }

  read(at: number): SummaryTexts {
    const start = at === 0 ? 0 : this.#ends[at - 1];
    const [excerpt, sourceUrl, fingerprint] = JSON.parse(this.#bytes.toString('utf8', start, this.#ends[at]));
    return { excerpt, sourceUrl, fingerprint };
  }
}

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
  publishedAt: summary.publishedAt,
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
