/** Takes the records of a JSON export into a library: articles that are not there, journals merged record by record. */
import type { ExportRecord } from '../../core/exporting/export.ts';
import { isExport, parseExport } from '../../core/exporting/parse-export.ts';
import type { Failure } from '../../core/failure.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { isUntouched, mergeJournals } from '../../core/journal/merge.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';

export type RecordsReport = {
  /** Articles that were not in the library before. */
  readonly added: number;
  /** Journals that were new here or had something to add. */
  readonly merged: number;
};

/** How much of a file is looked at to tell whether it is an export. In bytes. */
const BEGINNING = 200;

/** Takes in the records of a file; `null` when it is no JSON export of ours. */
export async function importExport(
  library: Library,
  { name, bytes }: ImportSource,
): Promise<Result<RecordsReport, Failure> | null> {
  const decoder = new TextDecoder();
  if (!isExport(decoder.decode(bytes.subarray(0, BEGINNING)))) return null;
  const records = parseExport(decoder.decode(bytes), name);
  return records.ok ? importRecords(library, records.value) : records;
}

/** Stops at the first record that cannot be stored; what was stored until then stays, and doing it again does no harm. */
export async function importRecords(
  library: Library,
  records: readonly ExportRecord[],
): Promise<Result<RecordsReport, Failure>> {
  let added = 0;
  let merged = 0;
  for (const { article, journal } of records) {
    if (article !== null && (await library.summary(article.id)) === undefined) {
      const stored = await library.addArticle(article);
      if (!stored.ok && stored.failure.tag !== 'already-exists') return stored;
      if (stored.ok) added += 1;
    }
    if (isUntouched(journal)) continue;
    const changed = await library.changeJournal(journal.articleId, (present) =>
      isUntouched(present) ? journal : mergeJournals(present, journal),
    );
    if (!changed.ok) return changed;
    merged += 1;
  }
  return ok({ added, merged });
}
