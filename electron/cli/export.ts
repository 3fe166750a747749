/** `export`: notes as files, or everything as an archive. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import {
  EXPORT_EXTENTS,
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportRecord,
  type ExportReport,
  type ExportRequest,
  type ExportScope,
  fittingExtent,
  PAGE_LAYOUTS,
} from '../../core/exporting/export.ts';
import type { PreparedFormat } from '../../core/exporting/export-notes.ts';
import { SHIPPED_TEMPLATES } from '../../core/exporting/shipped-templates.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { liveSearches } from '../../core/library/saved-searches.ts';
import type { Result } from '../../core/result.ts';
import { systemTimeZone } from '../api/reader-clock.ts';
import { readFailure } from '../library/file-failure.ts';
import type { Library } from '../library/library.ts';
import { type ChoosingTools, chooseArticles } from '../services/exporting/choose-articles.ts';
import type { PreparedRequest, ReadPicture } from '../services/exporting/export-tools.ts';
import { exportToFolder } from '../services/exporting/markdown-folder.ts';
import { prepareExport } from '../services/exporting/prepare-export.ts';
import { createRecordReader, type RecordReader, recordsOf } from '../services/exporting/record-reader.ts';
import { streamExport } from '../services/exporting/streamed-export.ts';
import { type StreamedFile, writeExport } from '../services/exporting/write-export.ts';
import { everyId } from '../services/library-archive/every-id.ts';
import { planArchive } from '../services/library-archive/plan-archive.ts';
import { writeArchive } from '../services/library-archive/write-archive.ts';
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
  tools: ChoosingTools,
): Promise<Ended> {
  const plan = orRefuse(await planArchive(scope, tools));
  const path = (await isFolderName(to)) ? join(to, plan.fileName) : resolve(to);
  if (!replace && (await isThere(path)))
    throw new Refusal(describeFailure({ tag: 'already-exists', name: basename(path) }));
  const making = { library: tools.library, now: () => new Date(), version: __AFTERWORD_VERSION__ };
  const { skipped } = orRefuse(await writeArchive(path, basename(path), plan.contents, making));
  return { written: [resolve(path)], skipped, isWhole: skipped.length === 0 };
}

type NotesRequest = PreparedRequest & { readonly scope: ExportScope };

async function notes(
  request: NotesRequest,
  to: string,
  call: CommandCall,
  tools: ChoosingTools,
): Promise<Ended> {
  const { scope, extent, format } = request;
  const { library } = tools;
  const { ids, reflections } = orRefuse(await chooseArticles(scope, fittingExtent(format, extent), tools));
  const reader = createRecordReader(library, reflections);
  const readPicture = (name: string): Promise<Uint8Array | null> => library.pictures.read(name);
  const chosen = { ids, reader, readPicture };
  if (format === 'markdown') return markdown({ ...request, format }, to, call, chosen);
  const { files, skipped, problem } = await streamExport(ids, reader, { ...request, format }, stamp(), {
    toPdf: null,
    readPicture,
  });
  if (problem !== undefined)
    throw new Refusal(`The template cannot be used. Line ${problem.line}: ${problem.sentence}`);
  const leftOut = skipped.length;
  const placed = await placeFiles(files, to, format);
  const report = await writeExport(placed, { replace: call.replace, readPicture });
  return {
    written: report.written,
    skipped: [...reader.skipped, ...skipped, ...report.skipped],
    isWhole: reader.skipped.length + report.skipped.length + skipped.length === leftOut,
  };
}

const stamp = () => ({ now: new Date(), version: __AFTERWORD_VERSION__ });

type ChosenRecords = {
  readonly ids: readonly ArticleId[];
  readonly reader: RecordReader;
  readonly readPicture: ReadPicture;
};

/** Into a folder, whose files are renewed, or as one file. */
async function markdown(
  { extent, format }: NotesRequest,
  to: string,
  { replace }: CommandCall,
  { ids, reader, readPicture }: ChosenRecords,
): Promise<Ended> {
  const records = recordsOf(reader, ids);
  const options = { ...stamp(), extent };
  if (!isFileName(to, format)) {
    const report = await exportToFolder(records, { folder: resolve(to), options, readPicture });
    const skipped = [...reader.skipped, ...report.skipped];
    return { written: report.written, skipped, isWhole: reader.skipped.length === 0 };
  }
  const all: ExportRecord[] = [];
  for await (const record of records) all.push(record);
  const prepared = await prepareExport(all, format, options);
  const report = await writeExport(await placeFiles(prepared.files, to, format), { replace, readPicture });
  return {
    written: report.written,
    skipped: [...reader.skipped, ...prepared.skipped, ...report.skipped],
    isWhole: reader.skipped.length + report.skipped.length === 0,
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
  const text = await readFile(named, 'utf8').catch((error: unknown) => {
    throw new Refusal(describeFailure(readFailure(basename(named), error)));
  });
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
async function placeFiles<T extends ExportedFile | StreamedFile>(
  files: readonly T[],
  to: string,
  format: PreparedFormat,
): Promise<readonly T[]> {
  const texts = files.filter((file) => !isPicture(file));
  const isFile = texts.length === 1 && isFileName(to, format) && !(await isFolderName(to));
  return files.map((file) => ({
    ...file,
    name: isFile && !isPicture(file) ? resolve(to) : join(to, file.name),
  }));
}

const isPicture = (file: ExportedFile | StreamedFile): boolean =>
  'picture' in file && file.picture !== undefined;

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
