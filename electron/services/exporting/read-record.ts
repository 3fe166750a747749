import type { ArticleId } from '../../../core/article/article.ts';
import type { ExportRecord, SkippedExport } from '../../../core/exporting/export.ts';
import { describeFailure, type Failure } from '../../../core/failure.ts';
import type { Library } from '../../library/library.ts';

/** Where records come from. */
export type RecordLibrary = Pick<Library, 'readArticle' | 'readJournal' | 'summary'>;

/** One article and its journal. */
export async function readRecord(
  library: RecordLibrary,
  id: ArticleId,
): Promise<{ readonly record: ExportRecord | null; readonly skipped: readonly SkippedExport[] }> {
  const journal = await library.readJournal(id);
  if (!journal.ok) return { record: null, skipped: [await unreadJournal(library, id, journal.failure)] };
  const article = await library.readArticle(id);
  const isDamaged = !article.ok && article.failure.tag !== 'not-found';
  return {
    record: { article: article.ok ? article.value : null, journal: journal.value },
    skipped: isDamaged
      ? [{ name: journal.value.articleTitle, reason: describeFailure(article.failure) }]
      : [],
  };
}

/** Of which article the journal could not be read, and why. */
export async function unreadJournal(
  library: Pick<Library, 'summary'>,
  id: ArticleId,
  failure: Failure,
): Promise<SkippedExport> {
  return { name: (await library.summary(id))?.title ?? id, reason: describeFailure(failure) };
}
