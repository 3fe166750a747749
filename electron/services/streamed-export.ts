/** Exports that are larger than what should be in memory: records are read when they are written. */
import type { ArticleId } from '../../core/article/article.ts';
import type {
  ExportExtent,
  ExportedFile,
  SkippedExport,
  StreamedFormat,
} from '../../core/exporting/export.ts';
import { type ExportOptions, extentOf, reasonLeftOut, titleOf } from '../../core/exporting/export-notes.ts';
import {
  articleToHtml,
  beginNotes,
  endNotes,
  indexToHtml,
  unreadToHtml,
} from '../../core/exporting/html-notes.ts';
import { beginJson, JSON_END, lineOf } from '../../core/exporting/json-notes.ts';
import {
  hasWords,
  type Notes,
  type NotesHead,
  notesOf,
  type TitledNotes,
} from '../../core/exporting/notes.ts';
import {
  type PlannedFile,
  type PlannedLine,
  type PlannedPage,
  planDocuments,
  planJson,
  planPages,
  planSite,
} from '../../core/exporting/planned-files.ts';
import { picturesIn } from '../../core/importing/article-pictures.ts';
import { createBreather } from '../library/breathe.ts';
import { makeDocument } from './article-document.ts';
import { inlinePictures, LARGEST_PAGE } from './export-pictures.ts';
import type { ExportTools } from './export-tools.ts';
import { type CompleteRequest, NotWritten, type StreamedFile } from './exporting.ts';
import type { RecordReader } from './record-reader.ts';

export type StreamRequest = CompleteRequest & { readonly format: StreamedFormat };

/**
 * So many bytes of JSON, those of some thousand articles, are kept from planning until they are written; what goes beyond
 * is read again.
 */
const MOST_KEPT = 64_000_000;

export type StreamedExport = {
  /** Their names say what they are called in the chosen place. */
  readonly files: readonly (ExportedFile | StreamedFile)[];
  /** Grows while they are written: pictures that are missing are noticed then. */
  readonly skipped: readonly SkippedExport[];
};

export type StreamTools = ExportTools & {
  /** Called with each article that was looked at or is written. */
  readonly tell?: () => void;
};

/**
 * Looks at all articles once, for what names and lists say of them, and gives the files that are made when their parts
 * are asked for. Texts are read for it only where it must be known before what is in them: how much goes into a file
 * of JSON, of which as much is kept as there is room for, and which pictures stand beside a site.
 */
export async function streamExport(
  ids: readonly ArticleId[],
  reader: RecordReader,
  request: StreamRequest,
  stamp: Pick<ExportOptions, 'now' | 'version'>,
  tools: StreamTools,
): Promise<StreamedExport> {
  const options: ExportOptions = { ...stamp, extent: request.extent, layout: request.layout };
  const making = new Making(reader, request, options, tools);
  const planned = await making.plan(ids);
  return { files: planned.map((file) => making.file(file)), skipped: making.skipped };
}

/** One export while its files are planned and made. */
class Making {
  readonly skipped: SkippedExport[] = [];
  readonly #reader: RecordReader;
  readonly #request: StreamRequest;
  readonly #options: ExportOptions;
  readonly #extent: ExportExtent;
  readonly #tools: StreamTools;
  readonly #lines = new Map<ArticleId, Uint8Array>();
  #room = MOST_KEPT;

  constructor(reader: RecordReader, request: StreamRequest, options: ExportOptions, tools: StreamTools) {
    this.#reader = reader;
    this.#request = request;
    this.#options = options;
    this.#extent = extentOf(request.format, options);
    this.#tools = tools;
  }

