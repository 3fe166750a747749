import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Failure } from '../../core/failure.ts';
import type { Collections } from '../../core/library/collections.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { COLLECTIONS_RECORD, type CollectionsRecord } from '../../core/stored/collections-record.ts';
import { DurableAdapter, StoredFileError } from './durable-adapter.ts';
import { readFailure, writeFailure } from './file-failure.ts';
import type { LibrarySetting } from './library-setting.ts';
import { settleUnusable } from './record-file.ts';

const FILE = 'collections.json';
const NAME = 'Your collections';

/** `collections.json`, read when it is first asked for. A damaged one is set aside and begun anew; a newer one is left. */
export class CollectionsFile {
  readonly #setting: LibrarySetting;
  readonly #path: string;
  readonly #adapter: DurableAdapter<CollectionsRecord>;
  readonly #low: Low<CollectionsRecord>;
  readonly #onChange: () => void;
  #opening: Promise<Failure | null> | null = null;

  constructor(setting: LibrarySetting, onChange: () => void) {
    const { files, folders, now } = setting;
    this.#setting = setting;
    this.#path = join(folders.root, FILE);
    this.#adapter = new DurableAdapter({ files, path: this.#path, format: COLLECTIONS_RECORD, now });
    this.#low = new Low(this.#adapter, { collections: [] });
    this.#onChange = onChange;
  }

  async read(): Promise<Result<Collections, Failure>> {
    this.#opening ??= this.#open();
    const failure = await this.#opening;
    // Not readable now may be readable later; a newer file stays newer.
    if (failure !== null && failure.tag !== 'newer-version') this.#opening = null;
    return failure === null ? ok(this.#low.data.collections) : failed(failure);
  }

  /** Applies `change` to the newest state; resolves when it is on the disk. The same object writes nothing. */
  async change(change: (collections: Collections) => Collections): Promise<Result<Collections, Failure>> {
    const refusal = this.#setting.refusal(NAME);
    if (refusal !== null) return failed(refusal);
    const before = await this.read();
    if (!before.ok) return before;
    const { collections } = this.#low.data;
    const changed = change(collections);
    if (changed === collections && !this.#adapter.dirty) return ok(collections);
    this.#low.data = { collections: changed };
    try {
      await this.#low.write();
      return ok(changed);
    } catch (error) {
      return failed(writeFailure(NAME, error));
    } finally {
      this.#onChange();
    }
  }

  /** Writes what is waiting. */
  async flush(): Promise<Failure | null> {
    try {
      await this.#adapter.flush();
      return null;
    } catch (error) {
      return writeFailure(NAME, error);
    }
  }

  async #open(): Promise<Failure | null> {
    try {
      await this.#low.read();
      return null;
    } catch (error) {
      if (!(error instanceof StoredFileError)) return readFailure(NAME, error);
      const failure = await settleUnusable(this.#setting, this.#path, NAME, error.reason);
      return failure.tag === 'damaged' ? null : failure;
    }
  }
}
