/** Saving an answer through the library in plain Node: time until it is on the disk, and bytes written. */
import { readFile, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { writeReflection } from '../../core/journal/reflections.ts';
import { libraryFolders, recordPath } from '../../electron/library/folders.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { createProse, createRandom } from './made-text.ts';

export type SavingFigures = {
  readonly milliseconds: readonly number[];
  readonly bytesPerJournalByte: number;
};

/** Opens a made library for measuring. */
export async function openForSaving(folder: string, cacheFolder: string): Promise<Library> {
  const opened = await openLibrary({
    folder,
    cacheFolder,
    holder: 'the benchmark',
    now: () => new Date(),
    createId: () => '0'.repeat(32),
  });
  if (!opened.ok) throw new Error(`The library could not be opened: ${opened.failure.tag}`);
  await opened.value.loaded;
  return opened.value;
}

/** Saves a growing answer once and tells how long it took. */
export async function saveOnce(library: Library, articleId: string, round: number): Promise<number> {
  const prose = createProse(createRandom(round));
  const text = Array.from({ length: 1 + (round % 8) }, () => prose.sentence()).join(' ');
  const began = performance.now();
  const saved = await library.changeJournal(articleId, (journal) =>
    writeReflection(journal, { id: 'bench', target: { kind: 'article' }, text }, new Date().toISOString()),
  );
  if (!saved.ok) throw new Error(`The answer was not saved: ${saved.failure.tag}`);
  return performance.now() - began;
}

/** Bytes this process sent to the storage layer so far (Linux). */
export async function bytesWritten(): Promise<number> {
  const counters = await readFile('/proc/self/io', 'utf8');
  return Number(/^wchar: (\d+)/m.exec(counters)?.[1] ?? 0);
}

export async function journalSize(folder: string, articleId: string): Promise<number> {
  return (await stat(recordPath(libraryFolders(folder).journals, articleId))).size;
}
