/** How long main's thread is kept from everything else, at its longest, while a library is loaded, filled and backed up. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { EVERYTHING } from '../../core/library/query.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { BackingUp } from '../../electron/services/backing-up.ts';
import { createFetcher } from '../../electron/services/fetching/fetcher.ts';
import { createImportQueue } from '../../electron/services/import-queue.ts';
import { createImporter } from '../../electron/services/importer.ts';
import { createPictureKeeper } from '../../electron/services/picture-keeper.ts';
import { createWaitingList } from '../../electron/services/waiting-list.ts';
import { type MadeLibrary, openMade } from './libraries.ts';
import { makePage } from './made-page.ts';
import { type Row, valueRow } from './table.ts';

const RESOLUTION_MS = 1;

/** Opens a library with all that its lists need, then asks for its list, its counts and its order by title. */
export async function measureLoading(made: MadeLibrary): Promise<readonly Row[]> {
  let library: Library | null = null;
  const loading = await longestBlock(async () => {
    library = await openMade(made);
    await library.loaded;
  });
  const opened = library as Library | null;
  if (opened === null) return [];
  const asking = await longestBlock(async () => {
    await opened.list(EVERYTHING, { start: 0, count: 60 });
    await opened.list({ ...EVERYTHING, sort: 'title' }, { start: 0, count: 60 });
    await opened.list({ ...EVERYTHING, text: 'trust' }, { start: 0, count: 60 });
    await opened.counts();
  });
  await opened.close();
  return [
    valueRow(
      `longest block: whole library loading, ${made.size} articles`,
      'ms',
      [loading.block],
      loading.block,
      25,
    ),
    valueRow(
      `longest block: list, order, filter and counts, ${made.size} articles`,
      'ms',
      [asking.block],
      asking.block,
      30,
    ),
    valueRow(`whole library loaded after, ${made.size} articles`, 'ms', [loading.took]),
  ];
}

/** Imports `count` pages into a new library and makes a backup of it. */
export async function measureImporting(count: number, workers: string): Promise<readonly Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-bench-import-'));
  try {
    return await importInto(root, count, workers);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function importInto(root: string, count: number, workers: string): Promise<readonly Row[]> {
  const now = (): Date => new Date();
  let lastId = 0;
  const createId = (): string => String(++lastId).padStart(32, '0');
  const opened = await openLibrary({
    folder: join(root, 'library'),
    cacheFolder: join(root, 'cache'),
    holder: 'the benchmark',
    now,
    createId,
  });
  if (!opened.ok) throw new Error(`The library could not be opened: ${opened.failure.tag}`);
  const library = opened.value;
  await library.loaded;
  const paths = await writePages(join(root, 'pages'), count);
  const importer = createImporter({ workerFile: join(workers, 'import-worker.cjs') });
  const fetcher = createFetcher({ version: '1', now, allowedHosts: () => [] });
  const queue = createImportQueue({
    importer,
    fetcher,
    library,
    pictures: createPictureKeeper({ fetcher, pictures: library.pictures }),
    waiting: createWaitingList(root, now),
    beforeMany: async () => undefined,
    importExport: async () => null,
    importArchive: async () => null,
    followFeeds: async () => ok({ added: 0, known: 0 }),
    now,
    createId,
  });
  const before = process.memoryUsage.rss();
  let most = before;
  const importing = await longestBlock(async () => {
    queue.addPaths(paths);
    for (let isDone = false; !isDone; ) {
      await pause(100);
      most = Math.max(most, process.memoryUsage.rss());
      const { done, total } = queue.progress();
      isDone = total > 0 && done === total;
    }
  });
  await importer.close();
  const backingUp = new BackingUp({
    library,
    appVersion: '1',
    secondFolder: () => null,
    now,
    tell: () => undefined,
  });
  const backup = await longestBlock(async () => void (await backingUp.backUp('schedule')));
  await library.close();
  return [
    valueRow(`longest block: import of ${count} pages`, 'ms', [importing.block], importing.block, 30),
    valueRow(`longest block: backup of ${count} articles`, 'ms', [backup.block], backup.block, 30),
    valueRow(`import of ${count} pages: pages a second`, '/s', [(count * 1_000) / importing.took]),
    valueRow(`import of ${count} pages: memory above rest`, 'MB', [(most - before) / 1_048_576]),
  ];
}

async function writePages(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, at) => join(folder, `${at}.html`));
  for (const [at, path] of paths.entries()) await writeFile(path, makePage(at));
  return paths;
}

/** Milliseconds: the longest stretch in which no timer could fire, and how long it all took. */
async function longestBlock(act: () => Promise<void>): Promise<{ block: number; took: number }> {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  // What was done before is over, and its garbage not of this.
  await pause(50);
  monitor.enable();
  await pause(5);
  const began = performance.now();
  await act();
  const took = performance.now() - began;
  await pause(5);
  monitor.disable();
  return { block: monitor.max / 1e6 - RESOLUTION_MS, took };
}
