/** Takes the records of a JSON export into a library: articles that are not there, journals merged record by record. */
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { ExportRecord } from '../../core/exporting/export.ts';
import { isExport } from '../../core/exporting/json-notes.ts';
import type { Failure } from '../../core/failure.ts';
import type { GroupNews } from '../../core/importing/import-queue.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { isUntouched } from '../../core/journal/merge.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { MANY } from './backing-up.ts';

export type RecordsReport = {
  /** Articles that were not in the library before. */
  readonly added: number;
  /** Journals that were new here or had something to add. */
  readonly merged: number;
  /** What could not be taken in, as sentences. */
  readonly problems: readonly string[];
  /** More to tell of what was made for a group. */
  readonly news?: GroupNews;
};

/** How much of a file is looked at to tell whether it is an export. In bytes. */
const BEGINNING = 200;

/** Takes in the records of a file; `null` when it is no JSON export of ours. `beforeMany` is called before many. */
export async function importExport(
  library: Library,
  { name, bytes }: ImportSource,
  beforeMany: () => Promise<void> = async () => undefined,
): Promise<Result<RecordsReport, Failure> | null> {
  const decoder = new TextDecoder();
  if (!isExport(decoder.decode(bytes.subarray(0, BEGINNING)))) return null;
  const { parseExport } = await import('../../core/exporting/parse-export.ts');
  const records = parseExport(decoder.decode(bytes), name);
  if (!records.ok) return records;
  if (records.value.length > MANY) await beforeMany();
  return importRecords(library, records.value);
}

/** Stops at the first record that cannot be stored; what was stored until then stays, and doing it again does no harm. */
export async function importRecords(
  library: Library,
  records: readonly ExportRecord[],
): Promise<Result<RecordsReport, Failure>> {
  const exported = new Set(records.map(({ journal }) => journal.articleId));
  let added = 0;
  let merged = 0;
  for (const { article, journal } of records) {
    const stored = await importRecord(library, { id: journal.articleId, article, journal }, exported);
    if (!stored.ok) return stored;
    if (stored.value.added) added += 1;
    if (stored.value.merged) merged += 1;
  }
  return ok({ added, merged, problems: [] });
}

/** Something of one article: the article, its journal, or both. */
export type ArrivingRecord = {
  readonly id: ArticleId;
  readonly article: Article | null;
  readonly journal: Journal | null;
};

/** What became of one record; `articleId` is the article it belongs to here. */
export type StoredRecord = {
  readonly added: boolean;
  readonly merged: boolean;
  readonly articleId: ArticleId;
};

/** Stores one record. `exported` are the ids of all articles that came with it. */
export async function importRecord(
  library: Library,
  { id, article, journal }: ArrivingRecord,
  exported: ReadonlySet<ArticleId>,
): Promise<Result<StoredRecord, Failure>> {
  const articleId = (article === null ? undefined : await findTwin(library, article, exported)) ?? id;
  let added = false;
  if (article !== null && articleId === id && (await library.summary(id)) === undefined) {
    const stored = await library.addArticle(article);
    if (!stored.ok && stored.failure.tag !== 'already-exists') return stored;
    added = stored.ok;
  }
  if (journal === null || isUntouched(journal)) return ok({ added, merged: false, articleId });
  const changed = await library.mergeJournal({ ...journal, articleId });
  return changed.ok ? ok({ added, merged: true, articleId }) : changed;
}

/**
 * The article that holds the same text here, when it came by another way than this export: its journal takes in what
 * the exported one says. Two articles of one text that were kept apart and exported together stay apart.
 */
async function findTwin(
  library: Library,
  article: Article,
  exported: ReadonlySet<ArticleId>,
): Promise<ArticleId | undefined> {
  if ((await library.summary(article.id)) !== undefined) return undefined;
  const found = await library.findDuplicate(article);
  return found === undefined || exported.has(found.id) ? undefined : found.id;
}
