/**
 * Remembers on the disk what waits to be imported, so that an import of thousands goes on after the program was ended,
 * in whatever way. It may be a little behind: what was imported meanwhile is noticed as being there.
 */
import { join } from 'node:path';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { WAITING_RECORD, type WaitingSource } from '../../core/stored/waiting-record.ts';
import { digestOf, sha256 } from '../library/digest.ts';
import { writeDurably } from '../library/durable-write.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { isMissing } from '../library/file-failure.ts';
import { readStored } from '../library/record-file.ts';
import { sweepLeftovers } from '../library/temporary-file.ts';
import type { InMemory, Origin } from './import-arrivals.ts';

export type WaitingList = {
  /** What waited when the program ended; empty when there is nothing, or nothing that can be read. */
  load(): Promise<readonly Origin[]>;
  /** Takes the new list, which is on the disk at once, or after a pause when others came shortly before. */
  keep(origins: readonly Origin[]): void;
  /** Resolves when the last list is on the disk, or could not be written. */
  flush(): Promise<void>;
};

/** Changes are gathered for so long after each writing. */
const PAUSE_MILLISECONDS = 1000;

/** The list is in `waiting-imports.json` of `folder`, the bytes of what was only in memory in `waiting-imports/`. */
export function createWaitingList(
  folder: string,
  now: () => Date,
  files: FileCalls = NODE_FILES,
): WaitingList {
  const path = join(folder, 'waiting-imports.json');
  const kept = new KeptSources(join(folder, 'waiting-imports'), files);
  let next: readonly Origin[] | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  /** Bytes are on the disk before the list names them, and go after it named them no more. */
  const write = async (): Promise<void> => {
    const origins = next;
    next = null;
    if (origins === null) return;
    try {
      const sources: WaitingSource[] = [];
      for (const origin of origins) sources.push(...(await kept.keep(origin)));
      if (sources.length > 0)
        await writeDurably(files, path, encodeRecord(WAITING_RECORD, sources, now().toISOString(), sha256));
      else await files.unlink(path).catch(unlessMissing);
      await kept.forgetAllBut(sources);
    } catch {
      // Only the going on is lost, not what is imported: nobody needs to be told.
    }
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };
  /** At once after a rest: a program may be killed as soon as the reader has dropped something. */
  const flushSoon = (): void => {
    if (timer !== null) return;
    void flush();
    timer = setTimeout(() => {
      timer = null;
      if (next !== null) flushSoon();
    }, PAUSE_MILLISECONDS);
  };

  return {
    async load() {
      try {
        await sweepLeftovers(files, folder, now());
        const stored = await readStored(files, path, WAITING_RECORD, () => true);
        const sources = stored.ok ? stored.value.content : [];
        const origins: Origin[] = [];
        for (const source of sources) origins.push(...(await kept.bringBack(source)));
        return origins;
      } catch (error) {
        unlessMissing(error);
        return [];
      }
    },
    keep(origins) {
      next = origins;
      flushSoon();
    },
    flush,
  };
}

/** Owns the files of sources that came as bytes: dropped, or pasted. Each is called by the SHA-256 of what it holds. */
class KeptSources {
  readonly #folder: string;
  readonly #files: FileCalls;
  readonly #names = new WeakMap<InMemory, string>();
  /** Files that are whole on the disk. */
  #there: ReadonlySet<string> = new Set();

  constructor(folder: string, files: FileCalls) {
    this.#folder = folder;
    this.#files = files;
  }

  /** How the list names an origin; nothing for one whose bytes could not be written. */
  async keep(origin: Origin): Promise<readonly WaitingSource[]> {
    if (origin.kind === 'path' || origin.kind === 'address') return [origin];
    const fileName = this.#names.get(origin) ?? digestOf(origin.bytes);
    this.#names.set(origin, fileName);
    if (!this.#there.has(fileName)) {
      const path = join(this.#folder, fileName);
      const isWritten = await writeDurably(this.#files, path, origin.bytes).then(YES, NO);
      if (!isWritten) return [];
      this.#there = new Set([...this.#there, fileName]);
    }
    const { kind, name, mediaType } = origin;
    return [{ kind: 'kept', fileName, from: kind, name, mediaType }];
  }

  /** Nothing for one whose bytes are not there or are not those that were kept. */
  async bringBack(source: WaitingSource): Promise<readonly Origin[]> {
    if (source.kind !== 'kept') return [source];
    const { fileName, from, name, mediaType } = source;
    const bytes = await this.#files.readBytes(join(this.#folder, fileName)).catch(() => null);
    if (bytes === null || digestOf(bytes) !== fileName) return [];
    this.#there = new Set([...this.#there, fileName]);
    return [{ kind: from, name, bytes, mediaType, url: null }];
  }

  /** Removes what no source of the list needs, half-written files included. */
  async forgetAllBut(sources: readonly WaitingSource[]): Promise<void> {
    const named = new Set(sources.flatMap((source) => (source.kind === 'kept' ? source.fileName : [])));
    this.#there = new Set([...this.#there].filter((name) => named.has(name)));
    const found = await this.#files.list(this.#folder).catch(() => null);
    if (found === null) return;
    for (const name of found) if (!named.has(name)) await this.#files.unlink(join(this.#folder, name));
    if (named.size === 0) await this.#files.rmdir(this.#folder);
  }
}

const YES = (): boolean => true;
const NO = (): boolean => false;

function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
