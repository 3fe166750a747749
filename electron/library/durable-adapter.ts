import type { Adapter } from 'lowdb';
import type { Result } from '../../core/result.ts';
import {
  encodeRecord,
  type RecordFailure,
  type RecordFormat,
  type StoredRecord,
} from '../../core/stored/record-format.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import type { FileCalls, FileState } from './file-calls.ts';
import { isMissing } from './file-failure.ts';
import { readStored } from './record-file.ts';

export type AdapterOptions<T> = {
  readonly files: FileCalls;
  readonly path: string;
  readonly format: RecordFormat<T>;
  readonly now: () => Date;
  /**
   * A cache: it may be gone after a power cut (see `WriteOptions`), and is not tried again by itself, which could come
   * after newer content or after somebody else has opened the library.
   */
  readonly isCache?: boolean;
  /** Whether content that is whole belongs to this file. */
  readonly isRight?: (content: T) => boolean;
  /** Called before a file of an earlier version is first written over. */
  readonly keepEarlier?: (path: string, version: number) => Promise<void>;
  /**
   * Called with what somebody else has put there since; gives what is written instead of the content that waits, and
   * holds everything that was given to `write` until then.
   */
  readonly takeIn?: (theirs: T) => T;
  /** Called when what stands there cannot be used, before it is written over. Throws when it must stay. */
  readonly clearAway?: (reason: RecordFailure) => Promise<void>;
  /** Called after each write that was tried again by itself and settled nobody's promise. */
  readonly onRetried?: (error: unknown) => void;
};

/** A file whose content is not to be used; nothing was changed. */
export class StoredFileError extends Error {
  override readonly name = 'StoredFileError';
  constructor(
    readonly path: string,
    readonly reason: RecordFailure,
  ) {
    super(
      reason.tag === 'damaged' ? `${path}: ${reason.reason}: ${reason.detail}` : `${path}: newer version`,
    );
  }
}

/** A file that changes while it is read is read again so often. */
const STEADY_ATTEMPTS = 5;

const isSameState = (one: FileState | null, other: FileState): boolean =>
  one?.mtimeMs === other.mtimeMs && one.size === other.size;

type Waiter = { readonly resolve: () => void; readonly reject: (error: unknown) => void };

/**
 * lowdb's adapter over the durable writer, one for each file. Writes queue; those that wait become one, with the
 * newest content, and every caller's promise settles with the write that held what it gave. What could not be written
 * stays `dirty` and, unless it is a cache, is tried again, after a longer pause each time, until it is.
 */
