import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { RecordFormat } from '../../core/stored/record-format.ts';
import { DurableAdapter, StoredFileError } from './durable-adapter.ts';
import { writeDurably } from './durable-write.ts';
import { isMissing, readFailure, writeFailure } from './file-failure.ts';
import type { LibrarySetting } from './library-setting.ts';
import { exists, setAside } from './quarantine.ts';
import { settleUnusable } from './record-file.ts';

export type SingleRecordOptions<T> = {
  readonly path: string;
  readonly format: RecordFormat<T>;
  /** What the reader knows it by, such as «Your feeds». */
  readonly name: string;
  /** What is right when there is no file yet. */
  readonly empty: T;
  /** Whether content that is whole belongs to this file. */
  readonly isRight?: (content: T) => boolean;
  /** What another computer has put into the file since, and what is here, as one. */
  readonly merge?: (mine: T, theirs: T) => T;
};

/** A file that is small and read when it is first asked for, changed durably. */
export class SingleRecord<T> {
  readonly #setting: LibrarySetting;
  readonly #options: SingleRecordOptions<T>;
  readonly #adapter: DurableAdapter<T>;
  readonly #low: Low<T>;
  #reading: Promise<Failure | null> | null = null;

  constructor(setting: LibrarySetting, options: SingleRecordOptions<T>) {
    const { files, now } = setting;
    const { path, format, empty, isRight, merge } = options;
    this.#setting = setting;
    this.#options = options;
    this.#adapter = new DurableAdapter({
      files,
      path,
      format,
      now,
      keepEarlier: (from, version) => this.#keepEarlier(from, version),
      clearAway: async (reason) => {
        const failure = await settleUnusable(setting, path, options.name, reason);
        // A newer file stays as it is, and what was to be written waits.
        if (failure.tag !== 'damaged') throw Object.assign(new Error(failure.tag), { failure });
      },
      ...(isRight === undefined ? {} : { isRight }),
      ...(merge === undefined ? {} : { takeIn: (theirs: T) => this.#takeIn(merge, theirs) }),
    });
    this.#low = new Low<T>(this.#adapter, empty);
  }

  async read(): Promise<Result<T, Failure>> {
    this.#reading ??= this.#load();
    const failure = await this.#reading;
    if (failure === null) return ok(this.#low.data);
    // What the system refused now it may give later.
    this.#reading = null;
    return failed(failure);
  }

  /**
   * Applies `change` to the newest state; resolves when the result is on the disk or could not be put there. Then it
   * stays in memory and is tried again. Returning the same object writes nothing.
   */
  async change(change: (content: T) => T): Promise<Result<T, Failure>> {
    const refusal = this.#setting.refusal(this.#options.name);
    if (refusal !== null) return failed(refusal);
    const read = await this.read();
    if (!read.ok) return read;
    const before = this.#low.data;
    this.#low.data = change(before);
    if (this.#low.data === before && !this.#adapter.dirty) return ok(before);
    try {
      await this.#low.write();
      return ok(this.#low.data);
    } catch (error) {
      return failed(writeFailure(this.#options.name, error));
    }
  }

  /** Moves the file to `folder`, as it is, when its content `isUnwanted`. Resolves to whether it did. */
  async takeAway(isUnwanted: (content: T) => boolean, folder: string): Promise<Result<boolean, Failure>> {
    const { path, name, empty } = this.#options;
    const refusal = this.#setting.refusal(name);
    if (refusal !== null) return failed(refusal);
    const read = await this.read();
    if (!read.ok) return read;
    const before = read.value;
    try {
      await this.#adapter.flush();
      if (this.#low.data !== before || !isUnwanted(before)) return ok(false);
      this.#low.data = empty;
      await setAside(this.#setting.files, path, folder, this.#setting.now()).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      // Whoever changed it meanwhile may have written to the file that went.
      if (this.#low.data !== empty) await this.#low.write();
      return ok(true);
    } catch (error) {
      if (this.#low.data === empty) this.#low.data = before;
      return failed(writeFailure(name, error));
    }
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  async flush(): Promise<Failure | null> {
    if (!this.#adapter.dirty) return null;
    try {
      await this.#adapter.flush();
      return null;
    } catch (error) {
      return writeFailure(this.#options.name, error);
    }
  }

  #takeIn(merge: (mine: T, theirs: T) => T, theirs: T): T {
    this.#low.data = merge(this.#low.data, theirs);
    return this.#low.data;
  }

  /** A damaged file is set aside and told, and an empty one begun. */
  async #load(): Promise<Failure | null> {
    const { path, name } = this.#options;
    try {
      await this.#low.read();
      return null;
    } catch (error) {
      if (!(error instanceof StoredFileError)) return readFailure(name, error);
      const failure = await settleUnusable(this.#setting, path, name, error.reason);
      return failure.tag === 'damaged' ? null : failure;
    }
  }

  async #keepEarlier(path: string, version: number): Promise<void> {
    const { files, folders } = this.#setting;
    const copy = join(folders.backups, `before-upgrade-from-${version}`, basename(path));
    if (!(await exists(files, copy))) await writeDurably(files, copy, await files.readText(path));
  }
}
