/** Made libraries that are kept between runs, because the large ones take minutes to make. */
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersIn } from '../../electron/library/folders.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openSettings } from '../../electron/library/settings-file.ts';
import { INDEX_VERSION } from '../../electron/services/search/search-database.ts';
import { createSearcher } from '../../electron/services/search/searcher.ts';
import { makeArticle, makeLibrary } from './made-library.ts';

/** Raised when what is made changes, so that older ones are not used. */
const EDITION = 1;
const KEPT = join(tmpdir(), 'afterword-bench');

/** A folder for the app's data with a made library in it, its index of the list and of the words included. */
export type MadeLibrary = { readonly size: number; readonly userData: string };

export const userDataOf = (size: number): string => join(KEPT, `edition-${EDITION}`, `library-${size}`);

/** Whether it was made by an earlier run. */
const isMade = (size: number): Promise<boolean> =>
  access(join(userDataOf(size), 'made')).then(
    () => true,
    () => false,
  );

/** Whether an earlier run has made it and its words can be searched as they are read today: else there is much to do. */
export const isReady = (size: number): Promise<boolean> =>
  readFile(wordsOf(size), 'utf8').then(
    (version) => version === String(INDEX_VERSION),
    () => false,
  );

const wordsOf = (size: number): string => join(userDataOf(size), 'words');

/**
 * Makes the library of this size unless it is there: for 100,000 articles 1.6 GB and some minutes. What searching
 * needs is brought up to date, so that nothing of it goes on beside what is measured.
 */
export async function provideLibrary(size: number, workers: string): Promise<MadeLibrary> {
  const userData = userDataOf(size);
  if (!(await isMade(size))) {
    const { library, cache } = foldersIn(userData);
    await rm(userData, { recursive: true, force: true });
    await mkdir(userData, { recursive: true });
    await makeLibrary(library, cache, size);
    await writeFile(join(userData, 'made'), '');
  }
  await indexWords(userData, workers);
  await writeFile(wordsOf(size), String(INDEX_VERSION));
  return { size, userData };
}

/** What the next start opens with: the list, or the newest article. */
export async function openWith({ userData, size }: MadeLibrary, place: 'list' | 'article'): Promise<void> {
  const { settings } = await openSettings(foldersIn(userData).settingsFile);
  await settings.change({ lastArticleId: place === 'list' ? null : makeArticle(size - 1).id });
}

/** An open library for measuring in this process. */
export async function openMade({ userData }: MadeLibrary) {
  const { library, cache } = foldersIn(userData);
  const opened = await openLibrary({
    folder: library,
    cacheFolder: cache,
    holder: 'the benchmark',
    now: () => new Date(),
    createId: () => '0'.repeat(32),
  });
  if (!opened.ok) throw new Error(`The made library could not be opened: ${opened.failure.tag}`);
  return opened.value;
}

async function indexWords(userData: string, workers: string): Promise<void> {
  const { library: folder, cache: cacheFolder } = foldersIn(userData);
  const opened = await openLibrary({
    folder,
    cacheFolder,
    holder: 'the benchmark',
    now: () => new Date(),
    createId: () => '0'.repeat(32),
  });
  if (!opened.ok) throw new Error(`The made library could not be opened: ${opened.failure.tag}`);
  const library = opened.value;
  await library.loaded;
  const workerFile = join(workers, 'search-worker.cjs');
  const searcher = createSearcher({ workerFile, folder, libraryId: library.id, cacheFolder, pace: 'full' });
  await searcher.upToDate();
  await searcher.close();
  await library.close();
}
