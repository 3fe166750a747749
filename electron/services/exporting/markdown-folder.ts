/**
 * A folder of Markdown files that is exported to again and again, such as the vault of a note app. Each article's file
 * is found by the id in its front matter, wherever it was moved and whatever it is called now.
 */
import { basename, dirname, join, relative, sep } from 'node:path';
import type { ArticleId } from '../../../core/article/article.ts';
import { type ExportRecord, NOTHING_WRITTEN, type SkippedExport } from '../../../core/exporting/export.ts';
import { type ExportOptions, PICTURE_FOLDER } from '../../../core/exporting/export-notes.ts';
import { createFileNamer } from '../../../core/exporting/file-name.ts';
import { articleIdIn, notesToMarkdown, renewMarkdown } from '../../../core/exporting/markdown-notes.ts';
import { hasWords, type Notes, notesOf } from '../../../core/exporting/notes.ts';
import { describeFailure } from '../../../core/failure.ts';
import { picturesIn } from '../../../core/importing/article-pictures.ts';
import { createBreather } from '../../library/breathe.ts';
import { writeDurably } from '../../library/durable-write.ts';
import { type FileCalls, NODE_FILES } from '../../library/file-calls.ts';
import { writeFailure } from '../../library/file-failure.ts';
import { listIfThere } from '../../library/list-if-there.ts';
import { exists } from '../../library/quarantine.ts';
import { sweepLeftovers } from '../../library/temporary-file.ts';
import { MISSING_PICTURE } from './export-pictures.ts';
import type { ReadPicture } from './export-tools.ts';

export type FolderExport = {
  readonly folder: string;
  readonly options: ExportOptions;
  readonly readPicture: ReadPicture;
  readonly files?: FileCalls;
  /** Which file was which article's the last time; renewed as they are found. Without it all files are looked at. */
  readonly known?: Map<ArticleId, string>;
};

export type FolderReport = {
  /** Full paths of what was made or changed. */
  readonly written: readonly string[];
  /** Files that said everything already. */
  readonly unchanged: number;
  readonly skipped: readonly SkippedExport[];
};

/**
 * Brings the files of these articles up to date. The folder is made with its first file. Fails only when the folder
 * is there and cannot be read.
 */
export async function exportToFolder(
  records: AsyncIterable<ExportRecord> | Iterable<ExportRecord>,
  setting: FolderExport,
): Promise<FolderReport> {
  const { folder, files = NODE_FILES } = setting;
  await sweepLeftovers(files, folder, setting.options.now);
  return new Exporting(setting, files, await listIfThere(files, folder)).all(records);
}

class Exporting {
  readonly #setting: FolderExport;
  readonly #files: FileCalls;
  readonly #known: Map<ArticleId, string>;
  readonly #nameFor: ReturnType<typeof createFileNamer>;
  readonly #written: string[] = [];
  readonly #skipped: SkippedExport[] = [];
  readonly #pictures = new Set<string>();
  #unchanged = 0;
  #hasLooked = false;

  constructor(setting: FolderExport, files: FileCalls, taken: readonly string[]) {
    this.#setting = setting;
    this.#files = files;
    this.#known = setting.known ?? new Map();
    this.#nameFor = createFileNamer(taken);
  }

  async all(records: AsyncIterable<ExportRecord> | Iterable<ExportRecord>): Promise<FolderReport> {
    const breathe = createBreather();
    for await (const record of records) {
      await this.#record(record);
      await breathe();
    }
    return { written: this.#written, unchanged: this.#unchanged, skipped: this.#skipped };
  }

  async #record(record: ExportRecord): Promise<void> {
    const { folder, options } = this.#setting;
    const notes = notesOf(record, options.extent);
    const found = await this.#find(notes.id);
    if (found === null && !hasWords(notes)) return this.#skip(notes.title, NOTHING_WRITTEN);
    const path = found?.path ?? join(folder, this.#nameFor(notes.title, 'md'));
    try {
      const text = this.#textOf(record, notes, path, found?.text ?? null);
      if (text === found?.text) this.#unchanged += 1;
      else {
        await writeDurably(this.#files, path, text);
        this.#written.push(path);
      }
      this.#known.set(notes.id, path);
      await this.#picturesOf(notes);
    } catch (error) {
      this.#skip(notes.title, describeFailure(writeFailure(basename(path), error)));
    }
  }

  /** The article's file; where it is not known any more, every file is looked at, once. */
  async #find(id: ArticleId): Promise<{ readonly path: string; readonly text: string } | null> {
    const path = this.#known.get(id);
    const text = path === undefined ? '' : await this.#files.readText(path).catch(() => '');
    if (path !== undefined && articleIdIn(text) === id) return { path, text };
    this.#known.delete(id);
    if (this.#hasLooked) return null;
    this.#hasLooked = true;
    for (const [other, place] of await findFiles(this.#files, this.#setting.folder))
      this.#known.set(other, place);
    return this.#find(id);
  }

  #textOf(record: ExportRecord, notes: Notes, path: string, before: string | null): string {
    const { folder } = this.#setting;
    const { now, version } = this.#setting.options;
    const pictures = relative(dirname(path), join(folder, PICTURE_FOLDER)).split(sep).join('/');
    const pictureAddress = (fileName: string): string => `${pictures}/${fileName}`;
    const options = { now, version, pictureAddress };
    return before === null
      ? notesToMarkdown(notes, options)
      : renewMarkdown(before, notes, record.whole ?? record.journal, options);
  }

  async #picturesOf({ article, title }: Notes): Promise<void> {
    for (const fileName of article === null ? [] : picturesIn(article.content)) {
      if (this.#pictures.has(fileName)) continue;
      this.#pictures.add(fileName);
      const path = join(this.#setting.folder, PICTURE_FOLDER, fileName);
      if (await exists(this.#files, path)) continue;
      const bytes = await this.#setting.readPicture(fileName);
      if (bytes === null) this.#skip(title, MISSING_PICTURE);
      else await writeDurably(this.#files, path, bytes);
    }
  }

  #skip(name: string, reason: string): void {
    this.#skipped.push({ name, reason });
  }
}

/** How deep folders are looked through, and how many files: enough for any vault, and an end for loops. */
const DEEPEST_FOLDER = 8;
const MOST_FILES = 50_000;

const PICTURE_NAME = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** Which file is which article's, by what their front matter says; of two the one with the first name. */
async function findFiles(files: FileCalls, folder: string): Promise<ReadonlyMap<ArticleId, string>> {
  const found = new Map<ArticleId, string>();
  const breathe = createBreather();
  let left = MOST_FILES;
  const look = async (path: string, depth: number): Promise<void> => {
    const names = [...(await listIfThere(files, path))].sort();
    for (const name of names) {
      if (name.startsWith('.') || left <= 0) continue;
      left -= 1;
      const inside = join(path, name);
      if (/\.(?:md|markdown)$/i.test(name)) {
        const id = articleIdIn(await files.readText(inside).catch(() => ''));
        if (id !== null && !found.has(id)) found.set(id, inside);
      } else if (depth < DEEPEST_FOLDER && !PICTURE_NAME.test(name) && (await isFolder(files, inside)))
        await look(inside, depth + 1);
      await breathe();
    }
  };
  await look(folder, 0);
  return found;
}

const isFolder = (files: FileCalls, path: string): Promise<boolean> =>
  files.stat(path).then(
    (state) => state.isFolder,
    () => false,
  );