  async plan(ids: readonly ArticleId[]): Promise<readonly PlannedFile[]> {
    const { format, layout } = this.#request;
    switch (format) {
      case 'json':
        return planJson(await this.#each(ids, (id) => this.#measure(id)), this.#options);
      case 'html':
        return layout === 'site'
          ? planSite(await this.#each(ids, (id) => this.#lookThrough(id)))
          : planPages(await this.#each(ids, (id) => this.#glance(id)), this.#options);
      case 'pdf':
      case 'docx':
        return planDocuments(await this.#each(ids, (id) => this.#glance(id)), format);
    }
  }

  /** What is found of each article, without those that are left out. */
  async #each<T>(
    ids: readonly ArticleId[],
    find: (id: ArticleId) => Promise<T | null>,
  ): Promise<readonly T[]> {
    const breathe = createBreather();
    const all: T[] = [];
    for (const id of ids) {
      this.#tools.tell?.();
      const found = await find(id);
      if (found !== null) all.push(found);
      await breathe();
    }
    return all;
  }

  async #glance(id: ArticleId): Promise<TitledNotes | null> {
    const glance = await this.#reader.glance(id, this.#extent);
    return glance === null || glance.hasWords ? glance : this.#leaveOut(glance);
  }

  async #measure(id: ArticleId): Promise<PlannedLine | null> {
    const record = await this.#reader.read(id);
    if (record === null) return null;
    const line = lineOf(record);
    const bytes = Buffer.from(line);
    if (bytes.byteLength <= this.#room) {
      this.#lines.set(id, bytes);
      this.#room -= bytes.byteLength;
    }
    return { id, title: titleOf(record), length: line.length };
  }

  async #lookThrough(id: ArticleId): Promise<PlannedPage | null> {
    if ((await this.#glance(id)) === null) return null;
    const record = await this.#reader.read(id);
    if (record === null) return null;
    const notes = notesOf(record, this.#extent);
    if (!hasWords(notes)) return this.#leaveOut(notes);
    return {
      notes: headOf(notes),
      pictures: notes.article === null ? [] : picturesIn(notes.article.content),
    };
  }

  #leaveOut({ title }: TitledNotes): null {
    this.skipped.push({ name: title, reason: reasonLeftOut(this.#extent) });
    return null;
  }

  file(file: PlannedFile): ExportedFile | StreamedFile {
    const { name } = file;
    if (file.tag === 'picture') return { name, text: '', picture: file.picture };
    if (file.tag === 'index') return { name, text: indexToHtml(file.links, this.#options) };
    return { name, text: '', parts: () => this.#partsOf(file.articles) };
  }

  #partsOf(articles: readonly TitledNotes[]): AsyncGenerator<string | Uint8Array> {
    const { format } = this.#request;
    switch (format) {
      case 'json':
        return this.#json(articles);
      case 'html':
        return this.#page(articles);
      case 'pdf':
      case 'docx':
        return this.#document(format, articles);
    }
  }

  async *#json(articles: readonly TitledNotes[]) {
    yield beginJson(this.#options);
    let isFirst = true;
    for (const { id } of articles) {
      this.#tools.tell?.();
      const line = await this.#line(id);
      if (line === null) continue;
      if (!isFirst) yield ',\n';
      yield line;
      isFirst = false;
    }
    yield JSON_END;
  }

  async #line(id: ArticleId): Promise<Uint8Array | string | null> {
    const kept = this.#lines.get(id);
    this.#lines.delete(id);
    if (kept !== undefined) return kept;
    const record = await this.#reader.read(id);
    return record && lineOf(record);
  }

  async *#page(articles: readonly TitledNotes[]) {
    const isOfSite = this.#request.layout === 'site';
    let left = LARGEST_PAGE;
    yield beginNotes(articles, this.#options, isOfSite ? '../index.html' : null);
    for await (const { planned, record } of this.#records(articles)) {
      const notes = record && notesOf(record, this.#extent);
      if (notes === null || !hasWords(notes)) {
        yield `${unreadToHtml(planned, articles.length === 1)}\n`;
        continue;
      }
      const found =
        isOfSite || notes.article === null
          ? null
          : await inlinePictures([notes], this.#tools.readPicture, left);
      left -= found?.bytes ?? 0;
      this.skipped.push(...(found?.skipped ?? []));
      const address = (fileName: string): string | null =>
        isOfSite ? `../images/${fileName}` : (found?.pictures.get(fileName) ?? null);
      yield `${articleToHtml(notes, articles.length === 1, address)}\n`;
    }
    yield endNotes(this.#options);
  }

  async *#document(format: 'pdf' | 'docx', articles: readonly TitledNotes[]) {
    const request = { format, paper: this.#request.paper };
    for await (const { record } of this.#records(articles)) {
      const notes = record && notesOf(record, this.#extent);
      if (notes === null || !hasWords(notes)) throw new NotWritten('It could not be read.');
      const made = await makeDocument(notes, request, this.#options, this.#tools);
      const reason = made.bytes === null ? made.skipped.at(-1)?.reason : undefined;
      this.skipped.push(...(made.bytes === null ? made.skipped.slice(0, -1) : made.skipped));
      if (made.bytes === null) throw new NotWritten(reason);
      yield made.bytes;
    }
  }

  async *#records(articles: readonly TitledNotes[]) {
    const breathe = createBreather();
    for (const planned of articles) {
      this.#tools.tell?.();
      yield { planned, record: await this.#reader.read(planned.id) };
      await breathe();
    }
  }
}

const headOf = ({ id, title, byline, siteName, url, sourceName, publishedAt }: Notes): NotesHead => ({
  id,
  title,
  byline,
  siteName,
  url,
  sourceName,
  publishedAt,
});
