/** Exports of other apps: which app a file is from, by its shape and never by its name, and what is in it. */
import { decodeBytes } from './encoding.ts';
import type { ImportPiece, PieceFormat, PieceGate } from './import-piece.ts';
import type { ImportSource } from './imported-article.ts';
import { LARGEST_EXPORT } from './pipeline-limits.ts';
import { fromBookmarks, isBookmarkFile } from './read-later/bookmarks.ts';
import { type CsvRow, columnsOf, readCsv } from './read-later/csv.ts';
import { extraFields } from './read-later/fields.ts';
import {
  fromInstapaperPage,
  fromInstapaperRow,
  INSTAPAPER_COLUMNS,
  isInstapaperPage,
} from './read-later/instapaper.ts';
import { type KeptArticle, outcomeOf } from './read-later/kept-article.ts';
import { fromKindle, isKindle } from './read-later/kindle.ts';
import { fromMatterRow, MATTER_COLUMNS } from './read-later/matter.ts';
import { fromPocketPage, fromPocketRow, isPocketPage, POCKET_COLUMNS } from './read-later/pocket.ts';
import { fromRaindropRow, RAINDROP_COLUMNS } from './read-later/raindrop.ts';
import { fromReaderRow, READER_COLUMNS } from './read-later/reader.ts';
import { fromReadwiseRows, READWISE_COLUMNS } from './read-later/readwise.ts';
import { fromWallabag, isWallabag } from './read-later/wallabag.ts';
import { isBinary } from './sniff.ts';

/** Lists of what a reader kept elsewhere. */
export const READ_LATER: PieceFormat = {
  isOne: (source) => appOf(source) !== null,
  read: readPieces,
};

type App = {
  readonly name: string;
  /** By the beginning of the file. */
  readonly isOne: (head: string) => boolean;
  /** `null`: it is broken. */
  readonly read: (text: string) => readonly KeptArticle[] | null;
};

/** A table with at least these columns, read row by row. */
const table = (
  name: string,
  columns: readonly string[],
  read: (rows: readonly CsvRow[]) => readonly KeptArticle[],
): App => ({
  name,
  isOne: (head) => {
    const found = new Set(columnsOf(head.slice(0, LONGEST_FIRST_LINE)));
    return columns.every((column) => found.has(column));
  },
  read: (text) => read(readCsv(text).rows),
});

const eachRow =
  (read: (row: CsvRow) => KeptArticle | null) =>
  (rows: readonly CsvRow[]): readonly KeptArticle[] =>
    rows.flatMap((row) => withRest(row, read) ?? []);

/** Columns that a reader of rows did not ask for, such as those that an app added since, are kept by their names. */
function withRest(row: CsvRow, read: (row: CsvRow) => KeptArticle | null): KeptArticle | null {
  const asked = new Set<string | symbol>();
  const kept = read(
    new Proxy(row, {
      get(target, name) {
        asked.add(name);
        return Reflect.get(target, name);
      },
    }),
  );
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => name !== '' && !asked.has(name)));
  return kept && { ...kept, extra: { ...extraFields(rest), ...kept.extra } };
}

const APPS: readonly App[] = [
  table('Pocket', POCKET_COLUMNS, eachRow(fromPocketRow)),
  table('Raindrop', RAINDROP_COLUMNS, eachRow(fromRaindropRow)),
  table('Instapaper', INSTAPAPER_COLUMNS, eachRow(fromInstapaperRow)),
  table('Readwise Reader', READER_COLUMNS, eachRow(fromReaderRow)),
  table('Readwise', READWISE_COLUMNS, fromReadwiseRows),
  table('Matter', MATTER_COLUMNS, eachRow(fromMatterRow)),
  { name: 'Pocket', isOne: isPocketPage, read: fromPocketPage },
  { name: 'Instapaper', isOne: isInstapaperPage, read: fromInstapaperPage },
  { name: 'Bookmarks', isOne: isBookmarkFile, read: fromBookmarks },
  { name: 'wallabag', isOne: isWallabag, read: fromWallabag },
  { name: 'Kindle', isOne: isKindle, read: fromKindle },
];

const HEAD = 64_000;
const LONGEST_FIRST_LINE = 2000;

function appOf({ bytes, mediaType }: ImportSource): App | null {
  const start = bytes.subarray(0, HEAD);
  if (bytes.length > LARGEST_EXPORT || isBinary(start)) return null;
  const head = decodeBytes(start, mediaType).text;
  return APPS.find((app) => app.isOne(head)) ?? null;
}

async function* readPieces(source: ImportSource, isWanted: PieceGate): AsyncGenerator<ImportPiece> {
  const app = appOf(source);
  const articles = app?.read(decodeBytes(source.bytes, source.mediaType).text) ?? null;
  if (app === null || articles === null || articles.length === 0) {
    const tag = articles === null ? 'broken-export' : 'no-text';
    const failure = tag === 'no-text' ? ({ tag, name: source.name } as const) : brokenExport(source);
    yield { at: 0, name: null, share: 1, outcome: { tag: 'failed', failure } };
    return;
  }
  for (const [at, kept] of articles.entries()) {
    const name = kept.title === '' ? kept.url : kept.title;
    if (!isWanted(at, name)) continue;
    yield { at, name, share: (at + 1) / articles.length, outcome: outcomeOf(kept, app.name, source) };
  }
}

const brokenExport = ({ name }: ImportSource) =>
  ({ tag: 'broken-export', name, reason: 'not-json' }) as const;