export class DurableAdapter<T> implements Adapter<T> {
  readonly #options: AdapterOptions<T>;
  #waiting: { readonly content: T; readonly waiters: Waiter[] } | null = null;
  #writing: Promise<void> | null = null;
  #attempting = false;
  #unwritten: { readonly content: T } | null = null;
  #state: FileState | null = null;
  #earlierVersion: number | null = null;
  #failures = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: AdapterOptions<T>) {
    this.#options = options;
  }

  /** There is content that the disk does not hold. */
  get dirty(): boolean {
    return this.#attempting || this.#waiting !== null || this.#unwritten !== null;
  }

  /** The last write failed. */
  get failing(): boolean {
    return this.#unwritten !== null;
  }

  /** The file as this adapter last read or wrote it; `null` when there was none. */
  get state(): FileState | null {
    return this.#state;
  }

  /** `null` when there is no file. Throws `StoredFileError` when it is damaged or newer, and the system's errors. */
  async read(): Promise<T | null> {
    const { path } = this.#options;
    try {
      const { state, stored } = await this.#readSteady();
      if (!stored.ok) throw new StoredFileError(path, stored.failure);
      // What waits to be written does not hold it yet: it has to be taken in.
      if (this.dirty) return stored.value.content;
      this.#state = state;
      this.#earlierVersion = stored.value.upgradedFrom;
      return stored.value.content;
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.#state = null;
      return null;
    }
  }

  /**
   * What the file holds and the state it holds it in. One that another program put in its place between the look and the
   * reading is read again: under the state of the earlier file it would be taken for what was written here.
   */
  async #readSteady(): Promise<{ state: FileState; stored: Result<StoredRecord<T>, RecordFailure> }> {
    const { files, path, format, isRight, isCache = false } = this.#options;
    for (let state = await files.stat(path), attempt = 1; ; attempt += 1) {
      const stored = await readStored(files, path, format, isRight);
      // Nobody else writes a cache.
      if (isCache) return { state, stored };
      const after = await files.stat(path);
      if (isSameState(state, after) || attempt === STEADY_ATTEMPTS) return { state: after, stored };
      state = after;
    }
  }

  /** Resolves when `content`, or something newer, is on the disk; rejects when the write that held it failed. */
  write(content: T): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiters = this.#waiting?.waiters ?? [];
      waiters.push({ resolve, reject });
      this.#waiting = { content, waiters };
      this.#start();
    });
  }

  /** Resolves when nothing is dirty; rejects with the error of a last try. */
  async flush(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    if (this.#unwritten !== null) await this.write(this.#unwritten.content);
  }

  #start(): void {
    if (this.#writing !== null) return;
    this.#writing = this.#drain().finally(() => {
      this.#writing = null;
      // Something may have come between the last look and now.
      if (this.#waiting !== null) this.#start();
    });
  }

  async #drain(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (let batch = this.#waiting; batch !== null; batch = this.#waiting) {
      this.#waiting = null;
      await this.#attempt(batch.content).then(
        () => {
          for (const { resolve } of batch.waiters) resolve();
        },
        (error: unknown) => {
          for (const { reject } of batch.waiters) reject(error);
        },
      );
    }
    if (this.#unwritten !== null && !this.#options.isCache) this.#tryLater();
  }

  async #attempt(content: T): Promise<void> {
    const { files, path, format, now, isCache = false, keepEarlier } = this.#options;
    this.#attempting = true;
    let whole = content;
    try {
      whole = await this.#withTheirs(content);
      if (this.#earlierVersion !== null) await keepEarlier?.(path, this.#earlierVersion);
      const text = encodeRecord(format, whole, now().toISOString(), sha256);
      this.#state = await writeDurably(files, path, text, { sync: !isCache });
      this.#earlierVersion = null;
      this.#unwritten = null;
      this.#failures = 0;
    } catch (error) {
      this.#unwritten = { content: whole };
      this.#failures += 1;
      throw error;
    } finally {
      this.#attempting = false;
    }
  }

  /** What is written: the content, with what another program has put into the file since it was last seen. */
  async #withTheirs(content: T): Promise<T> {
    const { files, path, format, isRight, takeIn, clearAway } = this.#options;
    if (takeIn === undefined) return content;
    try {
      if (isSameState(this.#state, await files.stat(path))) return content;
      const stored = await readStored(files, path, format, isRight);
      if (stored.ok) {
        this.#earlierVersion = stored.value.upgradedFrom;
        const whole = takeIn(stored.value.content);
        // What came meanwhile was made without theirs.
        if (this.#waiting !== null) this.#waiting = { ...this.#waiting, content: whole };
        return whole;
      }
      await clearAway?.(stored.failure);
      return content;
    } catch (error) {
      if (isMissing(error)) return content;
      throw error;
    }
  }

  #tryLater(): void {
    const pause = Math.min(30_000, 500 * 2 ** (this.#failures - 1));
    this.#timer = setTimeout(() => {
      if (this.#unwritten === null || this.#writing !== null) return;
      this.write(this.#unwritten.content).then(
        () => this.#options.onRetried?.(null),
        (error: unknown) => this.#options.onRetried?.(error),
      );
    }, pause);
    this.#timer.unref();
  }
}
