/** Notes on their way out: collected from the library, shown first, then written where the reader says. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import type { ExportContract } from '../../core/contract/export-contract.ts';
import type { PrintedPage } from '../../core/exporting/bookmarks.ts';
import {
  type ExportExtent,
  type ExportedFile,
  type ExportPreview,
  type ExportRecord,
  type ExportReport,
  type ExportRequest,
  isStreamed,
  type PaperSize,
  type SkippedExport,
} from '../../core/exporting/export.ts';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { type Collected, collectRecords, idsOf, readRecord } from '../services/collect-records.ts';
import type { ReadPicture } from '../services/export-tools.ts';
import { type CompleteRequest, completeExport, prepareExport, writeExport } from '../services/exporting.ts';
import { describeArchive, planArchive } from '../services/library-archive/plan-archive.ts';
import { writeArchive } from '../services/library-archive/write-archive.ts';
import type { Searcher } from '../services/search/searcher.ts';
import type { StreamRequest } from '../services/streamed-export.ts';
import { createTeller } from '../services/teller.ts';
import type { Announce } from './announce.ts';
import type { Dialogs } from './dialogs.ts';
import { choosePlaces } from './export-places.ts';
import { createKeptFolderApi, type KeptFolderApiOptions } from './kept-folder-api.ts';
import { systemTimeZone } from './reader-clock.ts';
import { createTemplateApi } from './template-api.ts';

export type ExportApiOptions = KeptFolderApiOptions & {
  readonly library: Library;
  readonly searcher: Pick<Searcher, 'findArticles'>;
  readonly dialogs: Dialogs;
  readonly announce: Announce;
  readonly writeClipboard: (text: string) => Promise<void>;
  /** Draws a page as PDF. */
  readonly toPdf: (page: PrintedPage, paper?: PaperSize) => Promise<Uint8Array>;
  /** Prints a page with the system's dialog; `false` when nothing was printed. */
  readonly printPage: (html: string) => Promise<boolean>;
  readonly now: () => Date;
  readonly version: string;
};

/** Longest text of a preview in UTF-16 units, over all its files: messages between the processes stay small. */
const LONGEST_PREVIEW = 60_000;

/** A preview is made of so many articles: enough to judge, at once there. */
const MOST_SHOWN = 100;

export function createExportApi(options: ExportApiOptions): ExportContract {
  const exporter = new Exporter(options);
  return {
    previewExport: (request) => exporter.preview(request),
    exportNotes: (request) => exporter.save(request),
    copyExport: (request) => exporter.copy(request),
    printExport: (request) => exporter.print(request),
    ...createTemplateApi(options.library, options.now),
    ...createKeptFolderApi(options),
    async cancelExport() {
      exporter.cancel();
      return null;
    },
  };
}

/** One export at a time is written; previews come and go. */
class Exporter {
  readonly #options: ExportApiOptions;
  readonly #readPicture: ReadPicture;
  #cancelling = new AbortController();

  constructor(options: ExportApiOptions) {
    this.#options = options;
    this.#readPicture = (name) => options.library.pictures.read(name);
  }

  cancel(): void {
    this.#cancelling.abort();
    this.#cancelling = new AbortController();
  }

