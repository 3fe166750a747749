import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LibrarySetting } from './library-setting.ts';
import { SingleRecord, type SingleRecordOptions } from './single-record.ts';

/** `field` is the name of the list in its file. */
type ListContent<F extends string, R> = Readonly<Record<F, readonly R[]>>;

type ListFileOptions<F extends string, R> = Pick<
  SingleRecordOptions<ListContent<F, R>>,
  'path' | 'ownPath' | 'isJoin' | 'format' | 'name' | 'onChange'
> & {
  readonly merge: (mine: readonly R[], theirs: readonly R[]) => readonly R[];
};

/** A small file of a library that holds one list, such as the saved searches. */
export class ListFile<F extends string, R> {
  readonly #record: SingleRecord<ListContent<F, R>>;
  readonly #field: F;

  constructor(setting: LibrarySetting, field: F, { merge, ...options }: ListFileOptions<F, R>) {
    const content = (list: readonly R[]) => ({ [field]: list }) as ListContent<F, R>;
    this.#record = new SingleRecord(setting, {
      ...options,
      empty: content([]),
      merge: (mine, theirs) => content(merge(mine[field], theirs[field])),
    });
    this.#field = field;
  }

  /** All of them, deleted ones included. */
  async read(): Promise<Result<readonly R[], Failure>> {
    const read = await this.#record.read();
    return read.ok ? ok(read.value[this.#field]) : read;
  }

  /** Resolves when the changed list is on the disk. Returning the same list writes nothing. */
  async change(change: (list: readonly R[]) => readonly R[]): Promise<Result<readonly R[], Failure>> {
    const field = this.#field;
    const changed = await this.#record.change((content) => {
      const list = change(content[field]);
      return list === content[field] ? content : { ...content, [field]: list };
    });
    return changed.ok ? ok(changed.value[field]) : changed;
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  flush(): Promise<Failure | null> {
    return this.#record.flush();
  }
}
