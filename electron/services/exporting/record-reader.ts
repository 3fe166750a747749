/** Records of a library for exports, which hold none: looked at before, read when their turn comes. */
import type { ArticleId } from '../../../core/article/article.ts';
import {
  type ExportExtent,
  type ExportRecord,
  hasArticles,
  type SkippedExport,
} from '../../../core/exporting/export.ts';
import { type Notes, notesOf, type TitledNotes } from '../../../core/exporting/notes.ts';
import type { Journal, ReflectionId } from '../../../core/journal/journal.ts';
import { type RecordLibrary, readRecord, unreadJournal } from './read-record.ts';

/** What is known of an article without reading its text. */
export type Glance = TitledNotes & {
  /** Whether there is anything of it to export. */
  readonly isWanted: boolean;
};

/** `null` stands for what is not there or could not be read, which is told. */
export type RecordReader = {
  /** Reads it again each time. */
  read(id: ArticleId): Promise<ExportRecord | null>;
  /** `isWanted` looks at what was written on it; of an export with the texts of articles nothing is left out. */
  glance(id: ArticleId, extent: ExportExtent, isWanted: (notes: Notes) => boolean): Promise<Glance | null>;
  /** What could not be read, each once. */
  readonly skipped: readonly SkippedExport[];
};

/** Of these articles nothing but these reflections is taken. */
export type ChosenReflections = ReadonlyMap<ArticleId, ReadonlySet<ReflectionId>>;

export function createRecordReader(
  library: RecordLibrary,
  chosen: ChosenReflections = new Map(),
): RecordReader {
  const skipped: SkippedExport[] = [];
  const told = new Set<ArticleId>();
  const tell = (id: ArticleId, failures: readonly SkippedExport[]): void => {
    if (!told.has(id)) skipped.push(...failures);
    if (failures.length > 0) told.add(id);
  };
  const withChosen = (record: ExportRecord): ExportRecord => {
    const ids = chosen.get(record.journal.articleId);
    return ids === undefined ? record : withOnly(record, ids);
  };
  const read: RecordReader['read'] = async (id) => {
    const found = await readRecord(library, id);
    tell(id, found.skipped);
    return found.record && withChosen(found.record);
  };
  return {
    read,
    async glance(id, extent, isWanted) {
      const glanceAt = (record: ExportRecord): Glance => {
        const notes = notesOf(record, extent);
        return { id: notes.id, title: notes.title, isWanted: isWanted(notes) };
      };
      const summary = await library.summary(id);
      if (summary === undefined) {
        const record = await read(id);
        return record && glanceAt(record);
      }
      const { title } = summary;
      if (hasArticles(extent)) return { id, title, isWanted: true };
      const journal = await library.readJournal(id);
      if (journal.ok) return { ...glanceAt(withChosen({ article: null, journal: journal.value })), title };
      tell(id, [await unreadJournal(library, id, journal.failure)]);
      return null;
    },
    skipped,
  };
}

/** One record after the other, so that a whole library need not be in memory. */
export async function* recordsOf(
  reader: RecordReader,
  ids: readonly ArticleId[],
): AsyncGenerator<ExportRecord> {
  for (const id of ids) {
    const record = await reader.read(id);
    if (record !== null) yield record;
  }
}

/** The record as if nothing but these reflections had been written. */
const withOnly = (record: ExportRecord, ids: ReadonlySet<ReflectionId>): ExportRecord => ({
  ...record,
  journal: onlyReflections(record.journal, ids),
  whole: record.journal,
});

const onlyReflections = (journal: Journal, ids: ReadonlySet<ReflectionId>): Journal => ({
  ...journal,
  reflections: journal.reflections.filter(({ id }) => ids.has(id)),
  commitments: [],
  reviews: [],
});
