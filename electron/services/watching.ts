/** Notices what other programs change in the library folder, such as one that keeps it in step with another computer. */
import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../library/library.ts';

/** A file is looked at when nothing has happened to it for so long: services write in several steps. */
const QUIET_MS = 1_500;
/** The whole folder is looked through at most so often. */
const LOOK_EVERY_MS = 10_000;

export type Watching = {
  /** From when on it watches every folder that there is now. */
  readonly started: Promise<void>;
  /** The reader came back to the window: looks through the whole folder, unless that was just done. */
  lookAgain(): void;
  stop(): void;
};

export type WatchingOptions = {
  readonly library: Pick<Library, 'folder' | 'lookAgain' | 'lookAt'>;
  readonly now: () => Date;
};

/**
 * Watches every folder that holds articles, journals, lists or what belongs to groups. Where the system cannot watch, such as on some network drives,
 * looking through the folder when the window gets the focus is enough.
 */
export function watchLibrary(options: WatchingOptions): Watching {
  const watching = new LibraryWatching(options);
  const started = watching.start();
  return { started, lookAgain: () => watching.lookAgain(), stop: () => watching.stop() };
}

/** Owns the system's watchers and what waits to be looked at. */
class LibraryWatching {
  readonly #library: WatchingOptions['library'];
  readonly #now: () => Date;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  #stopped = false;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor({ library, now }: WatchingOptions) {
    this.#library = library;
    this.#now = now;
  }

  async start(): Promise<void> {
    const { folder } = this.#library;
    for (const kind of ['articles', 'journals']) await this.#watchKind(join(folder, kind));
    for (const flat of [folder, ...['plans', 'returns', 'packets'].map((name) => join(folder, name))])
      this.#watchShelf(flat);
  }

  lookAgain(): void {
    const now = this.#now().getTime();
    if (this.#stopped || now - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = now;
    // What cannot be looked at now is told by the library itself, and looked at again the next time.
    this.#library.lookAgain().catch(() => undefined);
    void this.start();
  }

  stop(): void {
    this.#stopped = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#watchers.clear();
    this.#waiting.clear();
  }

  /** The folder of a kind gets a new folder now and then; each of those holds files. */
  async #watchKind(folder: string): Promise<void> {
    this.#watch(folder, (name) => this.#watchShelf(join(folder, name)));
    const shelves = await readdir(folder).catch(() => []);
    for (const name of shelves) this.#watchShelf(join(folder, name));
  }

  #watchShelf(folder: string): void {
    this.#watch(folder, (name) => {
      if (/\.json$/i.test(name)) this.#lookSoon(join(folder, name));
    });
  }

  #watch(folder: string, onName: (name: string) => void): void {
    if (this.#stopped || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => name !== null && onName(name));
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Not there, not allowed, or too many: the look when the window gets the focus finds what changes.
    }
  }

  #lookSoon(path: string): void {
    clearTimeout(this.#waiting.get(path));
    const timer = setTimeout(() => {
      this.#waiting.delete(path);
      this.#library.lookAt(path).catch(() => undefined);
    }, QUIET_MS);
    timer.unref();
    this.#waiting.set(path, timer);
  }
}
