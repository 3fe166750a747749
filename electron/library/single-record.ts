import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import type { Failure } from '../../core/failure.ts';
import { isSame } from '../../core/is-same.ts';
import { seenIn, withoutSeen } from '../../core/library/seen-records.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { RecordFormat } from '../../core/stored/record-format.ts';
import { DurableAdapter, StoredFileError } from './durable-adapter.ts';
import { writeDurably } from './durable-write.ts';
import { isMissing, readFailure, writeFailure } from './file-failure.ts';
import type { LibrarySetting } from './library-setting.ts';
import { lookAt } from './look-at.ts';
import { OwnRecord } from './own-record.ts';
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
  /**
   * What is here, and what another computer has put into the file since, as one. What brings nothing new to the first
   * must give the first, whatever the order of the second.
   */
  readonly merge: (mine: T, theirs: T) => T;
  /**
   * Where this computer keeps what it knows of the file. With it the file is looked at before every use, and what
   * another computer or a service that came too late has put there is merged with what is known here.
   */
  readonly ownPath?: string;
  /**
   * Merging is a join: what was taken in once changes nothing the next time, in whatever order it comes. Then nothing
   * has to be remembered of what came from elsewhere.
   */
  readonly isJoin?: boolean;
  /** The content is another one than `before`, by what was done here or elsewhere. */
  readonly onChange?: (by: 'here' | 'elsewhere', before: T, after: T) => void;
};

/** A file that is small and read when it is first asked for, changed durably. */
export class SingleRecord<T> {
  readonly #setting: LibrarySetting;
  readonly #options: SingleRecordOptions<T>;
  readonly #adapter: DurableAdapter<T>;
  readonly #low: Low<T>;
  readonly #own: OwnRecord<T> | null;
  /** What was taken over from elsewhere. */
  #seen: T;
  #reading: Promise<Failure | null> | null = null;
  #refreshing: Promise<Failure | null> | null = null;

