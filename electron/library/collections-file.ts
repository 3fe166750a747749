import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { Collections } from '../../core/library/collections.ts';
import { mergeCollections } from '../../core/library/merge-lists.ts';
import { ok, type Result } from '../../core/result.ts';
import { COLLECTIONS_RECORD, type CollectionsRecord } from '../../core/stored/collections-record.ts';
import type { LibrarySetting } from './library-setting.ts';
import { SingleRecord } from './single-record.ts';

/** `collections.json`: the collections of a library, merged with what another computer put there. */
export class CollectionsFile {
  readonly #record: SingleRecord<CollectionsRecord>;
  readonly #onChange: () => void;

  constructor(setting: LibrarySetting, onChange: () => void) {
    this.#record = new SingleRecord<CollectionsRecord>(setting, {
      path: join(setting.folders.root, 'collections.json'),
      format: COLLECTIONS_RECORD,
      name: 'Your collections',
      empty: { collections: [] },
      merge: (mine, theirs) => ({ collections: mergeCollections(mine.collections, theirs.collections) }),
    });
    this.#onChange = onChange;
  }

  async read(): Promise<Result<Collections, Failure>> {
    const read = await this.#record.read();
    return read.ok ? ok(read.value.collections) : read;
  }

  /** Applies `change` to the newest state; resolves when it is on the disk. The same object writes nothing. */
  async change(change: (collections: Collections) => Collections): Promise<Result<Collections, Failure>> {
    let isChanged = false;
    const changed = await this.#record.change((content) => {
      const collections = change(content.collections);
      isChanged = collections !== content.collections;
      return isChanged ? { ...content, collections } : content;
    });
    if (isChanged) this.#onChange();
    return changed.ok ? ok(changed.value.collections) : changed;
  }

  /** Writes what is waiting. */
  flush(): Promise<Failure | null> {
    return this.#record.flush();
  }
}
