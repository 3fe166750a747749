/**
 * Remembers on the disk what waits to be imported, so that an import of thousands goes on after the program was ended,
 * in whatever way. It may be a little behind: what was imported meanwhile is noticed as being there.
 */

import { encodeRecord } from '../../core/stored/record-format.ts';
import { WAITING_RECORD, type WaitingSource } from '../../core/stored/waiting-record.ts';
import { sha256 } from '../library/digest.ts';
import { writeDurably } from '../library/durable-write.ts';
import type { FileCalls } from '../library/file-calls.ts';
import { NODE_FILES } from '../library/file-calls.ts';
import { isMissing } from '../library/file-failure.ts';
import { readStored } from '../library/record-file.ts';

export type WaitingList = {
  /** What waited when the program ended; empty when there is nothing, or nothing that can be read. */
  load(): Promise<readonly WaitingSource[]>;
  /** Takes the new list, which is on the disk soon. */
  keep(sources: readonly WaitingSource[]): void;
  /** Resolves when the last list is on the disk, or could not be written. */
  flush(): Promise<void>;
};

/** So long changes are gathered before they are written. */
const PAUSE_MILLISECONDS = 1000;

export function createWaitingList(path: string, now: () => Date, files: FileCalls = NODE_FILES): WaitingList {
  let next: readonly WaitingSource[] | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const sources = next;
    next = null;
    if (sources === null) return;
    try {
      if (sources.length > 0)
        await writeDurably(files, path, encodeRecord(WAITING_RECORD, sources, now().toISOString(), sha256));
      else await files.unlink(path);
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

  return {
    async load() {
      try {
        const stored = await readStored(files, path, WAITING_RECORD, () => true);
        return stored.ok ? stored.value.content : [];
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    keep(sources) {
      next = sources;
      timer ??= setTimeout(() => void flush(), PAUSE_MILLISECONDS);
    },
    flush,
  };
}
