/** What the files of an export are made of, one article after the other, each read when its turn comes. */
import type { ArticleId } from '../../../core/article/article.ts';
import {
  annotationLines,
  beginAnnotations,
  endAnnotations,
} from '../../../core/exporting/annotation-notes.ts';
import {
  CALENDAR_BEGIN,
  CALENDAR_END,
  calendarEntries,
  calendarEvents,
} from '../../../core/exporting/calendar.ts';
import type { SkippedExport } from '../../../core/exporting/export.ts';
import { type ExportOptions, extentOf, isFor, PICTURE_FOLDER } from '../../../core/exporting/export-notes.ts';
import {
  articleToHtml,
  beginIndex,
  beginNotes,
  endIndex,
  endNotes,
  indexLink,
  placeOfEach,
  unreadToHtml,
} from '../../../core/exporting/html-notes.ts';
import { beginJson, JSON_END, lineOf } from '../../../core/exporting/json-notes.ts';
import { type Notes, notesOf, type TitledNotes, type WrittenRecord } from '../../../core/exporting/notes.ts';
import type { PlannedFile, PlannedLink } from '../../../core/exporting/planned-files.ts';
import { TABLE_BEGIN, tableRows } from '../../../core/exporting/table-notes.ts';
import { fillForAll, fillTemplate, isForAll } from '../../../core/exporting/template.ts';
import { type TemplateView, templateView } from '../../../core/exporting/template-view.ts';
import { picturesIn } from '../../../core/importing/article-pictures.ts';
import { createBreather } from '../../library/breathe.ts';
import { makeDocument } from './article-document.ts';
import { inlinePictures, LARGEST_PAGE } from './export-pictures.ts';
import type { StreamRequest, StreamTools } from './export-tools.ts';
import type { RecordReader } from './record-reader.ts';
import { NotWritten, type Part } from './write-export.ts';

/** One export while its files are made. */
export type Making = {
  readonly reader: RecordReader;
  readonly request: StreamRequest;
  readonly options: ExportOptions;
  readonly tools: StreamTools;
  /** What is left out is put there. */
  readonly skipped: SkippedExport[];
  readonly lines: KeptLines;
};

/**
 * So many bytes of JSON, those of some thousand articles, are kept from planning until they are written; what goes beyond
 * is read again.
 */
const MOST_KEPT = 64_000_000;

/** Lines of JSON that were made already. */
export type KeptLines = {
  keep(id: ArticleId, line: string): void;
  /** Only once. */
  take(id: ArticleId): Uint8Array | null;
};

export function createKeptLines(): KeptLines {
  const lines = new Map<ArticleId, Uint8Array>();
  let room = MOST_KEPT;
  return {
    keep(id, line) {
      const bytes = Buffer.from(line);
      if (bytes.byteLength > room) return;
      lines.set(id, bytes);
      room -= bytes.byteLength;
    },
    take(id) {
      const line = lines.get(id) ?? null;
      lines.delete(id);
      return line;
    },
  };
}

/** Makes the files of one export in the order in which they were planned. */
export class PartsMaker {
  readonly #making: Making;
  /** The lines of an index, by the articles whose pages were made. */
  readonly #links = new Map<ArticleId, string>();

  constructor(making: Making) {
    this.#making = making;
  }

  make(file: PlannedFile): AsyncGenerator<Part> {
    if (file.tag === 'index') return this.#index(file.links);
    const { articles } = file;
    const { format, layout } = this.#making.request;
    switch (format) {
      case 'json':
        return this.#json(articles);
      case 'html':
        return layout === 'site' ? this.#siteFile(file.name, articles) : this.#page(articles);
      case 'pdf':
      case 'docx':
        return this.#document(format, articles);
      case 'csv':
        return this.#table(articles);
      case 'calendar':
        return this.#calendar(articles);
      case 'annotations':
        return this.#annotations(articles);
      case 'template':
        return this.#template(articles);
    }
  }

