/** Records of a library for exports that do not hold them: looked at before, read when their turn comes. */
import type { ArticleId } from '../../core/article/article.ts';
import {
  type ExportExtent,
  type ExportRecord,
  hasArticles,
  type SkippedExport,
} from '../../core/exporting/export.ts';
import { hasWords, notesOf, type TitledNotes } from '../../core/exporting/notes.ts';
import { type RecordLibrary, readRecord, unreadJournal } from './collect-records.ts';

/** What is known of an article without reading its text. */
export type Glance = TitledNotes & {
  /** Whether there is anything of it to export. */
  readonly hasWords: boolean;
};

/** `null` stands for what is not there or could not be read, which is told. */
export type RecordReader = {
  /** Reads it again each time. */
  read(id: ArticleId): Promise<ExportRecord | null>;
  glance(id: ArticleId, extent: ExportExtent): Promise<Glance | null>;
  /** What could not be read, each once. */
  readonly skipped: readonly SkippedExport[];
};

export function createRecordReader(library: RecordLibrary): RecordReader {
  const skipped: SkippedExport[] = [];
  const told = new Set<ArticleId>();
  const tell = (id: ArticleId, failures: readonly SkippedExport[]): void => {
    if (!told.has(id)) skipped.push(...failures);
    if (failures.length > 0) told.add(id);
  };
  const read: RecordReader['read'] = async (id) => {
    const found = await readRecord(library, id);
    tell(id, found.skipped);
    return found.record;
  };
  return {
    read,
    async glance(id, extent) {
      const summary = await library.summary(id);
      if (summary === undefined) {
        const record = await read(id);
        return record && glanceAt(record, extent);
      }
      if (hasArticles(extent)) return { id, title: summary.title, hasWords: true };
      const journal = await library.readJournal(id);
      if (journal.ok)
        return { ...glanceAt({ article: null, journal: journal.value }, extent), title: summary.title };
      tell(id, [await unreadJournal(library, id, journal.failure)]);
      return null;
    },
    skipped,
  };
}

function glanceAt(record: ExportRecord, extent: ExportExtent): Glance {
  const notes = notesOf(record, extent);
  return { id: notes.id, title: notes.title, hasWords: hasWords(notes) };
}
