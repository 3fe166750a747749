import type { ExportedFile, ExportFormat, ExportPreview, ExportRecord, SkippedExport } from './export.ts';
import { createFileNamer } from './file-name.ts';
import { articleToHtml, notesToHtml } from './html-notes.ts';
import { jsonFileOf, jsonParts } from './json-notes.ts';
import { notesToMarkdown } from './markdown-notes.ts';
import { hasWords, type Notes, notesOf } from './notes.ts';

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
 * The files of an export. Markdown has one for each article, HTML and JSON one for all, or a few when that would
 * grow too large. Markdown and HTML hold what the reader wrote and skip articles without a word; JSON holds
 * everything and skips nothing.
 */
export function* exportSteps(
  records: readonly ExportRecord[],
  format: ExportFormat,
  options: ExportOptions,
): Steps<ExportPreview> {
  if (format === 'json') return { files: yield* jsonFiles(records, options), skipped: [] };
  const written: Notes[] = [];
  const skipped: SkippedExport[] = [];
  for (const record of records) {
    const notes = notesOf(record);
    if (hasWords(notes)) written.push(notes);
    else skipped.push({ name: notes.title, reason: 'You have not written anything about it yet.' });
    yield null;
  }
  const write = format === 'markdown' ? markdownFiles : htmlFiles;
  return { files: yield* write(written, options), skipped };
}

function* markdownFiles(all: readonly Notes[], options: ExportOptions): Steps<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const nameFor = createFileNamer();
  for (const notes of all) {
    files.push({ name: nameFor(notes.title, 'md'), text: notesToMarkdown(notes, options) });
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
