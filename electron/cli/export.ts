/** `export`: notes as files, or everything as an archive. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  EXPORT_EXTENTS,
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportReport,
  type ExportRequest,
  type ExportScope,
  isStreamed,
  PAGE_LAYOUTS,
} from '../../core/exporting/export.ts';
import type { PreparedFormat } from '../../core/exporting/export-notes.ts';
import { SHIPPED_TEMPLATES } from '../../core/exporting/shipped-templates.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { liveSearches } from '../../core/library/saved-searches.ts';
import type { Result } from '../../core/result.ts';
import { systemTimeZone } from '../api/reader-clock.ts';
import type { Library } from '../library/library.ts';
import { type CollectingTools, collectRecords, idsOf } from '../services/collect-records.ts';
import { completeExport, writeExport } from '../services/exporting.ts';
import { everyId } from '../services/library-archive/every-id.ts';
import { planArchive } from '../services/library-archive/plan-archive.ts';
import { writeArchive } from '../services/library-archive/write-archive.ts';
import { exportToFolder } from '../services/markdown-folder.ts';
import { createRecordReader } from '../services/record-reader.ts';
import type { StreamRequest } from '../services/streamed-export.ts';
import { findId } from './articles.ts';
import { withLibrary } from './open.ts';
import { findByQuery } from './search.ts';
import { type Command, type CommandCall, Refusal, UsageError } from './surroundings.ts';

declare const __AFTERWORD_VERSION__: string;

export const exportCommand: Command = async (call, surroundings) => {
  const { to } = call;
  if (to === null || to === '') throw new UsageError('Say where to write with --to PATH.');
  const format = pick('format', call.format, [...EXPORT_FORMATS]);
  if (format === 'pdf')
    throw new UsageError(
      'PDF needs the app’s window. Export HTML here and print it, or export PDF in the app.',
    );
  const wanted = [call.all, call.args.length > 0, call.collection !== null, call.search !== null];
  if (wanted.filter(Boolean).length !== 1)
    throw new UsageError('Name the articles to export, or a --collection, a --search or --all.');
  const extent = pick('with', call.with ?? 'highlights', EXPORT_EXTENTS);
  const layout = pick('layout', call.layout ?? 'page', PAGE_LAYOUTS);
  return withLibrary(call, surroundings, async (library) => {
    const tools = {
      library,
      timeZone: systemTimeZone(),
      searchIds: (text: string) => findByQuery(text, library, call, surroundings),
    };
    const scope = await scopeOf(call, library);
    const template = format === 'template' ? await readTemplate(call.template) : null;
    const request = { scope, extent, layout, template, paper: 'A4' as const };
    const report =
      format === 'archive'
        ? await archive(scope, to, call, tools)
        : await notes({ ...request, format }, to, call, tools);
    const { written, skipped } = report;
    if (call.json) surroundings.say(JSON.stringify({ written, skipped }, null, 2));
    else if (written.length > 0) surroundings.say(written.join('\n'));
    if (!call.json)
      for (const { name, reason } of skipped) surroundings.complain(`Not written: ${name}. ${reason}`);
    return report.isWhole ? 0 : 1;
  });
};

/** `isWhole`: nothing failed; articles on which nothing was written may be left out. */
type Ended = ExportReport & { readonly isWhole: boolean };

async function archive(
  scope: ExportScope,
  to: string,
  { replace }: CommandCall,
  tools: CollectingTools,
): Promise<Ended> {
  const plan = orRefuse(await planArchive(scope, tools));
  const path = (await isFolderName(to)) ? join(to, plan.fileName) : resolve(to);
  if (!replace && (await isThere(path)))
    throw new Refusal(describeFailure({ tag: 'already-exists', name: basename(path) }));
  const making = { library: tools.library, now: () => new Date(), version: __AFTERWORD_VERSION__ };
  const { skipped } = orRefuse(await writeArchive(path, basename(path), plan.contents, making));
  return { written: [resolve(path)], skipped, isWhole: skipped.length === 0 };
}

type NotesRequest = Parameters<typeof completeExport>[1] & { readonly scope: ExportScope };

async function notes(
  request: NotesRequest,
  to: string,
  { replace }: CommandCall,
  tools: CollectingTools,
): Promise<Ended> {
  const { scope, extent, format } = request;
  const { library } = tools;
  const readPicture = (name: string): Promise<Uint8Array | null> => library.pictures.read(name);
  const options = { now: new Date(), version: __AFTERWORD_VERSION__, extent };
  const toRead = format === 'json' ? 'articles' : extent;
  if (isStreamed(format)) {
    const ids = orRefuse(await idsOf(scope, toRead, tools));
    if (ids.length > MOST_HELD) return streamed({ ...request, format }, ids, { to, replace }, library);
  }
  const collected = orRefuse(await collectRecords(scope, toRead, tools));
  const { records, skipped } = collected;
  if (format === 'markdown' && !isFileName(to, format)) {
    const report = await exportToFolder(records, { folder: resolve(to), options, readPicture });
    const left = [...skipped, ...report.skipped];
    return { written: report.written, skipped: left, isWhole: skipped.length === 0 };
  }
  const prepared = await completeExport(records, request, options, { toPdf: null, readPicture });
  if (prepared.problem !== undefined)
    throw new Refusal(
      `The template cannot be used. Line ${prepared.problem.line}: ${prepared.problem.sentence}`,
    );
  const placed = await placeFiles(prepared.files, to, format);
  const report = await writeExport(placed, { replace, readPicture });
  return {
    written: report.written,
    skipped: [...skipped, ...prepared.skipped, ...report.skipped],
    isWhole: skipped.length === 0 && report.skipped.length === 0,
  };
}

