import { join } from 'node:path';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { TRASHED_NAME, type TrashedFile } from '../../core/exporting/library-archive.ts';
import type { Failure } from '../../core/failure.ts';
import type { Page, Range } from '../../core/library/query.ts';
import { leavesTrashAt, type TrashedArticle } from '../../core/library/trash.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { ARTICLE_RECORD } from '../../core/stored/article-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { inParallel } from './breathe.ts';
import { sha256 } from './digest.ts';
import { syncFolder, writeDurably } from './durable-write.ts';
import { isMissing, readFailure, writeFailure } from './file-failure.ts';
import { idOfFile } from './folders.ts';
import type { LibrarySetting } from './library-setting.ts';
import { listIfThere } from './list-if-there.ts';
import { lookAt } from './look-at.ts';
import { type PictureFiles, picturesNamedIn } from './picture-files.ts';
import { exists } from './quarantine.ts';
import { readStored } from './record-file.ts';

type TrashFile = { readonly name: string; readonly id: ArticleId | null; readonly mtimeMs: number };

/** What the reader knows it by. */
const NAME = 'The trash';

/** Files looked at together. */
const WIDTH = 8;

/** The folder of articles that were thrown away. A file's time says since when: `ArticleFiles.trash` sets it. */
export class Trash {
  readonly #setting: LibrarySetting;

  readonly #pictures: Pick<PictureFiles, 'removeUnused'>;

  constructor(setting: LibrarySetting, pictures: Pick<PictureFiles, 'removeUnused'>) {
    this.#setting = setting;
    this.#pictures = pictures;
  }

  /**
   * What can be brought back, the last thrown away first. Only the articles of the page are read; of a folder that
   * cannot be looked into there are none.
   */
  async page({ start, count }: Range): Promise<Page<TrashedArticle>> {
    const files = await this.#files();
    const trashed = (files.ok ? files.value : []).flatMap(({ id, mtimeMs }) =>
      id === null ? [] : [{ id, mtimeMs }],
    );
    trashed.sort((one, other) => other.mtimeMs - one.mtimeMs || (one.id < other.id ? -1 : 1));
    const rows = await Promise.all(
      trashed.slice(start, start + count).map(({ id, mtimeMs }) => this.#describe(id, mtimeMs)),
    );
    return { total: trashed.length, start, rows };
  }

  /** Every file in the trash, for copies: earlier texts of replaced articles too. */
  async entries(): Promise<Result<readonly TrashedFile[], Failure>> {
    const files = await this.#files();
    if (!files.ok) return files;
    const entries = files.value
      .filter(({ name }) => TRASHED_NAME.test(name))
      .map(({ name, mtimeMs }) => ({ name, trashedAt: new Date(Math.round(mtimeMs)).toISOString() }));
    return ok(entries.sort((one, other) => (one.name < other.name ? -1 : 1)));
  }

  /** What one of `entries` holds; `null` when it cannot be read. */
  async read(name: string): Promise<Article | null> {
    const { files, folders } = this.#setting;
    if (!TRASHED_NAME.test(name)) return null;
    const stored = await readStored(files, join(folders.trash, name), ARTICLE_RECORD).catch(() => null);
    return stored?.ok ? stored.value.content : null;
  }

  /** Puts a copy of what lay in a trash into this one, unless a file of that name lies here. */
  async add({ name, trashedAt }: TrashedFile, article: Article): Promise<Result<null, Failure>> {
    const { files, folders, now } = this.#setting;
    const refusal = this.#setting.refusal(article.title);
    if (refusal !== null) return failed(refusal);
    if (TRASHED_NAME.exec(name)?.[1] !== article.id) return failed({ tag: 'not-found', name });
    const path = join(folders.trash, name);
    try {
      if (await exists(files, path)) return ok(null);
      await writeDurably(files, path, encodeRecord(ARTICLE_RECORD, article, now().toISOString(), sha256));
      await files.touch(path, new Date(trashedAt));
      return ok(null);
    } catch (error) {
      return failed(writeFailure(article.title, error));
    }
  }

  /** Deletes files of `entries` for good. */
  discard(names: readonly string[]): Promise<Result<null, Failure>> {
    return this.#remove(names.filter((name) => TRASHED_NAME.test(name)));
  }

  /** Deletes these for good. One that is not there any more is deleted already. */
  async delete(ids: readonly ArticleId[]): Promise<Result<null, Failure>> {
    const names = ids.map((id) => `${id}.json`).filter((name) => idOfFile(name) !== null);
    return this.#remove(names);
  }

  /** Deletes everything in the trash for good, earlier texts of replaced articles too. */
  async empty(): Promise<Result<null, Failure>> {
    const files = await this.#files();
    return files.ok ? this.#remove(files.value.map(({ name }) => name)) : files;
  }

  /** Deletes what was thrown away so long ago that nobody wants it back. */
  async sweep(): Promise<Result<null, Failure>> {
    const now = this.#setting.now();
    const files = await this.#files();
    if (!files.ok) return files;
    const over = files.value.filter(({ mtimeMs }) => leavesTrashAt(new Date(mtimeMs).toISOString()) < now);
    return this.#remove(over.map(({ name }) => name));
  }

  async #files(): Promise<Result<readonly TrashFile[], Failure>> {
    const { files, folders } = this.#setting;
    const found: TrashFile[] = [];
    try {
      const names = (await listIfThere(files, folders.trash)).filter((name) => name.endsWith('.json'));
      await inParallel(names, WIDTH, async (name) => {
        const state = await lookAt(this.#setting, join(folders.trash, name));
        if (state !== null && state !== 'unknown')
          found.push({ name, id: idOfFile(name), mtimeMs: state.mtimeMs });
      });
      return ok(found);
    } catch (error) {
      return failed(readFailure(NAME, error));
    }
  }

  async #describe(id: ArticleId, mtimeMs: number): Promise<TrashedArticle> {
    const { files, folders } = this.#setting;
    const trashedAt = new Date(mtimeMs).toISOString();
    const stored = await readStored(files, join(folders.trash, `${id}.json`), ARTICLE_RECORD).catch(
      (error: unknown) => failed(readFailure(id, error)),
    );
    if (!stored.ok) return { id, title: `${id}.json`, byline: null, trashedAt };
    const { title, byline } = stored.value.content;
    return { id, title, byline, trashedAt };
  }

  async #remove(names: readonly string[]): Promise<Result<null, Failure>> {
    const { files, folders } = this.#setting;
    const refusal = this.#setting.refusal(NAME);
    if (refusal !== null) return failed(refusal);
    if (names.length === 0) return ok(null);
    const shown = new Set<string>();
    try {
      await inParallel(names, WIDTH, async (name) => {
        const text = await files.readText(join(folders.trash, name)).catch(() => '');
        for (const picture of picturesNamedIn(text)) shown.add(picture);
        await files.unlink(join(folders.trash, name)).catch((error: unknown) => {
          if (!isMissing(error)) throw error;
        });
      });
      await syncFolder(files, folders.trash);
      // Should this fail, `verify` finds what is left over.
      await this.#pictures.removeUnused(shown).catch(() => undefined);
      return ok(null);
    } catch (error) {
      return failed(writeFailure(NAME, error));
    }
  }
}