  async *#json(articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    const { options, reader, tools, lines } = this.#making;
    yield beginJson(options);
    let isFirst = true;
    for (const { id } of articles) {
      tools.tell?.();
      const record = lines.take(id) ?? (await reader.read(id));
      if (record === null) continue;
      if (!isFirst) yield ',\n';
      yield record instanceof Uint8Array ? record : lineOf(record);
      isFirst = false;
    }
    yield JSON_END;
  }

  /** Pages hold their pictures as long as there is room. */
  async *#page(articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    const { options, tools, skipped } = this.#making;
    const place = placeOfEach(articles.length);
    let left = LARGEST_PAGE;
    yield beginNotes(articles, options);
    for await (const { planned, written } of this.#each(articles)) {
      if (written === null) {
        yield `${unreadToHtml(planned, place)}\n`;
        continue;
      }
      const { notes } = written;
      const found = await inlinePictures([notes], tools.readPicture, left);
      left -= found.bytes;
      skipped.push(...found.skipped);
      yield `${articleToHtml(notes, place, (fileName) => found.pictures.get(fileName) ?? null)}\n`;
    }
    yield endNotes(options);
  }

  /** A page of a folder, with the pictures that stand beside it. */
  async *#siteFile(name: string, articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    const { options } = this.#making;
    yield beginNotes(articles, options, '../index.html');
    for await (const { planned, written } of this.#each(articles)) {
      if (written === null) {
        yield `${unreadToHtml(planned, 'alone')}\n`;
        continue;
      }
      const { notes } = written;
      const addressOf = (fileName: string): string => `../${PICTURE_FOLDER}/${fileName}`;
      yield `${articleToHtml(notes, 'alone', addressOf)}\n`;
      for (const picture of picturesOf(notes)) yield { name: addressOf(picture), text: '', picture };
      this.#links.set(notes.id, indexLink(notes, name));
    }
    yield endNotes(options);
  }

  async *#index(links: readonly PlannedLink[]): AsyncGenerator<Part> {
    const { options } = this.#making;
    yield beginIndex(links.length, options);
    for (const { notes, name } of links) yield this.#links.get(notes.id) ?? indexLink(notes, name);
    yield endIndex(options);
  }

  async *#document(format: 'pdf' | 'docx', articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    const { request, options, tools, skipped } = this.#making;
    for await (const { written } of this.#each(articles)) {
      if (written === null) throw new NotWritten(UNREAD);
      const made = await makeDocument(written.notes, { format, paper: request.paper }, options, tools);
      const reason = made.bytes === null ? made.skipped.at(-1)?.reason : undefined;
      skipped.push(...(made.bytes === null ? made.skipped.slice(0, -1) : made.skipped));
      if (made.bytes === null) throw new NotWritten(reason);
      yield made.bytes;
    }
  }

  async *#table(articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    yield TABLE_BEGIN;
    for await (const { notes } of this.#written(articles)) yield tableRows(notes);
  }

  async *#calendar(articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    const now = this.#making.options.now.toISOString();
    yield CALENDAR_BEGIN;
    for await (const { notes } of this.#written(articles)) yield calendarEvents(calendarEntries(notes), now);
    yield CALENDAR_END;
  }

  async *#annotations(articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    let total = 0;
    yield beginAnnotations(this.#making.options);
    for await (const written of this.#written(articles))
      for (const line of annotationLines(written)) {
        yield total === 0 ? line : `,\n${line}`;
        total += 1;
      }
    yield endAnnotations(total);
  }

  async *#template(articles: readonly TitledNotes[]): AsyncGenerator<Part> {
    const { template } = this.#making.request;
    if (template === null) return;
    const today = this.#making.options.now.toISOString().slice(0, 10);
    if (isForAll(template.text)) {
      yield* fillForAll(template, today, () => viewsOf(this.#written(articles), today));
      return;
    }
    for await (const { written } of this.#each(articles)) {
      const filled = written && fillTemplate(template, templateView(written.notes, today));
      if (!filled?.ok) throw new NotWritten(UNREAD);
      yield filled.value;
    }
  }

  /** Those that can still be read and still have something for the format; the reader tells of the others. */
  async *#written(articles: readonly TitledNotes[]): AsyncGenerator<WrittenRecord> {
    for await (const { written } of this.#each(articles)) if (written !== null) yield written;
  }

  async *#each(articles: readonly TitledNotes[]) {
    const { reader, request, options, tools } = this.#making;
    const extent = extentOf(request.format, options);
    const breathe = createBreather();
    for (const planned of articles) {
      tools.tell?.();
      const record = await reader.read(planned.id);
      const notes = record && notesOf(record, extent);
      yield { planned, written: record && notes && isFor(request.format, notes) ? { record, notes } : null };
      await breathe();
    }
  }
}

async function* viewsOf(all: AsyncIterable<WrittenRecord>, today: string): AsyncGenerator<TemplateView> {
  for await (const { notes } of all) yield templateView(notes, today);
}

const picturesOf = ({ article }: Notes): readonly string[] =>
  article === null ? [] : picturesIn(article.content);

const UNREAD = 'It could not be read.';
