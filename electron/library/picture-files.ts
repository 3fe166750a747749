import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { PICTURE_FILE } from '../../core/importing/article-pictures.ts';
import type { Picture } from '../../core/pictures/picture.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { inParallel } from './breathe.ts';
import { digestAside } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import { isMissing, writeFailure } from './file-failure.ts';
import { SHELF_NAMES } from './folders.ts';
import { InTurn } from './in-turn.ts';
import type { LibraryPictures, StoredPicture } from './library.ts';
import type { LibrarySetting } from './library-setting.ts';
import { listIfThere } from './list-if-there.ts';
import { exists } from './quarantine.ts';

/** Folders and files looked at together. */
const WIDTH = 8;

/**
 * Pictures as files, each stored once under the name of its content. Whoever adds one holds it until its article is
 * stored: nothing is cleared away meanwhile.
 */
export class PictureFiles implements LibraryPictures {
  readonly #setting: LibrarySetting;
  readonly #turns = new InTurn();
  readonly #held = new Map<string, number>();
  /** What each of those who look for unused pictures just now still counts as unused. */
  readonly #suspects = new Set<Set<string>>();

  constructor(setting: LibrarySetting) {
    this.#setting = setting;
  }

  async add({ kind, bytes }: Pick<Picture, 'kind' | 'bytes'>): Promise<Result<StoredPicture, Failure>> {
    const refusal = this.#setting.refusal('A picture');
    if (refusal !== null) return failed(refusal);
    const fileName = `${await digestAside(bytes)}.${kind}`;
    this.#held.set(fileName, (this.#held.get(fileName) ?? 0) + 1);
    for (const unused of this.#suspects) unused.delete(fileName);
    try {
      const isNew = await this.#turns.run(fileName, () => this.#write(fileName, bytes));
      return ok({ fileName, isNew });
    } catch (error) {
      this.release([fileName]);
      return failed(writeFailure('A picture', error));
    }
  }

  async read(fileName: string): Promise<Uint8Array | null> {
    if (!PICTURE_FILE.test(fileName)) return null;
    return this.#setting.files.readBytes(this.#path(fileName)).catch(() => null);
  }

  release(fileNames: readonly string[]): void {
    for (const fileName of fileNames) {
      const holders = (this.#held.get(fileName) ?? 0) - 1;
      if (holders > 0) this.#held.set(fileName, holders);
      else this.#held.delete(fileName);
    }
  }

  /** Failing leaves a picture that nobody uses, which `verify` finds. */
  async remove(fileNames: Iterable<string>): Promise<void> {
    await this.#remove(fileNames);
  }

  /**
   * Removes those of `fileNames` that no article shows any more, thrown away ones included. Resolves to those that went.
   * Rejects, and removes none, when some article cannot be looked at.
   */
  async removeUnused(fileNames: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    if (fileNames.size === 0) return new Set();
    const unused = new Set(fileNames);
    this.#suspects.add(unused);
    try {
      await this.#clearOfShown(unused);
      return await this.#remove(unused);
    } finally {
      this.#suspects.delete(unused);
    }
  }

  /** Resolves to those that are gone. One that is held by the time its turn comes stays. */
  async #remove(fileNames: Iterable<string>): Promise<ReadonlySet<string>> {
    const removed = new Set<string>();
    for (const fileName of fileNames) {
      if (this.#held.has(fileName) || !PICTURE_FILE.test(fileName)) continue;
      await this.#turns
        .run(fileName, () => this.#setting.files.unlink(this.#path(fileName)))
        .then(
          () => void removed.add(fileName),
          // It stays, and `verify` finds it.
          () => undefined,
        );
    }
    return removed;
  }

  /** Takes out of `unused` what an article shows. One may go to the trash or come back meanwhile: it is found anew. */
  async #clearOfShown(unused: Set<string>): Promise<void> {
    const read = new Set<string>();
    for (let look = 1, isNews = true; unused.size > 0 && (isNews || look <= 2); look += 1) {
      const paths = (await this.#articlePaths()).filter((path) => !read.has(path));
      isNews = paths.length > 0;
      await inParallel(paths, WIDTH, async (path) => {
        const text = await this.#textIfThere(path);
        if (text === null) return;
        read.add(path);
        for (const fileName of picturesNamedIn(text)) unused.delete(fileName);
      });
    }
  }

  async #textIfThere(path: string): Promise<string | null> {
    try {
      return await this.#setting.files.readText(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #articlePaths(): Promise<readonly string[]> {
    const { files, folders } = this.#setting;
    const paths: string[] = [];
    const shelves = [...SHELF_NAMES].map((shelf) => join(folders.articles, shelf));
    await inParallel([...shelves, folders.trash], WIDTH, async (folder) => {
      for (const name of await listIfThere(files, folder))
        if (name.endsWith('.json')) paths.push(join(folder, name));
    });
    return paths;
  }

  #path(fileName: string): string {
    return join(this.#setting.folders.images, fileName);
  }

  async #write(fileName: string, bytes: Uint8Array): Promise<boolean> {
    const { files } = this.#setting;
    if (await exists(files, this.#path(fileName))) return false;
    await writeDurably(files, this.#path(fileName), bytes);
    return true;
  }
}

/** Read from the text, so that an article which cannot be used for another reason keeps its pictures too. */
export const picturesNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(/"dataPicture":"([0-9a-f]{64}\.[a-z]{3,4})"/g)].map((match) => match[1] ?? '');
