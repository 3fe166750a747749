import { decodeRecord, encodeRecord, type RecordFormat } from '../../core/stored/record-format.ts';
import { CacheWriter } from './cache-writer.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import type { FileCalls } from './file-calls.ts';
import { InTurn } from './in-turn.ts';

/** What this computer knows of a small file, and what of that it took over from elsewhere. */
export type Known<T> = { readonly mine: T; readonly seen: T };

export type OwnRecordOptions<T> = {
  readonly files: FileCalls;
  /** Outside the library, where no service that keeps folders in step can reach it. */
  readonly path: string;
  readonly format: RecordFormat<T>;
  /** What stands for nothing. */
  readonly empty: T;
  readonly now: () => Date;
};

/**
 * What this computer last knew of a small file of a library, as `OwnCopies` is for journals. A cache: it is written
 * without waiting, may fail, and may be deleted at any time.
 */
export class OwnRecord<T> {
  readonly #options: OwnRecordOptions<T>;
  /** One file, so one key. */
  readonly #writer: CacheWriter<null, Known<T>>;
  readonly #turns = new InTurn();

  constructor(options: OwnRecordOptions<T>) {
    this.#options = options;
    const { files, path, format, now } = options;
    this.#writer = new CacheWriter(async (_key, { mine, seen }) => {
      const texts = [mine, seen].map((one) => encodeRecord(format, one, now().toISOString(), sha256));
      await writeDurably(files, path, JSON.stringify(texts), { sync: false });
    });
  }

  /** `null` when there is nothing that can be believed. */
  async read(): Promise<Known<T> | null> {
    const waiting = this.#writer.waiting(null);
    if (waiting !== undefined) return waiting;
    const { files, path, empty } = this.#options;
    const [mine, seen] = parse(await files.readText(path).catch(() => '')).map((text) => this.#decode(text));
    return mine === undefined || mine === null ? null : { mine, seen: seen ?? empty };
  }

  keep(known: Known<T>): void {
    this.#writer.keep(null, known);
  }

  /** Changes what is known without looking at the file; of several changes at once each goes on from the last. */
  change(change: (mine: T) => T): Promise<void> {
    const { path, empty } = this.#options;
    return this.#turns.run(path, async () => {
      const { mine, seen } = (await this.read()) ?? { mine: empty, seen: empty };
      this.keep({ mine: change(mine), seen });
    });
  }

  async forget(): Promise<void> {
    this.#writer.forget(null);
    await this.settled();
    await this.#options.files.unlink(this.#options.path).catch(() => undefined);
  }

  /** Resolves when everything that was kept is written, or could not be. */
  settled(): Promise<void> {
    return this.#writer.settled();
  }

  #decode(text: string): T | null {
    const decoded = decodeRecord(this.#options.format, text, sha256);
    return decoded.ok ? decoded.value.content : null;
  }
}

function parse(text: string): readonly string[] {
  try {
    const texts: unknown = JSON.parse(text);
    return Array.isArray(texts) && texts.every((one) => typeof one === 'string') ? texts : [];
  } catch {
    return [];
  }
}
