/**
 * Writes what a cache keeps while nobody waits for it: one value after the other, of each key only the newest. What could
 * not be written is forgotten, as a cache may be.
 */
export class CacheWriter<Key, Value> {
  readonly #write: (key: Key, value: Value) => Promise<void>;
  readonly #waiting = new Map<Key, Value>();
  #writing: Promise<void> | null = null;

  constructor(write: (key: Key, value: Value) => Promise<void>) {
    this.#write = write;
  }

  /** What was kept and is not written yet. */
  waiting(key: Key): Value | undefined {
    return this.#waiting.get(key);
  }

  keep(key: Key, value: Value): void {
    this.#waiting.set(key, value);
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
  }

  /** Writes it no more, unless that goes on already. */
  forget(key: Key): void {
    this.#waiting.delete(key);
  }

  /** Resolves when everything that was kept is written, or could not be. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // One that was kept anew while it was written has been passed by an iteration already: it takes another turn.
    for (let next = first(this.#waiting); next !== undefined; next = first(this.#waiting)) {
      const [key, value] = next;
      await this.#write(key, value).catch(() => undefined);
      if (this.#waiting.get(key) === value) this.#waiting.delete(key);
    }
  }
}

const first = <Key, Value>(entries: ReadonlyMap<Key, Value>): readonly [Key, Value] | undefined =>
  entries.entries().next().value;
