/** Exports whose records are read when they are written, so that a library of any size fits. */
import type { ArticleId } from '../../../core/article/article.ts';
import type { ExportPreview, SkippedExport } from '../../../core/exporting/export.ts';
import {
  type ExportOptions,
  extentOf,
  isFor,
  reasonLeftOut,
  titleOf,
} from '../../../core/exporting/export-notes.ts';
import { lineOf } from '../../../core/exporting/json-notes.ts';
import type { TitledNotes } from '../../../core/exporting/notes.ts';
import {
  type PlannedFile,
  type PlannedLine,
  planEach,
  planJson,
  planOne,
  planPages,
  planSite,
} from '../../../core/exporting/planned-files.ts';
import { checkTemplate, isForAll } from '../../../core/exporting/template.ts';
import { createBreather } from '../../library/breathe.ts';
import { createKeptLines, type Making, PartsMaker } from './export-parts.ts';
import type { StreamRequest, StreamTools } from './export-tools.ts';
import type { RecordReader } from './record-reader.ts';
import type { StreamedFile } from './write-export.ts';

export type StreamedExport = Pick<ExportPreview, 'problem'> & {
  /** Their names say what they are called in the chosen place. They are written in this order. */
  readonly files: readonly StreamedFile[];
  /** Grows while they are written: pictures that are missing are noticed then. */
  readonly skipped: readonly SkippedExport[];
};

/**
 * Looks at all articles once, for what names and lists say of them, and gives the files that are made when their parts
 * are asked for. Texts are read for it only where it must be known before how long they are: of JSON, of which as much
 * is kept as there is room for.
 */
export async function streamExport(
  ids: readonly ArticleId[],
  reader: RecordReader,
  request: StreamRequest,
  stamp: Pick<ExportOptions, 'now' | 'version'>,
  tools: StreamTools,
): Promise<StreamedExport> {
  const { format, extent, layout, template } = request;
  const options: ExportOptions = { ...stamp, extent, layout, template };
  const problem = format === 'template' && template !== null ? checkTemplate(template.text) : null;
  if (problem !== null) return { files: [], skipped: [], problem };
  const skipped: SkippedExport[] = [];
  const making: Making = { reader, request, options, tools, skipped, lines: createKeptLines() };
  const planned = await new Planning(making).plan(ids);
  const maker = new PartsMaker(making);
  return { files: planned.map((file) => ({ name: file.name, parts: () => maker.make(file) })), skipped };
}

/** One look through all articles before the first file is made. */
class Planning {
  readonly #making: Making;

  constructor(making: Making) {
    this.#making = making;
  }

  async plan(ids: readonly ArticleId[]): Promise<readonly PlannedFile[]> {
    const { request, options } = this.#making;
    const { format, layout, template } = request;
    if (format === 'json') return planJson(await this.#each(ids, (id) => this.#measure(id)), options);
    const articles = await this.#each(ids, (id) => this.#glance(id));
    switch (format) {
      case 'html':
        return layout === 'site' ? planSite(articles) : planPages(articles, options);
      case 'pdf':
      case 'docx':
        return planEach(articles, format);
      case 'csv':
        return planOne(articles, 'csv', options);
      case 'calendar':
        return planOne(articles, 'ics', options);
      case 'annotations':
        return planOne(articles, 'jsonld', options);
      case 'template':
        if (template === null) return [];
        return isForAll(template.text)
          ? planOne(articles, template.extension, options)
          : planEach(articles, template.extension);
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
      this.#making.tools.tell?.();
      const found = await find(id);
      if (found !== null) all.push(found);
      await breathe();
    }
    return all;
  }

  async #glance(id: ArticleId): Promise<TitledNotes | null> {
    const { reader, request, options, skipped } = this.#making;
    const { format } = request;
    const extent = extentOf(format, options);
    const glance = await reader.glance(id, extent, (notes) => isFor(format, notes));
    if (glance === null) return null;
    const { title } = glance;
    if (glance.isWanted) return { id, title };
    skipped.push({ name: title, reason: reasonLeftOut(format, extent) });
    return null;
  }

  async #measure(id: ArticleId): Promise<PlannedLine | null> {
    const { reader, lines } = this.#making;
    const record = await reader.read(id);
    if (record === null) return null;
    const line = lineOf(record);
    lines.keep(id, line);
    return { id, title: titleOf(record), length: line.length };
  }
}
