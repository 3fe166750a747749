/**
 * The complete export: articles and journals with every version, as one JSON file that this and later versions of
 * Afterword read back. `docs/formats.md` describes it.
 */
import { ARTICLE_RECORD } from '../stored/article-record.ts';
import { JOURNAL_RECORD } from '../stored/journal-record.ts';
import type { ExportRecord } from './export.ts';

export const EXPORT_FORMAT_NAME = 'afterword/export';
export const EXPORT_FORMAT_VERSION = 1;

/**
 * Whether a file's beginning is that of our JSON export, for deciding who reads it. `name` or the words alone decide
 * nothing: any article may speak of the format.
 */
export const isExport = (beginning: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"afterword\/export"/u.test(beginning);

export type JsonOptions = { readonly now: Date; readonly version: string };

/**
 * How many UTF-16 units of records one file holds, a single larger record apart: even in the widest script it stays
 * below the largest source that an import reads (`LARGEST_SOURCE`).
 */
const LARGEST_PART = 6_000_000;

/** The records of one file, and each of them as a line of JSON. */
export type JsonPart = { readonly records: readonly ExportRecord[]; readonly lines: readonly string[] };

/** Divides records among as few files as can be read back. */
export function* jsonParts(records: readonly ExportRecord[]): Generator<null, readonly JsonPart[], void> {
  const parts: { records: ExportRecord[]; lines: string[]; length: number }[] = [];
  for (const record of records) {
    const line = lineOf(record);
    const last = parts.at(-1);
    if (last === undefined || isFull(last.length, line.length))
      parts.push({ records: [record], lines: [line], length: line.length });
    else {
      last.records.push(record);
      last.lines.push(line);
      last.length += line.length;
    }
    yield null;
  }
  return parts;
}

/** Whether nothing of that length can be added to what is in a file already. */
export const isFull = (present: number, length: number): boolean => present + length > LARGEST_PART;

export const lineOf = (record: ExportRecord): string => JSON.stringify(record);

/** The text of a JSON file. */
export const jsonFileOf = ({ lines }: JsonPart, options: JsonOptions): string =>
  `${beginJson(options)}${lines.join(',\n')}${JSON_END}`;

/** What stands in a file before the first record; between two of them stand a comma and a line's end. */
export function beginJson({ now, version }: JsonOptions): string {
  const head = JSON.stringify({
    format: EXPORT_FORMAT_NAME,
    version: EXPORT_FORMAT_VERSION,
    exportedAt: now.toISOString(),
    generator: `Afterword ${version}`,
    articleVersion: ARTICLE_RECORD.version,
    journalVersion: JOURNAL_RECORD.version,
  });
  return `${head.slice(0, -1)},"records":[\n`;
}

export const JSON_END = '\n]}\n';