  async preview(request: ExportRequest): Promise<Result<ExportPreview, Failure>> {
    if (request.format === 'archive') {
      const plan = await planArchive(request.scope, this.#tools);
      return plan.ok ? ok(await describeArchive(plan.value, this.#options.library)) : plan;
    }
    const collected = await this.#collect(request, MOST_SHOWN);
    if (!collected.ok) return collected;
    const { records, skipped, more } = collected.value;
    const options = { ...this.#stamp, ...request, wordsOnly: true };
    const prepared = await prepareExport(records, request.format, options);
    const shown = {
      ...prepared,
      files: shorten(prepared.files),
      skipped: [...skipped, ...prepared.skipped],
    };
    return ok(more > 0 ? { ...shown, more } : shown);
  }

  async copy(request: ExportRequest): Promise<Result<ExportReport, Failure>> {
    const { format } = request;
    if (format === 'archive') return failed({ tag: 'unsupported-kind', name: 'An archive' });
    const completed = await this.#complete({ ...request, format, layout: 'page' }, format === 'html');
    if (!completed.ok) return completed;
    const { files, skipped } = completed.value;
    const texts = files.filter(({ picture }) => picture === undefined).map(({ text }) => text);
    await this.#options.writeClipboard(texts.join('\n'));
    return ok({ written: [], skipped });
  }

  async print(request: ExportRequest): Promise<Result<ExportReport, Failure>> {
    const completed = await this.#complete({ ...request, format: 'html', layout: 'page' }, true);
    if (!completed.ok) return completed;
    const { files, skipped } = completed.value;
    const left = [...skipped];
    for (const { name, text } of files)
      if (!(await this.#options.printPage(text))) left.push({ name, reason: 'It was not printed.' });
    return ok({ written: [], skipped: left });
  }

  async save(request: ExportRequest): Promise<Result<ExportReport | null, Failure>> {
    const { format } = request;
    if (format === 'archive') return this.#saveArchive(request);
    if (format === 'markdown') return this.#saveMarkdown(request);
    if (isStreamed(format)) {
      const ids = await idsOf(request.scope, extentToRead(request), this.#tools);
      if (!ids.ok) return ids;
      if (ids.value.length > MOST_SHOWN) return this.#saveStreamed({ ...request, format }, ids.value);
    }
    const completed = await this.#complete({ ...request, format }, true);
    if (!completed.ok) return completed;
    const { files, skipped } = completed.value;
    const { dialogs } = this.#options;
    if (files.length === 0) return ok({ written: [], skipped: [...problemOf(completed.value), ...skipped] });
    const places = await choosePlaces(files, dialogs);
    if (places === null) return ok(null);
    const report = await writeExport(places, { replace: true, readPicture: this.#readPicture });
    return ok({ written: report.written, skipped: [...skipped, ...report.skipped] });
  }

  /** Of many articles only one is in memory at a time: first they are looked at, then written. */
  async #saveStreamed(
    request: StreamRequest,
    ids: readonly ArticleId[],
  ): Promise<Result<ExportReport | null, Failure>> {
    const { library, dialogs, toPdf } = this.#options;
    const { createRecordReader } = await import('../services/record-reader.ts');
    const { streamExport } = await import('../services/streamed-export.ts');
    const reader = createRecordReader(library);
    let tell = (): void => undefined;
    const counted = (report: (done: number) => void): void => {
      let done = 0;
      tell = () => report(done++);
    };
    const tools = { toPdf, readPicture: this.#readPicture, tell: () => tell() };
    const streamed = await this.#watched(
      ids.length,
      async (report) => {
        counted(report);
        return ok(await streamExport(ids, reader, request, this.#stamp, tools));
      },
      'The export',
    );
    if (!streamed.ok) return streamed;
    const { files, skipped } = streamed.value;
    if (files.length === 0) return ok({ written: [], skipped: [...reader.skipped, ...skipped] });
    const places = await choosePlaces(files, dialogs);
    if (places === null) return ok(null);
    return this.#watched(
      ids.length,
      async (report) => {
        counted(report);
        const written = await writeExport(places, { replace: true, readPicture: this.#readPicture });
        return ok({ written: written.written, skipped: [...reader.skipped, ...skipped, ...written.skipped] });
      },
      'The export',
    );
  }

  /** Into a folder files that are there are renewed; one file alone may go anywhere. */
  async #saveMarkdown(request: ExportRequest): Promise<Result<ExportReport | null, Failure>> {
    const { dialogs } = this.#options;
    const ids = await idsOf(request.scope, request.extent, this.#tools);
    if (!ids.ok) return ids;
    if (ids.value.length > MOST_SHOWN)
      return this.#saveFolder(request, ids.value.length, this.#read(ids.value));
    const collected = await this.#collect(request);
    if (!collected.ok) return collected;
    const { records, skipped } = collected.value;
    const prepared = await prepareExport(records, 'markdown', { ...this.#stamp, ...request });
    const [only] = prepared.files;
    if (only === undefined) return ok({ written: [], skipped: [...skipped, ...prepared.skipped] });
    if (prepared.files.length === 1) {
      const path = await dialogs.chooseSavePath(only.name);
      if (path === null) return ok(null);
      const text = await this.#renewed(records, path, only.text, request);
      const report = await writeExport([{ name: path, text }], { replace: true });
      return ok({ written: report.written, skipped: [...skipped, ...prepared.skipped, ...report.skipped] });
    }
    return this.#saveFolder(request, records.length, { records, skipped });
  }

  async #saveFolder(
    request: ExportRequest,
    total: number,
    { records, skipped }: Arriving,
  ): Promise<Result<ExportReport | null, Failure>> {
    const { dialogs } = this.#options;
    const folder = await dialogs.chooseFolder();
    if (folder === null) return ok(null);
    const { exportToFolder } = await import('../services/markdown-folder.ts');
    const options = { ...this.#stamp, ...request };
    return this.#watched(
      total,
      async (tell) => {
        const report = await exportToFolder(counting(records, tell), {
          folder,
          options,
          readPicture: this.#readPicture,
        });
        return ok({ written: report.written, skipped: [...skipped, ...report.skipped] });
      },
      basename(folder),
    );
  }

  /** Records one after the other, so that a whole library need not be in memory. */
  #read(ids: readonly ArticleId[]): Arriving {
    const { library } = this.#options;
    const skipped: SkippedExport[] = [];
    const records = (async function* () {
      for (const id of ids) {
        const read = await readRecord(library, id);
        skipped.push(...read.skipped);
        if (read.record !== null) yield read.record;
      }
    })();
    return { records, skipped };
  }

  /** What a person added to an earlier export of the same article stays. */
  async #renewed(
    records: readonly ExportRecord[],
    path: string,
    text: string,
    request: ExportRequest,
  ): Promise<string> {
    const { articleIdIn, renewMarkdown } = await import('../../core/exporting/markdown-notes.ts');
    const { notesOf } = await import('../../core/exporting/notes.ts');
    const before = await readFile(path, 'utf8').catch(() => '');
    const record = records.find(({ journal }) => journal.articleId === articleIdIn(before));
    if (record === undefined) return text;
    const notes = notesOf(record, request.extent);
    return renewMarkdown(before, notes, record.whole ?? record.journal, this.#stamp);
  }

  async #saveArchive(request: ExportRequest): Promise<Result<ExportReport | null, Failure>> {
    const { library, dialogs, now, version } = this.#options;
    const plan = await planArchive(request.scope, this.#tools);
    if (!plan.ok) return plan;
    const path = await dialogs.chooseSavePath(plan.value.fileName);
    if (path === null) return ok(null);
    const { contents } = plan.value;
    return this.#watched(
      contents.articleIds.length,
      async (tell, signal) => {
        const tools = { library, now, version, tell, signal };
        const written = await writeArchive(path, basename(path), contents, tools);
        return written.ok ? ok({ written: [path], skipped: written.value.skipped }) : written;
      },
      basename(path),
    );
  }

  async #complete(
    request: CompleteRequest & Pick<ExportRequest, 'scope'>,
    withBytes: boolean,
  ): Promise<Result<ExportPreview, Failure>> {
    const { toPdf } = this.#options;
    const collected = await this.#collect(request);
    if (!collected.ok) return collected;
    const { records, skipped } = collected.value;
    const completed = withBytes
      ? await completeExport(records, request, this.#stamp, { toPdf, readPicture: this.#readPicture })
      : await prepareExport(records, request.format, { ...this.#stamp, ...request });
    return ok({ ...completed, skipped: [...skipped, ...completed.skipped] });
  }

  #collect(
    { scope, extent, format }: Pick<ExportRequest, 'scope' | 'extent' | 'format'>,
    most?: number,
  ): Promise<Result<Collected, Failure>> {
    return collectRecords(scope, extentToRead({ extent, format }), this.#tools, most);
  }

  /** Tells how far an export is while it is written, and lets it be cancelled. */
  async #watched<T>(
    total: number,
    act: (tell: (done: number) => void, signal: AbortSignal) => Promise<Result<T, Failure>>,
    name: string,
  ): Promise<Result<T, Failure>> {
    let progress: { done: number; total: number } | null = null;
    const teller = createTeller(() => progress);
    const stop = teller.on((state) => this.#options.announce('exportProgressed', state));
    const { signal } = this.#cancelling;
    try {
      return await act((done) => {
        signal.throwIfAborted();
        progress = { done, total };
        teller.tell();
      }, signal);
    } catch (error) {
      if (signal.aborted) return failed({ tag: 'cancelled', name });
      throw error;
    } finally {
      stop();
      this.#options.announce('exportProgressed', null);
    }
  }

  get #stamp() {
    return { now: this.#options.now(), version: this.#options.version };
  }

  get #tools() {
    const { library, searcher } = this.#options;
    return {
      library,
      timeZone: systemTimeZone(),
      searchIds: (text: string) => searcher.findArticles(text),
    };
  }
}

/** JSON is for taking everything along, so all means also what nobody has written about. */
const extentToRead = ({ extent, format }: Pick<ExportRequest, 'extent' | 'format'>): ExportExtent =>
  format === 'json' ? 'articles' : extent;

const problemOf = ({ problem }: ExportPreview): readonly SkippedExport[] =>
  problem === undefined
    ? []
    : [{ name: 'The template', reason: `Line ${problem.line}: ${problem.sentence}` }];

/** Records, and what could not be read, which is known when the last has come. */
type Arriving = {
  readonly records: AsyncIterable<ExportRecord> | Iterable<ExportRecord>;
  readonly skipped: readonly SkippedExport[];
};

async function* counting(
  records: Arriving['records'],
  tell: (done: number) => void,
): AsyncGenerator<ExportRecord> {
  let done = 0;
  for await (const record of records) {
    tell(done);
    done += 1;
    yield record;
  }
}

/** What is in documents and pictures is not sent. */
function shorten(files: readonly ExportedFile[]): readonly ExportedFile[] {
  let left = LONGEST_PREVIEW;
  const texts = files.filter(({ picture }) => picture === undefined);
  return texts.map(({ name, text }) => {
    const shown = text.length <= left ? text : `${text.slice(0, left)}…`;
    left = Math.max(0, left - text.length);
    return { name, text: shown };
  });
}
