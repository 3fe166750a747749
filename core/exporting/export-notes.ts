import type { ExportedFile, ExportFormat, ExportPreview, ExportRecord, SkippedExport } from './export.ts';
import { createFileNamer } from './file-name.ts';
import { notesToHtml } from './html-notes.ts';
import { recordsToJson } from './json-notes.ts';
import { notesToMarkdown } from './markdown-notes.ts';
import { hasWords, type Notes, notesOf } from './notes.ts';

export type ExportOptions = {
  readonly now: Date;
  /** Of Afterword, named in every file. */
  readonly version: string;
};

/** More articles than this go into a further page, so that any browser still shows and prints it. */
const LONGEST_PAGE = 200;

/**
 * The files of an export. Markdown has one for each article, HTML and JSON one for all, or a few when that
 * would grow too large. Markdown and HTML hold what
 * the reader wrote and skip articles without a word; JSON holds everything and skips nothing.
 */
export function exportNotes(
  records: readonly ExportRecord[],
  format: ExportFormat,
  options: ExportOptions,
): ExportPreview {
  if (format === 'json') return { files: jsonFiles(records, options), skipped: [] };
  const all = records.map(notesOf);
  const written = all.filter(hasWords);
  const skipped = all.filter((notes) => !hasWords(notes)).map(skippedFor);
  const files = format === 'markdown' ? markdownFiles(written, options) : htmlFiles(written, options);
  return { files, skipped };
}

const skippedFor = ({ title }: Notes): SkippedExport => ({
  name: title,
  reason: 'You have not written anything about it yet.',
});

const markdownFiles = (all: readonly Notes[], options: ExportOptions): readonly ExportedFile[] =>
  named(
    all.map((notes) => ({ title: notes.title, text: notesToMarkdown(notes, options) })),
    'md',
  );

const htmlFiles = (all: readonly Notes[], options: ExportOptions): readonly ExportedFile[] =>
  named(
    inParts(all, LONGEST_PAGE).map((part) => ({
      title: titleFor(
        part.map(({ title }) => title),
        options,
      ),
      text: notesToHtml(part, options),
    })),
    'html',
  );

const jsonFiles = (records: readonly ExportRecord[], options: ExportOptions): readonly ExportedFile[] =>
  named(
    recordsToJson(records, options).map((part) => ({
      title: titleFor(part.records.map(titleOf), options),
      text: part.text,
    })),
    'json',
  );

const titleOf = ({ article, journal }: ExportRecord): string =>
  journal.title.value ?? article?.title ?? journal.articleTitle;

const titleFor = (titles: readonly string[], { now }: ExportOptions): string =>
  titles.length === 1 ? (titles[0] ?? '') : `Afterword notes ${now.toISOString().slice(0, 10)}`;

function named(
  texts: readonly { readonly title: string; readonly text: string }[],
  extension: string,
): readonly ExportedFile[] {
  const nameFor = createFileNamer();
  return texts.map(({ title, text }) => ({ name: nameFor(title, extension), text }));
}

const inParts = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