/** More articles than this are read while they are written. */
const MOST_HELD = 100;

async function streamed(
  request: StreamRequest,
  ids: readonly string[],
  { to, replace }: { readonly to: string; readonly replace: boolean },
  library: Library,
): Promise<Ended> {
  const readPicture = (name: string): Promise<Uint8Array | null> => library.pictures.read(name);
  const stamp = { now: new Date(), version: __AFTERWORD_VERSION__ };
  const { streamExport } = await import('../services/streamed-export.ts');
  const reader = createRecordReader(library);
  const { files, skipped } = await streamExport(ids, reader, request, stamp, { toPdf: null, readPicture });
  const leftOut = skipped.length;
  const report = await writeExport(await placeFiles(files, to, request.format), { replace, readPicture });
  return {
    written: report.written,
    skipped: [...reader.skipped, ...skipped, ...report.skipped],
    isWhole: reader.skipped.length + report.skipped.length + skipped.length === leftOut,
  };
}

/** JSON is for taking everything along, so all means also what nobody has written about. */
async function scopeOf(call: CommandCall, library: Library): Promise<ExportScope> {
  if (call.collection !== null)
    return { tag: 'collection', id: await collectionId(call.collection, library) };
  if (call.search !== null) return { tag: 'search', id: await searchId(call.search, library) };
  if (call.all && call.format === 'json') return { tag: 'articles', ids: await everyId(library) };
  if (call.all) return { tag: 'all' };
  const ids = [];
  for (const start of call.args) ids.push(await findId(library, start));
  return { tag: 'articles', ids: [...new Set(ids)] };
}

/** The id of a collection, by its name or the beginning of its id. */
export async function collectionId(name: string, library: Library): Promise<string> {
  const collections = orRefuse(await library.collections());
  const live = collections.filter(({ deletedAt }) => deletedAt === null);
  return oneOf('collection', name, live);
}

async function searchId(name: string, library: Library): Promise<string> {
  return oneOf('saved search', name, liveSearches(orRefuse(await library.savedSearches.read())));
}

type Named = { readonly id: string; readonly name: string };

function oneOf(what: string, name: string, known: readonly Named[]): string {
  const key = name.toLocaleLowerCase();
  const found = known.filter((one) => one.id === name || one.name.toLocaleLowerCase() === key);
  const [only] = found;
  if (only === undefined) throw new Refusal(`There is no ${what} called “${name}”.`);
  if (found.length > 1) throw new Refusal(`More than one ${what} is called “${name}”: name one by its id.`);
  return only.id;
}

/** One that comes with Afterword by its name, or a file; its name before `.mustache` says what it makes. */
async function readTemplate(named: string | null): Promise<ExportRequest['template']> {
  if (named === null) throw new UsageError('Name a --template: a file, or one that comes with Afterword.');
  const shipped = SHIPPED_TEMPLATES.find(({ id }) => id === named);
  if (shipped !== undefined) return shipped;
  const text = await readFile(named, 'utf8').catch(() => null);
  if (text === null) throw new Refusal(describeFailure({ tag: 'not-found', name: basename(named) }));
  const extension =
    /\.([a-z0-9]{1,8})$/i.exec(named.replace(/\.mustache$/i, ''))?.[1]?.toLowerCase() ?? 'txt';
  return { text, extension };
}

function orRefuse<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Refusal(describeFailure(result.failure));
  return result.value;
}

function pick<T extends string>(option: string, value: string | null, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found === undefined) throw new UsageError(`Choose one with --${option}: ${known.join(', ')}.`);
  return found;
}

const EXTENSIONS: Readonly<Record<PreparedFormat, string>> = {
  markdown: '.md',
  html: '.html',
  pdf: '.pdf',
  docx: '.docx',
  csv: '.csv',
  calendar: '.ics',
  annotations: '.jsonld',
  json: '.json',
  template: '',
};

/** Formats with a file for each article. */
const ONE_FOR_EACH: ReadonlySet<PreparedFormat> = new Set(['markdown', 'docx']);

const isFileName = (to: string, format: PreparedFormat): boolean =>
  !/[\\/]$/.test(to) && (!ONE_FOR_EACH.has(format) || to.toLowerCase().endsWith(EXTENSIONS[format]));

/** A single file goes to `to` itself when that can be a file's name; several, or one into a folder, keep their own. */
async function placeFiles<T extends ExportedFile>(
  files: readonly T[],
  to: string,
  format: PreparedFormat,
): Promise<readonly T[]> {
  const texts = files.filter(({ picture }) => picture === undefined);
  const isFile = texts.length === 1 && isFileName(to, format) && !(await isFolderName(to));
  return files.map((file) => ({
    ...file,
    name: file.picture === undefined && isFile ? resolve(to) : join(to, file.name),
  }));
}

/** Whether something is to be written into a folder of this name. */
export const isFolderName = async (path: string): Promise<boolean> =>
  /[\\/]$/.test(path) ||
  (await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  ));

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
