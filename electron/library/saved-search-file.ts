import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { SavedSearch } from '../../core/library/saved-searches.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import { writeFailure } from './file-failure.ts';
import { InTurn } from './in-turn.ts';
import type { LibrarySetting } from './library-setting.ts';
import { readRecord } from './record-file.ts';

const NAME = 'searches.json';

/** The searches that are kept, in one small file of the library. Read anew each time: a synced folder may change it. */
export class SavedSearchFile {
  readonly #setting: LibrarySetting;
  readonly #turns = new InTurn();

  constructor(setting: LibrarySetting) {
    this.#setting = setting;
  }

  list(): Promise<Result<readonly SavedSearch[], Failure>> {
    return this.#turns.run(NAME, () => this.#read());
  }

  /** Resolves when the changed list is on the disk. A file of a newer Afterword is left as it is. */
  change(
    change: (searches: readonly SavedSearch[]) => readonly SavedSearch[],
  ): Promise<Result<readonly SavedSearch[], Failure>> {
    return this.#turns.run(NAME, async () => {
      const refusal = this.#setting.refusal(NAME);
      if (refusal !== null) return failed(refusal);
      const before = await this.#read();
      if (!before.ok) return before;
      const searches = change(before.value);
      const { files, now } = this.#setting;
      const text = encodeRecord(SEARCHES_RECORD, { searches }, now().toISOString(), sha256);
      try {
        await writeDurably(files, this.#path, text);
        return ok(searches);
      } catch (error) {
        return failed(writeFailure(NAME, error));
      }
    });
  }

  async #read(): Promise<Result<readonly SavedSearch[], Failure>> {
    const read = await readRecord(this.#setting, this.#path, SEARCHES_RECORD, NAME);
    if (read.ok) return ok(read.value?.searches ?? []);
    // A damaged one was set aside and told: a new list begins.
    return read.failure.tag === 'damaged' ? ok([]) : read;
  }

  get #path(): string {
    return join(this.#setting.folders.root, NAME);
  }
}
