import { basename, dirname, join, resolve } from 'node:path';
import type { PrintedPage } from '../../core/exporting/bookmarks.ts';
import {
  type ExportedFile,
  type ExportPreview,
  type ExportRecord,
  type ExportReport,
  type ExportRequest,
  hasArticles,
  type PaperSize,
  type SkippedExport,
} from '../../core/exporting/export.ts';
import type { ExportOptions, PreparedFormat, Steps } from '../../core/exporting/export-notes.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { createBreather } from '../library/breathe.ts';
import { writeDurably } from '../library/durable-write.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { errorCode, isMissing, writeFailure } from '../library/file-failure.ts';
import { sweepLeftovers } from '../library/temporary-file.ts';
import { docxPictures, inlinePictures, MISSING_PICTURE } from './export-pictures.ts';

export type WriteOptions = {
  /** Whether a file that is there may be replaced. */
  readonly replace: boolean;
  /** For files that are pictures of the library. */
  readonly readPicture?: ReadPicture;
  /** Overridden by tests. */
  readonly files?: FileCalls;
};

/** What writes exports is large and seldom needed: it is loaded with the first export and not at the start. */
const loadWriters = () => import('../../core/exporting/export-notes.ts');

/** The files of an export, made so that windows and saves have their turn in between. */
export async function prepareExport(
  records: readonly ExportRecord[],
  format: PreparedFormat,
  options: ExportOptions,
  breathe: () => Promise<void> | undefined = createBreather(),
): Promise<ExportPreview> {
  const { exportSteps } = await loadWriters();
  return runSteps(exportSteps(records, format, options), breathe);
}

/** What an export needs besides the notes. */
export type ExportTools = {
  /** PDF is drawn by a browser, which plain Node has not. */
  readonly toPdf: ((page: PrintedPage, paper?: PaperSize) => Promise<Uint8Array>) | null;
  readonly readPicture: ReadPicture;
};

/** Of the library; `null` when it is not there. */
export type ReadPicture = (fileName: string) => Promise<Uint8Array | null>;

export type CompleteRequest = Pick<ExportRequest, 'extent' | 'layout' | 'paper' | 'template'> & {
  readonly format: PreparedFormat;
};

/** The files of an export as they are to be written. `prepareExport` is enough for showing them. */
export async function completeExport(
  records: readonly ExportRecord[],
  request: CompleteRequest,
  { now, version }: Pick<ExportOptions, 'now' | 'version'>,
  tools: ExportTools,
): Promise<ExportPreview> {
  const breathe = createBreather();
  const { format, extent, layout, template } = request;
  const options: ExportOptions = { now, version, extent, layout, template };
  if (format === 'pdf' || format === 'docx') return completeDocuments(records, request, options, tools);
  if (format !== 'html' || layout === 'site' || !hasArticles(extent))
    return prepareExport(records, format, options, breathe);
  const { pictures, skipped } = await inlinePictures(records, tools.readPicture);
  const prepared = await prepareExport(records, format, { ...options, pictures }, breathe);
  return { ...prepared, skipped: [...prepared.skipped, ...skipped] };
}

/** One file for each article, its bytes made one after the other. */
async function completeDocuments(
  records: readonly ExportRecord[],
  { format, paper }: CompleteRequest,
  options: ExportOptions,
  { toPdf, readPicture }: ExportTools,
): Promise<ExportPreview> {
  const breathe = createBreather();
  const prepared = await prepareExport(records, format, options, breathe);
  const { withWords, extentOf } = await loadWriters();
  const { notesToDocx } = await import('../../core/exporting/docx-notes.ts');
  const { notesToPrint } = await import('../../core/exporting/html-notes.ts');
  const { written } = await runSteps(withWords(records, extentOf(format, options)), breathe);
  const files: ExportedFile[] = [];
  const skipped = [...prepared.skipped];
  for (const [at, { record, notes }] of written.entries()) {
    const file = prepared.files[at];
    if (file === undefined) continue;
    const shown = notes.article === null ? [] : [record];
    if (format === 'docx') {
      const { pictures, skipped: left } = await docxPictures(shown, readPicture);
      skipped.push(...left);
      files.push({ ...file, bytes: await notesToDocx(notes, { ...options, pictures }) });
      continue;
    }
    const { pictures, skipped: left } = await inlinePictures(shown, readPicture);
    skipped.push(...left);
    const page = notesToPrint(notes, (fileName) => pictures.get(fileName) ?? null, options);
    if (toPdf === null) throw new Error('PDF needs the app’s window.');
    try {
      files.push({ ...file, bytes: await toPdf(page, paper) });
    } catch (error) {
      skipped.push({ name: notes.title, reason: notDrawn(error) });
    }
  }
  return { files, skipped };
}

const notDrawn = (error: unknown): string =>
  `No PDF could be made of it. ${error instanceof Error ? error.message : ''} Choose HTML or Word for it.`;

async function runSteps<T>(steps: Steps<T>, breathe: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}

/** Which of these names are in use in `folder`, for asking before anything is replaced. */
export async function existingNames(
  folder: string,
  names: readonly string[],
  files: FileCalls = NODE_FILES,
): Promise<readonly string[]> {
  const present: string[] = [];
  for (const name of names) if (await isThere(files, join(folder, name))) present.push(name);
  return present;
}

/**
 * Writes files whose `name` is a path, one after the other, each whole and on the disk or not at all. What could not
 * be written is reported and does not keep the others from it.
 */
export async function writeExport(
  exported: readonly ExportedFile[],
  { replace, readPicture = async () => null, files = NODE_FILES }: WriteOptions,
): Promise<ExportReport> {
  const written: string[] = [];
  const skipped: SkippedExport[] = [];
  for (const folder of new Set(exported.map(({ name }) => dirname(resolve(name)))))
    await sweepLeftovers(files, folder, new Date());
  for (const { name, text, bytes, picture } of exported) {
    const path = resolve(name);
    const content = picture === undefined ? (bytes ?? text) : await readPicture(picture);
    if (content === null) {
      skipped.push({ name: basename(path), reason: MISSING_PICTURE });
      continue;
    }
    // A picture is called by what it holds: one that is there is the same.
    if (picture !== undefined && (await isThere(files, path))) continue;
    const failure = await write(files, path, content, replace);
    if (failure === null) written.push(path);
    else skipped.push({ name: basename(path), reason: describeFailure(failure) });
  }
  return { written, skipped };
}

async function write(
  files: FileCalls,
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<Failure | null> {
  try {
    await (replace ? writeDurably(files, path, content) : createDurably(files, path, content));
    return null;
  } catch (error) {
    const name = basename(path);
    return errorCode(error) === 'EEXIST' ? { tag: 'already-exists', name } : writeFailure(name, error);
  }
}

/** Nothing stands under the name before everything does. */
async function createDurably(files: FileCalls, path: string, content: string | Uint8Array): Promise<void> {
  if (await isThere(files, path)) throw Object.assign(new Error(path), { code: 'EEXIST' });
  await writeDurably(files, path, content);
}

async function isThere(files: FileCalls, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    // A name that cannot be looked at may be in use: better to ask.
    return !isMissing(error);
  }
}