  constructor(setting: LibrarySetting, options: SingleRecordOptions<T>) {
    const { files, now } = setting;
    const { path, format, empty, isRight, ownPath } = options;
    this.#setting = setting;
    this.#options = options;
    this.#seen = empty;
    this.#own = ownPath === undefined ? null : new OwnRecord({ files, path: ownPath, format, empty, now });
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
      takeIn: (theirs: T) => this.#takeIn(theirs),
    });
    this.#low = new Low<T>(this.#adapter, empty);
  }

  async read(): Promise<Result<T, Failure>> {
    if (this.#reading !== null && this.#own !== null) await this.#refreshed();
    this.#reading ??= this.#load();
    const reading = this.#reading;
    const failure = await reading;
    if (failure === null) return ok(this.#low.data);
    // What the system refused now it may give later.
    if (this.#reading === reading) this.#reading = null;
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
    if (!read.ok) {
      // It cannot be used now, because a newer Afterword wrote it or its drive is gone: what was to be written goes to
      // what this computer knows of it, and whoever reads the file next finds it there.
      await this.#own?.change(change);
      return read;
    }
    const before = this.#low.data;
    this.#low.data = change(before);
    const isChanged = this.#low.data !== before;
    if (!isChanged && !this.#adapter.dirty) return ok(before);
    try {
      await this.#low.write();
      return ok(this.#low.data);
    } catch (error) {
      return failed(writeFailure(this.#options.name, error));
    } finally {
      // Also what could not be written: should the app end before it is, the next start takes it from here.
      this.#keep();
      if (isChanged) this.#options.onChange?.('here', before, this.#low.data);
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
      this.#seen = empty;
      await this.#own?.forget();
      await setAside(this.#setting.files, path, folder, this.#setting.now()).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      // Whoever changed it meanwhile may have written to the file that went.
      if (this.#low.data !== empty) await this.#low.write();
      this.#options.onChange?.('here', before, this.#low.data);
      return ok(true);
    } catch (error) {
      if (this.#low.data === empty) this.#low.data = before;
      return failed(writeFailure(name, error));
    }
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  async flush(): Promise<Failure | null> {
    try {
      if (this.#adapter.dirty) await this.#adapter.flush();
      return null;
    } catch (error) {
      return writeFailure(this.#options.name, error);
    } finally {
      // Should the app end all the same, the next start finds there what could not be saved.
      await this.#own?.settled();
    }
  }

  /** A damaged file is set aside and told, and an empty one begun. */
  async #load(): Promise<Failure | null> {
    let isGone = false;
    try {
      await this.#low.read();
      isGone = this.#adapter.state === null;
    } catch (error) {
      const failure = await this.#settle(error);
      if (failure !== null) return failure;
    }
    if (this.#own !== null) await this.#recall(this.#own, isGone);
    return null;
  }

  /** Merges what was known here into a file that may have come from elsewhere, or be gone. */
  async #recall(own: OwnRecord<T>, isGone: boolean): Promise<void> {
    const known = await own.read();
    const found = this.#low.data;
    // Somebody else has taken away what only they had written.
    const isTheirs = isGone && known !== null && isSame(known.mine, known.seen);
    if (known === null || isTheirs) {
      if (!this.#options.isJoin) this.#seen = found;
      return this.#keep();
    }
    this.#low.data = known.mine;
    this.#seen = known.seen;
    await this.#adopt(found);
  }

  /** Everybody who asks meanwhile waits for the same look. */
  #refreshed(): Promise<Failure | null> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** Reads the file again when it is not as it was left. When it cannot be read, what is in memory is better. */
  async #refresh(): Promise<Failure | null> {
    if ((await this.#reading) !== null || this.#adapter.dirty || !(await this.#isOther())) return null;
    try {
      const found = await this.#adapter.read();
      if (found !== null) await this.#adopt(found);
      // Gone, be it with the drive that it stood on: what was written here is put back.
      else if (!isSame(this.#low.data, this.#seen)) await this.#low.write();
    } catch (error) {
      if (!(error instanceof StoredFileError)) return null;
      const failure = await this.#settle(error);
      // What is in memory takes the place of a damaged file; a newer one is asked again at the next use.
      if (failure === null) await this.#low.write().catch(() => undefined);
      else this.#reading = Promise.resolve(failure);
    }
    return null;
  }

  async #isOther(): Promise<boolean> {
    const known = this.#adapter.state;
    const state = await lookAt(this.#setting, this.#options.path);
    if (state === 'unknown') return false;
    return state?.mtimeMs !== known?.mtimeMs || state?.size !== known?.size;
  }

  /** Takes over what stands in the file, and writes what it lacks. */
  async #adopt(found: T): Promise<void> {
    const mine = this.#low.data;
    this.#low.data = this.#options.merge(found, withoutSeen(mine, this.#seen, found));
    this.#see(found, mine);
    this.#keep();
    if (!isSame(this.#low.data, mine)) this.#options.onChange?.('elsewhere', mine, this.#low.data);
    // Should it fail, it is tried again by itself.
    if (!isSame(this.#low.data, found)) await this.#low.write().catch(() => undefined);
  }

  #takeIn(theirs: T): T {
    const mine = this.#low.data;
    const { merge } = this.#options;
    this.#low.data = merge(this.#own === null ? mine : withoutSeen(mine, this.#seen, theirs), theirs);
    this.#see(theirs, mine);
    return this.#low.data;
  }

  #see(theirs: T, mine: T): void {
    if (!this.#options.isJoin) this.#seen = seenIn(theirs, mine, this.#seen);
  }

  #keep(): void {
    this.#own?.keep({ mine: this.#low.data, seen: this.#seen });
  }

  /** `null` when a damaged file was set aside. */
  async #settle(error: unknown): Promise<Failure | null> {
    const { path, name } = this.#options;
    if (!(error instanceof StoredFileError)) return readFailure(name, error);
    const failure = await settleUnusable(this.#setting, path, name, error.reason);
    return failure.tag === 'damaged' ? null : failure;
  }

  async #keepEarlier(path: string, version: number): Promise<void> {
    const { files, folders } = this.#setting;
    const copy = join(folders.backups, `before-upgrade-from-${version}`, basename(path));
    if (!(await exists(files, copy))) await writeDurably(files, copy, await files.readText(path));
  }
}
