import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { isSame } from '../../core/is-same.ts';
import { readCopyName } from '../../core/library/conflict-copies.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { RecordFormat } from '../../core/stored/record-format.ts';
import { isMissing, readFailure } from './file-failure.ts';
import { flushAll } from './flush-all.ts';
import { idOfFile, isArticleId } from './folders.ts';
import type { LibrarySetting } from './library-setting.ts';
import { readStored } from './record-file.ts';
import { SingleRecord } from './single-record.ts';
import { takeInCopy } from './take-in-copy.ts';

export type ShelfOptions<T> = {
  readonly folder: string;
  /** Where this computer keeps what it knows of them, outside the library. */
  readonly ownFolder: string;
  readonly format: RecordFormat<T>;
  /** What the reader knows one by, such as «A plan». */
  readonly name: string;
  readonly idOf: (record: T) => string;
  /** Two copies of one record as one. */
  readonly merge: (mine: T, theirs: T) => T;
  /** Hears of every change. */
  readonly onChange?: (by: 'here' | 'elsewhere', id: string) => void;
};

/** Small records of one kind, a file for each: read when they are first asked for, changed durably. */
export class RecordShelf<T> {
  readonly #setting: LibrarySetting;
  readonly #options: ShelfOptions<T>;
  readonly #records = new Map<string, Promise<SingleRecord<T | null>>>();

  constructor(setting: LibrarySetting, options: ShelfOptions<T>) {
    this.#setting = setting;
    this.#options = options;
  }

  /** `null`: there is none of this id. */
  async read(id: string): Promise<Result<T | null, Failure>> {
    if (!isArticleId(id)) return ok(null);
    return (await this.#recordOf(id)).read();
  }

  /** Applies `change` to the newest state; resolves when it is on the disk. The same object writes nothing. */
  async change(id: string, change: (present: T | null) => T): Promise<Result<T, Failure>> {
    const { name } = this.#options;
    if (!isArticleId(id)) return failed({ tag: 'not-found', name });
    const changed = await (await this.#recordOf(id)).change(change);
    if (!changed.ok) return changed;
    return changed.value === null ? failed({ tag: 'not-found', name }) : ok(changed.value);
  }

  /** Moves a record to `backups/taken-back`, unless it became another one than `isUnwanted` says. Resolves to whether it did. */
  async takeAway(id: string, isUnwanted: (present: T) => boolean): Promise<Result<boolean, Failure>> {
    if (!isArticleId(id)) return ok(false);
    const { backups } = this.#setting.folders;
    const record = await this.#recordOf(id);
    return record.takeAway((present) => present !== null && isUnwanted(present), join(backups, 'taken-back'));
  }

  /** How its files are written, and what the reader knows one by. */
  get format(): RecordFormat<T> {
    return this.#options.format;
  }

  get name(): string {
    return this.#options.name;
  }

  idOf(record: T): string {
    return this.#options.idOf(record);
  }

  /** Takes another copy of a record into the one here, or keeps it when there is none; what brings nothing new writes nothing. */
  take(record: T): Promise<Result<T, Failure>> {
    const { idOf, merge } = this.#options;
    return this.change(idOf(record), (present) => {
      const merged = present === null ? record : merge(present, record);
      return isSame(merged, present) ? (present ?? merged) : merged;
    });
  }

  /** Ids of all that there are. */
  async ids(): Promise<Result<readonly string[], Failure>> {
    try {
      const names = await this.#setting.files.list(this.#options.folder);
      return ok(names.flatMap((name) => idOfFile(name) ?? []).sort());
    } catch (error) {
      return isMissing(error) ? ok([]) : failed(readFailure(this.#options.name, error));
    }
  }

  /** Takes in what was changed elsewhere: new and other files, and second copies that a synced folder left. */
  async lookAgain(): Promise<void> {
    const { folder, ownFolder } = this.#options;
    const [names, known] = await Promise.all([this.#namesIn(folder), this.#namesIn(ownFolder)]);
    for (const id of new Set([...names, ...known].flatMap(idIn))) await this.#lookAtRecord(id, names);
  }

  /** Takes in what was changed elsewhere, if this is a file of the shelf. Resolves to whether it stands in its folder. */
  async lookAt(path: string): Promise<boolean> {
    const { folder } = this.#options;
    if (dirname(path) !== folder) return false;
    const names = await this.#namesIn(folder);
    for (const id of idIn(basename(path))) await this.#lookAtRecord(id, names);
    return true;
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  async flush(): Promise<Failure | null> {
    return flushAll(await Promise.all(this.#records.values()));
  }

  /** `names` are those in the folder. */
  async #lookAtRecord(id: string, names: readonly string[]): Promise<void> {
    const isOpen = this.#records.has(id);
    const record = await this.#recordOf(id, names);
    await record.read();
    if (isOpen) await this.#takeCopies(id, record, names);
  }

  /** `names` are those in the folder, where they are known already. */
  #recordOf(id: string, names?: readonly string[]): Promise<SingleRecord<T | null>> {
    const opening = this.#records.get(id) ?? this.#open(id, names);
    this.#records.set(id, opening);
    return opening;
  }

  async #open(id: string, names?: readonly string[]): Promise<SingleRecord<T | null>> {
    const { folder, ownFolder, format, name, idOf, merge, onChange } = this.#options;
    const record = new SingleRecord<T | null>(this.#setting, {
      path: join(folder, `${id}.json`),
      ownPath: join(ownFolder, `${id}.json`),
      format: format as RecordFormat<T | null>,
      name,
      empty: null,
      isRight: (content) => content !== null && idOf(content) === id,
      merge: (mine, theirs) => (mine === null || theirs === null ? (mine ?? theirs) : merge(mine, theirs)),
      onChange: (by) => onChange?.(by, id),
    });
    await this.#takeCopies(id, record, names ?? (await this.#namesIn(folder)));
    return record;
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    return this.#setting.files.list(folder).catch(() => []);
  }

  /** Second copies that synced folders leave are merged, then put away unchanged in `backups/merged-copies`. */
  async #takeCopies(id: string, record: SingleRecord<T | null>, names: readonly string[]): Promise<void> {
    const { folder, format, idOf, merge } = this.#options;
    for (const copy of names.filter((name) => readCopyName(name)?.id === id)) {
      const path = join(folder, copy);
      const takeIn = async (): Promise<boolean> => {
        const stored = await readStored(this.#setting.files, path, format, (content) => idOf(content) === id);
        // One that is not whole yet, or newer than this app, waits.
        if (!stored.ok) return false;
        const theirs = stored.value.content;
        return (await record.change((mine) => (mine === null ? theirs : merge(mine, theirs)))).ok;
      };
      // One that stays is merged again at the next look, which changes nothing.
      if (!(await takeInCopy(this.#setting, path, takeIn).catch(() => false))) continue;
      this.#setting.notices.say(
        `${this.#options.name} was changed on two computers. Both are kept as one.`,
        `${basename(path)} → backups/merged-copies`,
      );
    }
  }
}

/** The id of a record's file, or of a second copy of one. */
const idIn = (name: string): readonly string[] => {
  const id = idOfFile(name) ?? readCopyName(name)?.id;
  return id === undefined ? [] : [id];
};
