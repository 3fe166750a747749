/** Exports that are larger than what should be in memory: records are read when they are written. */
import type { ArticleId } from '../../core/article/article.ts';
import type {
  ExportedFile,
  ExportRecord,
  SkippedExport,
  StreamedFormat,
} from '../../core/exporting/export.ts';
import type { ExportOptions } from '../../core/exporting/export-notes.ts';
import type { PlannedArticle, PlannedFile } from '../../core/exporting/planned-files.ts';
import { createBreather } from '../library/breathe.ts';
import type { Library } from '../library/library.ts';
import { readRecord } from './collect-records.ts';
import { inlinePictures, LARGEST_PAGE } from './export-pictures.ts';
import type { ExportTools } from './export-tools.ts';
import { type CompleteRequest, NotWritten, type StreamedFile } from './exporting.ts';

export type StreamRequest = CompleteRequest & { readonly format: StreamedFormat };

/** Where records come from, again each time. `null`: it is not there or could not be read, which has been told. */
export type ReadRecord = (id: ArticleId) => Promise<ExportRecord | null>;

export type StreamedExport = {
  /** Their names say what they are called in the chosen place. */
  readonly files: readonly (ExportedFile | StreamedFile)[];
  /** Grows while they are written: pictures that are missing are noticed then. */
  readonly skipped: SkippedExport[];
};

export type StreamTools = ExportTools & {
  /** Called with each article that was looked through or is written. */
  readonly tell?: () => void;
};

/** Reads records of a library; what cannot be read is told once, in `skipped`. */
export function createRecordReader(library: Library): {
  readonly read: ReadRecord;
  readonly skipped: readonly SkippedExport[];
} {
  const skipped: SkippedExport[] = [];
  const told = new Set<ArticleId>();
  const read: ReadRecord = async (id) => {
    const found = await readRecord(library, id);
    if (!told.has(id)) skipped.push(...found.skipped);
    if (found.skipped.length > 0) told.add(id);
    return found.record;
  };
  return { read, skipped };
}

/**
 * Looks through all records once, keeping of each what names and lists need, and gives the files that are made when
 * their parts are asked for.
 */
export async function streamExport(
  ids: readonly ArticleId[],
  read: ReadRecord,
  request: StreamRequest,
  stamp: Pick<ExportOptions, 'now' | 'version'>,
  tools: StreamTools,
): Promise<StreamedExport> {
  const { planArticle, planFiles } = await import('../../core/exporting/planned-files.ts');
  const options: ExportOptions = { ...stamp, extent: request.extent, layout: request.layout };
  const breathe = createBreather();
  const skipped: SkippedExport[] = [];
  const planned: PlannedArticle[] = [];
  for (const id of ids) {
    const record = await read(id);
    tools.tell?.();
    if (record === null) continue;
    const plan = planArticle(record, request.format, options);
    if ('reason' in plan) skipped.push(plan);
    else planned.push(plan);
    await breathe();
  }
  const making = new Making(read, request, options, tools, skipped);
  return { files: planFiles(planned, request.format, options).map((file) => making.file(file)), skipped };
}

/** One export while its files are made. */
class Making {
  readonly #read: ReadRecord;
  readonly #request: StreamRequest;
  readonly #options: ExportOptions;
  readonly #tools: StreamTools;
  readonly #skipped: SkippedExport[];

  constructor(
    read: ReadRecord,
    request: StreamRequest,
    options: ExportOptions,
    tools: StreamTools,
    skipped: SkippedExport[],
  ) {
    this.#read = read;
    this.#request = request;
    this.#options = options;
    this.#tools = tools;
    this.#skipped = skipped;
  }

  file(file: PlannedFile): ExportedFile | StreamedFile {
    const { name } = file;
    if (file.tag === 'picture') return { name, text: '', picture: file.picture };
    return { name, text: '', parts: () => this.#partsOf(file) };
  }

  #partsOf(file: Exclude<PlannedFile, { tag: 'picture' }>): AsyncGenerator<string | Uint8Array> {
    if (file.tag === 'index') return this.#index(file.links);
    const { format } = this.#request;
    switch (format) {
      case 'json':
        return this.#json(file.articles);
      case 'html':
        return this.#page(file.articles);
      case 'pdf':
      case 'docx':
        return this.#document(format, file.articles);
    }
  }

  async *#index(links: Extract<PlannedFile, { tag: 'index' }>['links']) {
    const { indexToHtml } = await import('../../core/exporting/html-notes.ts');
    yield indexToHtml(links, this.#options);
  }

  async *#json(heads: Articles) {
    const { beginJson, JSON_END, lineOf } = await import('../../core/exporting/json-notes.ts');
    yield beginJson(this.#options);
    let isFirst = true;
    for await (const record of this.#records(heads)) {
      yield `${isFirst ? '' : ',\n'}${lineOf(record)}`;
      isFirst = false;
    }
    yield JSON_END;
  }

  async *#page(heads: Articles) {
    const { articleToHtml, beginNotes, endNotes } = await import('../../core/exporting/html-notes.ts');
    const { notesOf } = await import('../../core/exporting/notes.ts');
    const isOfSite = this.#request.layout === 'site';
    let left = LARGEST_PAGE;
    yield beginNotes(heads, this.#options, isOfSite ? '../index.html' : null);
    for await (const record of this.#records(heads)) {
      const notes = notesOf(record, this.#request.extent);
      const found =
        isOfSite || notes.article === null
          ? null
          : await inlinePictures([record], this.#tools.readPicture, left);
      left -= found?.bytes ?? 0;
      this.#skipped.push(...(found?.skipped ?? []));
      const address = (fileName: string): string | null =>
        isOfSite ? `../images/${fileName}` : (found?.pictures.get(fileName) ?? null);
      yield `${articleToHtml(notes, heads.length === 1, address)}\n`;
    }
    yield endNotes(this.#options);
  }

  async *#document(format: 'pdf' | 'docx', heads: Articles) {
    const { makeDocument } = await import('./article-document.ts');
    const { notesOf } = await import('../../core/exporting/notes.ts');
    for await (const record of this.#records(heads)) {
      const notes = notesOf(record, this.#request.extent);
      const request = { format, paper: this.#request.paper };
      const made = await makeDocument({ record, notes }, request, this.#options, this.#tools);
      const reason = made.bytes === null ? made.skipped.at(-1)?.reason : undefined;
      this.#skipped.push(...(made.bytes === null ? made.skipped.slice(0, -1) : made.skipped));
      if (made.bytes === null) throw new NotWritten(reason);
      yield made.bytes;
      return;
    }
    throw new NotWritten('It could not be read any more.');
  }

  async *#records(heads: Articles): AsyncGenerator<ExportRecord> {
    const breathe = createBreather();
    for (const { id } of heads) {
      this.#tools.tell?.();
      const record = await this.#read(id);
      if (record !== null) yield record;
      await breathe();
    }
  }
}

type Articles = Extract<PlannedFile, { tag: 'articles' }>['articles'];
