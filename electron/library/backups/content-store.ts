import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ContentHash } from '../../../core/backups/backup.ts';
import { inParallel } from '../breathe.ts';
import { digestAside } from '../digest.ts';
import { writeDurably } from '../durable-write.ts';
import type { FileCalls } from '../file-calls.ts';
import { isMissing } from '../file-failure.ts';
import { SHELF_NAMES } from '../folders.ts';
import { listIfThere } from '../list-if-there.ts';

/** Compressing and expanding happen on threads of Node's own, never on the main one. */
const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A stored content that is gone, or is not what its name says. */
export class DamagedContentError extends Error {
  override readonly name = 'DamagedContentError';
}

/** Contents under their hash, each stored once, compressed: `<folder>/<2 hex>/<hash>.gz`. */
export class ContentStore {
  readonly #files: FileCalls;
  readonly #folder: string;
  /** Those on the disk; asked once, then kept in step. */
  #known: Promise<Set<ContentHash>> | null = null;

  constructor(files: FileCalls, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async has(hash: ContentHash): Promise<boolean> {
    return (await this.#all()).has(hash);
  }

  /** Stores and reads back; resolves to the hash and to whether it is new here. */
  async put(bytes: Uint8Array): Promise<{ readonly hash: ContentHash; readonly isNew: boolean }> {
    const hash = await digestAside(bytes);
    const known = await this.#all();
    if (known.has(hash)) return { hash, isNew: false };
    try {
      await writeDurably(this.#files, this.#path(hash), await compress(bytes));
      await this.get(hash);
    } catch (error) {
      await this.remove(hash);
      throw error;
    }
    known.add(hash);
    return { hash, isNew: true };
  }

  /** Throws `DamagedContentError` when what stands there is not what was stored. */
  async get(hash: ContentHash): Promise<Uint8Array> {
    let bytes: Uint8Array;
    try {
      bytes = await expand(await this.#files.readBytes(this.#path(hash)));
    } catch (error) {
      if (!isMissing(error) && !isZlibError(error)) throw error;
      throw new DamagedContentError(`${hash} ${isMissing(error) ? 'is gone' : 'cannot be expanded'}`);
    }
    if ((await digestAside(bytes)) !== hash) throw new DamagedContentError(`${hash} holds something else`);
    return bytes;
  }

  async getText(hash: ContentHash): Promise<string> {
    return Buffer.from(await this.get(hash)).toString('utf8');
  }

  async remove(hash: ContentHash): Promise<void> {
    (await this.#all()).delete(hash);
    await this.#files.unlink(this.#path(hash)).catch(() => undefined);
  }

  /** Removes what is not in `used` and has been there for longer than `graceMs`. Resolves to how many. */
  async sweep(used: ReadonlySet<ContentHash>, now: Date, graceMs: number): Promise<number> {
    let removed = 0;
    await inParallel([...(await this.#all())], 4, async (hash) => {
      if (used.has(hash)) return;
      const state = await this.#files.stat(this.#path(hash)).catch(() => null);
      if (state === null || now.getTime() - state.mtimeMs < graceMs) return;
      await this.remove(hash);
      removed += 1;
    });
    return removed;
  }

  /** Forgets what was known of the disk: another program may have changed it. */
  refresh(): void {
    this.#known = null;
  }

  #all(): Promise<Set<ContentHash>> {
    this.#known ??= this.#list();
    return this.#known;
  }

  async #list(): Promise<Set<ContentHash>> {
    const hashes = new Set<ContentHash>();
    const shelves = await listIfThere(this.#files, this.#folder);
    await inParallel(shelves, 8, async (shelf) => {
      if (!SHELF_NAMES.has(shelf)) return;
      for (const name of await listIfThere(this.#files, join(this.#folder, shelf))) {
        const hash = /^([0-9a-f]{64})\.gz$/.exec(name)?.[1];
        if (hash?.startsWith(shelf)) hashes.add(hash);
      }
    });
    return hashes;
  }

  #path(hash: ContentHash): string {
    return join(this.#folder, hash.slice(0, 2), `${hash}.gz`);
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
