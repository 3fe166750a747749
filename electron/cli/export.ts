/** `export`: notes as files. */
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import {
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  type ExportScope,
} from '../../core/exporting/export.ts';
import { createFileNamer } from '../../core/exporting/file-name.ts';
import { ARCHIVE_EXTENSION } from '../../core/exporting/library-archive.ts';
import { describeFailure } from '../../core/failure.ts';
import { collectRecords } from '../api/export-api.ts';
import type { Library } from '../library/library.ts';
import { completeExport, writeExport } from '../services/exporting.ts';
import { everyId } from '../services/library-archive/every-id.ts';
import { writeArchive } from '../services/library-archive/write-archive.ts';
import { findId } from './articles.ts';
import { withLibrary } from './open.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  Refusal,
  type Surroundings,
  UsageError,
} from './surroundings.ts';

declare const __AFTERWORD_VERSION__: string;

export const exportCommand: Command = async (call, surroundings) => {
  const { to } = call;
  if (to === null || to === '') throw new UsageError('Say where to write with --to PATH.');
  if (call.all === call.args.length > 0) throw new UsageError('Name the articles to export, or --all.');
  if (call.format === ARCHIVE_FORMAT) return exportArchive(call, surroundings, to);
  const format = readFormat(call);
  return withLibrary(call, surroundings, async (library) => {
    const { records, skipped } = await collectRecords(library, await scopeOf(call, format, library));
    const prepared = await completeExport(
      records,
      format,
      { now: new Date(), version: __AFTERWORD_VERSION__ },
      { toPdf: null },
    );
    const placed = await placeFiles(prepared.files, to, format);
    const report = await writeExport(placed, { replace: call.replace });
    const left = [...skipped, ...prepared.skipped, ...report.skipped];
    if (call.json) surroundings.say(JSON.stringify({ written: report.written, skipped: left }, null, 2));
    else if (report.written.length > 0) surroundings.say(report.written.join('\n'));
    if (!call.json)
      for (const { name, reason } of left) surroundings.complain(`Not written: ${name}. ${reason}`);
    return report.skipped.length > 0 || skipped.length > 0 ? 1 : 0;
  });
};

/** Everything, pictures included, or some articles with what was written on them. */
const ARCHIVE_FORMAT = 'archive';

const exportArchive = (call: CommandCall, surroundings: Surroundings, to: string): Promise<ExitCode> =>
  withLibrary(call, surroundings, async (library) => {
    const ids = call.all ? await everyId(library) : await namedIds(call, library);
    const title = ids.length === 1 ? (await library.summary(ids[0] ?? ''))?.title : undefined;
    const name = createFileNamer()(title ?? library.name, ARCHIVE_EXTENSION);
    const path = /[\\/]$/.test(to) || (await isFolder(to)) ? join(to, name) : resolve(to);
    if (!call.replace && (await isThere(path)))
      throw new Refusal(describeFailure({ tag: 'already-exists', name: basename(path) }));
    const contents = { kind: call.all ? 'library' : 'part', articleIds: ids, withLists: call.all };
    const tools = { library, now: () => new Date(), version: __AFTERWORD_VERSION__ };
    const written = await writeArchive(path, basename(path), contents, tools);
    if (!written.ok) throw new Refusal(describeFailure(written.failure));
    const { skipped, ...counts } = written.value;
    if (call.json) surroundings.say(JSON.stringify({ written: [path], ...counts, skipped }, null, 2));
    else surroundings.say(`${path}: articles ${counts.articles}, journals ${counts.journals}`);
    if (!call.json)
      for (const left of skipped) surroundings.complain(`Not written: ${left.name}. ${left.reason}`);
    return skipped.length > 0 ? 1 : 0;
  });

async function namedIds(call: CommandCall, library: Library): Promise<readonly ArticleId[]> {
  const ids = [];
  for (const start of call.args) ids.push(await findId(library, start));
  return [...new Set(ids)];
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function readFormat({ format }: CommandCall): ExportFormat {
  const known = EXPORT_FORMATS.find((name) => name === format);
  if (known === undefined)
    throw new UsageError(`Choose a format with --format: ${[...EXPORT_FORMATS, ARCHIVE_FORMAT].join(', ')}.`);
  if (known === 'pdf')
    throw new UsageError(
      'PDF needs the app’s window. Export HTML here and print it, or export PDF in the app.',
    );
  return known;
}

/** JSON is for taking everything along, so all means also what nobody has written about. */
async function scopeOf(call: CommandCall, format: ExportFormat, library: Library): Promise<ExportScope> {
  if (!call.all) return { tag: 'articles', ids: await namedIds(call, library) };
  return format === 'json' ? { tag: 'articles', ids: await everyId(library) } : { tag: 'all' };
}

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  markdown: '.md',
  html: '.html',
  pdf: '.pdf',
  docx: '.docx',
  csv: '.csv',
  annotations: '.jsonld',
  json: '.json',
};

/** Formats with a file for each article. */
const ONE_FOR_EACH: ReadonlySet<ExportFormat> = new Set(['markdown', 'docx']);

/** A single file goes to `to` itself when that can be a file's name; several, or one into a folder, keep their own. */
async function placeFiles(
  files: readonly ExportedFile[],
  to: string,
  format: ExportFormat,
): Promise<readonly ExportedFile[]> {
  const isFile =
    files.length === 1 &&
    !/[\\/]$/.test(to) &&
    (!ONE_FOR_EACH.has(format) || to.toLowerCase().endsWith(EXTENSIONS[format])) &&
    !(await isFolder(to));
  return files.map((file) => ({ ...file, name: isFile ? resolve(to) : join(to, file.name) }));
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
