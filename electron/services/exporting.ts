import { basename, dirname, join, resolve } from 'node:path';
import {
  type ExportedFile,
  type ExportPreview,
  type ExportRecord,
  type ExportReport,
  type ExportRequest,
  hasArticles,
  type SkippedExport,
} from '../../core/exporting/export.ts';
import type { ExportOptions, PreparedFormat, Steps } from '../../core/exporting/export-notes.ts';
import { describeFailure } from '../../core/failure.ts';
import { createBreather } from '../library/breathe.ts';
import { writeDurably, writeDurablyInParts } from '../library/durable-write.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { isMissing, writeFailure } from '../library/file-failure.ts';
import { sweepLeftovers } from '../library/temporary-file.ts';
import type { DocumentRequest } from './article-document.ts';
import { inlinePictures, MISSING_PICTURE } from './export-pictures.ts';
import type { ExportTools, ReadPicture } from './export-tools.ts';

/** A file that is made while it is written, one part after the other. */
export type StreamedFile = ExportedFile & { readonly parts: () => AsyncIterable<string | Uint8Array> };

/** Thrown by `parts` when there will be no such file; says why. */
export class NotWritten extends Error {}

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
  if (format === 'pdf' || format === 'docx')
    return completeDocuments(records, { format, paper: request.paper }, options, tools);
  if (format !== 'html' || layout === 'site' || !hasArticles(extent))
    return prepareExport(records, format, options, breathe);
  const { pictures, skipped } = await inlinePictures(records, tools.readPicture);
  const prepared = await prepareExport(records, format, { ...options, pictures }, breathe);
  return { ...prepared, skipped: [...prepared.skipped, ...skipped] };
}

/** One file for each article, its bytes made one after the other. */
async function completeDocuments(
  records: readonly ExportRecord[],
  { format, paper }: DocumentRequest,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportPreview> {
  const breathe = createBreather();
  const prepared = await prepareExport(records, format, options, breathe);
  const { withWords, extentOf } = await loadWriters();
  const { makeDocument } = await import('./article-document.ts');
  const { written } = await runSteps(withWords(records, extentOf(format, options)), breathe);
  const files: ExportedFile[] = [];
  const skipped = [...prepared.skipped];
  for (const [at, { notes }] of written.entries()) {
    const file = prepared.files[at];
    if (file === undefined) continue;
    const made = await makeDocument(notes, { format, paper }, options, tools);
    skipped.push(...made.skipped);
    if (made.bytes !== null) files.push({ ...file, bytes: made.bytes });
  }
  return { files, skipped };
}

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
  exported: readonly (ExportedFile | StreamedFile)[],
  { replace, readPicture = async () => null, files = NODE_FILES }: WriteOptions,
): Promise<ExportReport> {
  const written: string[] = [];
  const skipped: SkippedExport[] = [];
  for (const folder of new Set(exported.map(({ name }) => dirname(resolve(name)))))
    await sweepLeftovers(files, folder, new Date());
  for (const file of exported) {
    const { name, picture } = file;
    const path = resolve(name);
    const content = picture === undefined ? contentOf(file) : await readPicture(picture);
    if (content === null) {
      skipped.push({ name: basename(path), reason: MISSING_PICTURE });
      continue;
    }
    // A picture is called by what it holds: one that is there is the same.
    if (picture !== undefined && (await isThere(files, path))) continue;
    const reason = await write(files, path, content, replace);
    if (reason === null) written.push(path);
    else skipped.push({ name: basename(path), reason });
  }
  return { written, skipped };
}

type Content = string | Uint8Array | StreamedFile['parts'];

const contentOf = (file: ExportedFile | StreamedFile): Content =>
  'parts' in file ? file.parts : (file.bytes ?? file.text);

/** Resolves to why it was not written. Nothing stands under the name before everything does. */
async function write(
  files: FileCalls,
  path: string,
  content: Content,
  replace: boolean,
): Promise<string | null> {
  const name = basename(path);
  try {
    if (!replace && (await isThere(files, path))) return describeFailure({ tag: 'already-exists', name });
    if (typeof content === 'function')
      await writeDurablyInParts(files, path, (take) => writeParts(content(), take));
    else await writeDurably(files, path, content);
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    return error instanceof NotWritten ? error.message : describeFailure(writeFailure(name, error));
  }
}

async function writeParts(
  parts: AsyncIterable<string | Uint8Array>,
  take: (part: Uint8Array) => Promise<void>,
): Promise<void> {
  for await (const part of parts) await take(typeof part === 'string' ? Buffer.from(part, 'utf8') : part);
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
