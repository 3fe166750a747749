import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Library, LibraryOptions } from '../library.ts';
import { type LibraryInternals, openLibrary } from '../open-library.ts';
import { TEMPORARY } from './temporary.ts';

/** An empty folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(TEMPORARY, 'afterword-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

let ids = 0;

/** How a test opens the library in `folder/library`, with its caches beside it. */
export const optionsAt = (folder: string): LibraryOptions => ({
  folder: join(folder, 'library'),
  cacheFolder: join(folder, 'cache'),
  holder: 'a test',
  now: () => new Date(),
  createId: () => {
    ids += 1;
    return ids.toString(16).padStart(32, '0');
  },
});

/** The library of `optionsAt`; it is closed when the test ends. */
export async function openAt(folder: string, internals: LibraryInternals = {}): Promise<Library> {
  const opened = await openLibrary(optionsAt(folder), internals);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  onTestFinished(async () => void (await opened.value.close()));
  return opened.value;
}
