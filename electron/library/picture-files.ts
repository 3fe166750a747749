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
import { exists } from './quarantine.ts';

/**
 * Pictures as files, each stored once under the name of its content. Whoever adds one holds it until its article is
 * stored: nothing is cleared away meanwhile.
 */
export class PictureFiles implements LibraryPictures {
  readonly #setting: LibrarySetting;
  readonly #turns = new InTurn();
  readonly #held = new Map<string, number>();

  constructor(setting: LibrarySetting) {
    this.#setting = setting;
  }

  async add({ kind, bytes }: Pick<Picture, 'kind' | 'bytes'>): Promise<Result<StoredPicture, Failure>> {
    const refusal = this.#setting.refusal('A picture');
    if (refusal !== null) return failed(refusal);
    const fileName = `${await digestAside(bytes)}.${kind}`;
    this.#held.set(fileName, (this.#held.get(fileName) ?? 0) + 1);
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
  async remove(fileNames: readonly string[]): Promise<void> {
    for (const fileName of fileNames) {
      if (this.#held.has(fileName) || !PICTURE_FILE.test(fileName)) continue;
      await this.#turns
        .run(fileName, () => this.#setting.files.unlink(this.#path(fileName)))
        .catch(() => undefined);
    }
  }

  /** Removes those of `fileNames` that no article shows any more, thrown away ones included. */
  async removeUnused(fileNames: ReadonlySet<string>): Promise<void> {
    if (fileNames.size === 0) return;
    const unused = new Set(fileNames);
    const { files } = this.#setting;
    const paths = await this.#articlePaths();
    await inParallel(paths, 8, async (path) => {
      const text = await files.readText(path).catch((error: unknown) => {
        if (isMissing(error)) return '';
        throw error;
      });
      for (const fileName of picturesNamedIn(text)) unused.delete(fileName);
    });
    await this.remove([...unused]);
  }

  async #articlePaths(): Promise<readonly string[]> {
    const { files, folders } = this.#setting;
    const listed = async (folder: string): Promise<readonly string[]> =>
      (await files.list(folder).catch(() => [])).map((name) => join(folder, name));
    const shelves = [...SHELF_NAMES].map((shelf) => join(folders.articles, shelf));
    const inShelves = await Promise.all(shelves.map(listed));
    return [...inShelves.flat(), ...(await listed(folders.trash))].filter((path) => path.endsWith('.json'));
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
