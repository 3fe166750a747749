import { notesToAnnotations } from './annotation-notes.ts';
import type { ExportedFile, ExportFormat, ExportPreview, ExportRecord, SkippedExport } from './export.ts';
import { createFileNamer } from './file-name.ts';
import { articleToHtml, notesToHtml } from './html-notes.ts';
import { jsonFileOf, jsonParts } from './json-notes.ts';
import { notesToMarkdown } from './markdown-notes.ts';
import { hasWords, type Notes, notesOf } from './notes.ts';
import { notesToTable } from './table-notes.ts';

export type ExportOptions = {
  readonly now: Date;
  /** Of Afterword, named in every file. */
  readonly version: string;
};

/** Work on one record after the other: whoever runs it may do something else in between. */
export type Steps<T> = Generator<null, T, void>;

/** More articles than this go into a further page, so that any browser still shows and prints it. */
const LONGEST_PAGE = 200;

/** `exportSteps` in one go: for few records, and where nobody waits. */
export function exportNotes(
  records: readonly ExportRecord[],
  format: ExportFormat,
  options: ExportOptions,
): ExportPreview {
  const steps = exportSteps(records, format, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The files of an export. Markdown, PDF and DOCX have one for each article; HTML, CSV, annotations and JSON one for
 * all, or a few when that would grow too large. All but JSON hold what the reader wrote and skip articles without a
 * word; JSON holds everything and skips nothing. Of PDF and DOCX this makes the words: `prepareExport` makes the bytes.
 */
export function* exportSteps(
  records: readonly ExportRecord[],
  format: ExportFormat,
  options: ExportOptions,
): Steps<ExportPreview> {
  if (format === 'json') return { files: yield* jsonFiles(records, options), skipped: [] };
  const { written, skipped } = yield* withWords(records);
  return { files: yield* filesOf(written, format, options), skipped };
}

/** An article on which something was written, and its notes. */
export type WrittenRecord = { readonly record: ExportRecord; readonly notes: Notes };

/** The records with words, and why the others are left out. */
export function* withWords(
  records: readonly ExportRecord[],
): Steps<{ readonly written: readonly WrittenRecord[]; readonly skipped: readonly SkippedExport[] }> {
  const written: WrittenRecord[] = [];
  const skipped: SkippedExport[] = [];
  for (const record of records) {
    const notes = notesOf(record);
    if (hasWords(notes)) written.push({ record, notes });
    else skipped.push({ name: notes.title, reason: 'You have not written anything about it yet.' });
    yield null;
  }
  return { written, skipped };
}

function* filesOf(
  written: readonly WrittenRecord[],
  format: Exclude<ExportFormat, 'json'>,
  options: ExportOptions,
): Steps<readonly ExportedFile[]> {
  const all = written.map(({ notes }) => notes);
  switch (format) {
    case 'markdown':
      return yield* markdownFiles(all, 'md', options);
    case 'pdf':
    case 'docx':
      return yield* markdownFiles(all, format, options);
    case 'html':
      return yield* htmlFiles(all, options);
    case 'csv':
      return oneFile(all, 'csv', notesToTable(all), options);
    case 'annotations': {
      const records = written.map(({ record }) => record);
      return oneFile(all, 'jsonld', notesToAnnotations(records, all, options), options);
    }
  }
}

function oneFile(
  all: readonly Notes[],
  extension: string,
  text: string,
  options: ExportOptions,
): readonly ExportedFile[] {
  if (all.length === 0) return [];
  const titles = all.map(({ title }) => title);
  return [{ name: createFileNamer()(titleFor(titles, options), extension), text }];
}

function* markdownFiles(
  all: readonly Notes[],
  extension: string,
  options: ExportOptions,
): Steps<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const nameFor = createFileNamer();
  for (const notes of all) {
    files.push({ name: nameFor(notes.title, extension), text: notesToMarkdown(notes, options) });
    yield null;
  }
  return files;
}

function* htmlFiles(all: readonly Notes[], options: ExportOptions): Steps<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const nameFor = createFileNamer();
  for (let start = 0; start < all.length; start += LONGEST_PAGE) {
    const part = all.slice(start, start + LONGEST_PAGE);
    const articles: string[] = [];
    for (const notes of part) {
      articles.push(articleToHtml(notes, part.length === 1));
      yield null;
    }
    const title = titleFor(
      part.map((notes) => notes.title),
      options,
    );
    files.push({ name: nameFor(title, 'html'), text: notesToHtml(part, articles, options) });
  }
  return files;
}

function* jsonFiles(
  records: readonly ExportRecord[],
  options: ExportOptions,
): Steps<readonly ExportedFile[]> {
  const parts = yield* jsonParts(records);
  const nameFor = createFileNamer();
  return parts.map((part) => ({
    name: nameFor(titleFor(part.records.map(titleOf), options), 'json'),
    text: jsonFileOf(part, options),
  }));
}

const titleOf = ({ article, journal }: ExportRecord): string =>
  journal.title.value ?? article?.title ?? journal.articleTitle;

const titleFor = (titles: readonly string[], { now }: ExportOptions): string =>
  titles.length === 1 ? (titles[0] ?? '') : `Afterword notes ${now.toISOString().slice(0, 10)}`;
