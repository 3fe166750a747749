import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { SingleRecord } from './single-record.ts';

/** A small file of a library that holds one list, such as the saved searches. */
export class ListFile<F extends string, R> {
  readonly #record: SingleRecord<Readonly<Record<F, readonly R[]>>>;
  readonly #field: F;

  constructor(record: SingleRecord<Readonly<Record<F, readonly R[]>>>, field: F) {
    this.#record = record;
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
