/**
 * The complete export: articles and journals with every version, as one JSON file that this and later versions of
 * Afterword read back. `docs/formats.md` describes it.
 */
import { ARTICLE_RECORD } from '../stored/article-record.ts';
import { JOURNAL_RECORD } from '../stored/journal-record.ts';
import type { ExportRecord } from './export.ts';

export const EXPORT_FORMAT_NAME = 'afterword/export';
export const EXPORT_FORMAT_VERSION = 1;

export type JsonOptions = { readonly now: Date; readonly version: string };

/** The text of a JSON file that holds all these records, one to a line. */
export function recordsToJson(records: readonly ExportRecord[], { now, version }: JsonOptions): string {
  const head = JSON.stringify({
    format: EXPORT_FORMAT_NAME,
    version: EXPORT_FORMAT_VERSION,
    exportedAt: now.toISOString(),
    generator: `Afterword ${version}`,
    articleVersion: ARTICLE_RECORD.version,
    journalVersion: JOURNAL_RECORD.version,
  });
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `${head.slice(0, -1)},"records":[\n${lines}\n]}\n`;
}
