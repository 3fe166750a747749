import { picturesIn } from '../importing/article-pictures.ts';
import { notesToAnnotations } from './annotation-notes.ts';
import { calendarEntries, calendarOf } from './calendar.ts';
import {
  type ExportExtent,
  type ExportedFile,
  type ExportFormat,
  type ExportPreview,
  type ExportRecord,
  fittingExtent,
  hasArticles,
  NOTE_FORMATS,
  NOTHING_WRITTEN,
  type NoteFormat,
  type PageLayout,
  type SkippedExport,
} from './export.ts';
import type { ExportTemplate } from './export-template.ts';
import { createFileNamer } from './file-name.ts';
import { articleToHtml, indexLink, indexToHtml, notesToHtml, placeOfEach } from './html-notes.ts';
import { jsonFileOf, jsonParts } from './json-notes.ts';
import { notesToMarkdown, notesToReading } from './markdown-notes.ts';
import { hasDates, hasWords, type Notes, notesOf, type WrittenRecord } from './notes.ts';
import { notesToTable } from './table-notes.ts';
import { checkTemplate, fillTemplate, isForAll } from './template.ts';
import { templateView } from './template-view.ts';

export type ExportOptions = {
  readonly now: Date;
  /** Of Afterword, named in every file. */
  readonly version: string;
  /** Everything written and all highlights, when it is not said. */
  readonly extent?: ExportExtent;
  readonly layout?: PageLayout;
  /** Of pages the words alone, for showing what will be in them. */
  readonly wordsOnly?: boolean;
  readonly template?: Pick<ExportTemplate, 'extension' | 'text'> | null;
  /** By file name, addresses that hold a picture themselves, for pages that need nothing else. */
  readonly pictures?: ReadonlyMap<string, string>;
};

/** The formats that are made here; an archive is written record by record. */
export const PREPARED_FORMATS = [...NOTE_FORMATS, 'json'] as const;
export type PreparedFormat = (typeof PREPARED_FORMATS)[number];

/** Work on one record after the other: whoever runs it may do something else in between. */
export type Steps<T> = Generator<null, T, void>;

/** More articles than this go into a further page, so that any browser still shows and prints it. */
export const LONGEST_PAGE = 200;

/** `exportSteps` in one go: for few records, and where nobody waits. */
export function exportNotes(
  records: readonly ExportRecord[],
  format: PreparedFormat,
  options: ExportOptions,
): ExportPreview {
  const steps = exportSteps(records, format, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The files of an export. Markdown, PDF and DOCX have one for each article; HTML, CSV, calendar, annotations and JSON
 * one for all, or a few when that would grow too large. All but JSON hold what the reader wrote and as much else as is
 * wanted, and skip articles on which there is nothing; JSON holds everything and skips nothing. Of PDF and DOCX this
 * makes the words: `completeExport` makes the bytes.
 */
export function* exportSteps(
  records: readonly ExportRecord[],
  format: PreparedFormat,
  options: ExportOptions,
): Steps<ExportPreview> {
  if (format === 'json') return { files: yield* jsonFiles(records, options), skipped: [] };
  const { written, skipped } = yield* recordsFor(format, records, options);
  return format === 'template'
    ? { ...(yield* templateFiles(written, options)), skipped }
    : { files: yield* filesOf(written, format, options), skipped };
}

/** What an export of that format holds of each article. */
export const extentOf = (format: ExportFormat, { extent = 'highlights' }: ExportOptions): ExportExtent =>
  fittingExtent(format, extent);

/** The records with something for the format, and why the others are left out. */
function* recordsFor(
  format: PreparedFormat,
  records: readonly ExportRecord[],
  options: ExportOptions,
): Steps<{ readonly written: readonly WrittenRecord[]; readonly skipped: readonly SkippedExport[] }> {
  const extent = extentOf(format, options);
  const written: WrittenRecord[] = [];
  const skipped: SkippedExport[] = [];
  for (const record of records) {
    const notes = notesOf(record, extent);
    if (isFor(format, notes)) written.push({ record, notes });
    else skipped.push({ name: notes.title, reason: reasonLeftOut(format, extent) });
    yield null;
  }
  return { written, skipped };
}

/** Whether there is anything in these notes that the format takes. */
export const isFor = (format: PreparedFormat, notes: Notes): boolean =>
  format === 'calendar' ? hasDates(notes) : hasWords(notes);

/** Why there is nothing of an article in an export. */
export function reasonLeftOut(format: PreparedFormat, extent: ExportExtent): string {
  if (format === 'calendar') return 'It has no commitment with a day to look back.';
  return hasArticles(extent) ? 'The article is not in the library any more.' : NOTHING_WRITTEN;
}

function* filesOf(
  written: readonly WrittenRecord[],
  format: Exclude<NoteFormat, 'template'>,
  options: ExportOptions,
): Steps<readonly ExportedFile[]> {
  const all = written.map(({ notes }) => notes);
  switch (format) {
    case 'markdown':
      return [...(yield* markdownFiles(all, options)), ...pictureFiles(all)];
    case 'pdf':
    case 'docx':
      return yield* readingFiles(all, format);
    case 'html':
      return options.layout === 'site'
        ? [...(yield* siteFiles(all, options)), ...pictureFiles(all)]
        : yield* pageFiles(all, options);
    case 'calendar': {
      const text = calendarOf(all.flatMap(calendarEntries), options.now.toISOString());
      return text === null ? [] : oneFile(all, 'ics', text, options);
    }
    case 'csv':
      return oneFile(all, 'csv', notesToTable(all), options);
    case 'annotations':
      return oneFile(all, 'jsonld', notesToAnnotations(written, options), options);
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

/** A file for each article, or one for all where the template says so; none when something is wrong in it. */
function* templateFiles(
  written: readonly WrittenRecord[],
  options: ExportOptions,
): Steps<Pick<ExportPreview, 'files' | 'problem'>> {
  const { template } = options;
  if (!template) return { files: [] };
  const problem = checkTemplate(template.text);
  if (problem !== null) return { files: [], problem };
  const nameFor = createFileNamer();
  const today = options.now.toISOString().slice(0, 10);
  const views = written.map(({ notes }) => templateView(notes, today));
  if (isForAll(template.text)) {
    const filled = fillTemplate(template, { today, articles: views });
    if (!filled.ok) return { files: [], problem: filled.failure };
    const titles = written.map(({ notes }) => notes.title);
    const name = nameFor(titleFor(titles, options), template.extension);
    return { files: views.length === 0 ? [] : [{ name, text: filled.value }] };
  }
  const files: ExportedFile[] = [];
  for (const view of views) {
    const filled = fillTemplate(template, view);
    if (!filled.ok) return { files: [], problem: filled.failure };
    files.push({ name: nameFor(view.title, template.extension), text: filled.value });
    yield null;
  }
  return { files };
}

/** The folder of pictures, beside or above what shows them. */
export const PICTURE_FOLDER = 'images';

function* markdownFiles(all: readonly Notes[], options: ExportOptions): Steps<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const nameFor = createFileNamer();
  const pictureAddress = (fileName: string): string => `${PICTURE_FOLDER}/${fileName}`;
  for (const notes of all) {
    const text = notesToMarkdown(notes, { ...options, pictureAddress });
    files.push({ name: nameFor(notes.title, 'md'), text });
    yield null;
  }
  return files;
}

/** What a document will say. */
function* readingFiles(all: readonly Notes[], extension: 'pdf' | 'docx'): Steps<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const nameFor = createFileNamer();
  for (const notes of all) {
    files.push({ name: nameFor(notes.title, extension), text: notesToReading(notes) });
    yield null;
  }
  return files;
}

/** Every picture once that the articles show. */
const pictureFiles = (all: readonly Notes[]): readonly ExportedFile[] =>
  [...new Set(all.flatMap(({ article }) => (article === null ? [] : picturesIn(article.content))))].map(
    (picture) => ({ name: `${PICTURE_FOLDER}/${picture}`, text: '', picture }),
  );

function* pageFiles(all: readonly Notes[], options: ExportOptions): Steps<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const nameFor = createFileNamer();
  const pictureAddress = (fileName: string): string | null => options.pictures?.get(fileName) ?? null;
  for (let start = 0; start < all.length; start += LONGEST_PAGE) {
    const part = all.slice(start, start + LONGEST_PAGE);
    const articles: string[] = [];
    for (const notes of part) {
      articles.push(
        options.wordsOnly
          ? notesToReading(notes)
          : articleToHtml(notes, placeOfEach(part.length), pictureAddress),
      );
      yield null;
    }
    const title = titleFor(
      part.map((notes) => notes.title),
      options,
    );
    const text = options.wordsOnly ? articles.join('\n') : notesToHtml(part, articles, options);
    files.push({ name: nameFor(title, 'html'), text });
  }
  return files;
}

/** A page for each article and one that leads to them. */
function* siteFiles(all: readonly Notes[], options: ExportOptions): Steps<readonly ExportedFile[]> {
  const nameFor = createFileNamer();
  const pictureAddress = (fileName: string): string => `../${PICTURE_FOLDER}/${fileName}`;
  const pages: ExportedFile[] = [];
  for (const notes of all) {
    const text = options.wordsOnly
      ? notesToReading(notes)
      : notesToHtml([notes], [articleToHtml(notes, 'alone', pictureAddress)], options, '../index.html');
    pages.push({ name: `articles/${nameFor(notes.title, 'html')}`, text });
    yield null;
  }
  if (pages.length === 0) return [];
  const index = options.wordsOnly
    ? all.map(({ title }) => `- ${title}\n`).join('')
    : indexToHtml(
        all.map((notes, at) => indexLink(notes, pages[at]?.name ?? '')),
        options,
      );
  return [{ name: 'index.html', text: index }, ...pages];
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

export const titleOf = ({ article, journal }: ExportRecord): string =>
  journal.title.value ?? article?.title ?? journal.articleTitle;

export const titleFor = (titles: readonly string[], { now }: ExportOptions): string =>
  titles.length === 1 ? (titles[0] ?? '') : `Afterword notes ${now.toISOString().slice(0, 10)}`;
