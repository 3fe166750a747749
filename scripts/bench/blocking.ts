/** How long main's thread is kept from everything else, at its longest, while a library is loaded, filled and backed up. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { ok } from '../../core/result.ts';
import type { SearchRequest } from '../../core/searching/search.ts';
import { foldersIn } from '../../electron/library/folders.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { BackingUp } from '../../electron/services/backing-up.ts';
import { createFetcher } from '../../electron/services/fetching/fetcher.ts';
import { createImportQueue } from '../../electron/services/import-queue.ts';
import { createImporter } from '../../electron/services/importer.ts';
import { createPictureKeeper } from '../../electron/services/picture-keeper.ts';
import { createSearcher } from '../../electron/services/search/searcher.ts';
import { createWaitingList } from '../../electron/services/waiting-list.ts';
import { type MadeLibrary, openMade } from './libraries.ts';
import { makeLongPage, makePage } from './made-page.ts';
import { createProse, createRandom } from './made-text.ts';
import { percentile, type Row, ratioRow, valueRow } from './table.ts';

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

/** Types words letter by letter into the search of a library, as the window asks: first rows, then everything. */
export async function measureSearching(made: MadeLibrary, workers: string): Promise<Row> {
  const library = await openMade(made);
  await library.loaded;
  const searcher = createSearcher({
    workerFile: join(workers, 'search-worker.cjs'),
    folder: library.folder,
    libraryId: library.id,
    cacheFolder: foldersIn(made.userData).cache,
    pace: 'full',
  });
  await searcher.upToDate();
  const prose = createProse(createRandom(99));
  let turn = 0;
  const ask = (text: string, stage: SearchRequest['stage']): Promise<unknown> =>
    searcher.search({
      text,
      unfinished: true,
      scope: { show: 'all', tag: null },
      stage,
      turn: ++turn,
      limits: { articles: 60, questions: 5, written: 5, returned: 5 },
    });
  const { block } = await longestBlock(async () => {
    for (let words = 0; words < 5; words += 1) {
      const word = prose.word();
      for (let length = 1; length <= word.length; length += 1) {
        await ask(word.slice(0, length), 'first');
        await ask(word.slice(0, length), 'all');
      }
    }
  });
  await searcher.close();
  await library.close();
  return valueRow(`longest block: searching, ${made.size} articles`, 'ms', [block], block, 25);
}

/** Imports `count` pages into a new library, reading and writing in it meanwhile, and makes a backup of it. */
export async function measureImporting(count: number, workers: string): Promise<readonly Row[]> {
  const { importing, memory, backup, reader } = await importIntoNew(count, workers);
  return [
    valueRow(
      `opening an article and saving an answer while ${count} pages come in, p95`,
      'ms',
      reader,
      percentile(reader, 0.95),
    ),
    valueRow(`longest block: import of ${count} pages`, 'ms', [importing.block], importing.block, 30),
    valueRow(`longest block: backup of ${count} articles`, 'ms', [backup.block], backup.block, 30),
    valueRow(`import of ${count} pages: pages a second`, '/s', [(count * 1_000) / importing.took]),
    valueRow(`import of ${count} pages: memory above rest`, 'MB', [memory / 1_048_576]),
  ];
}

/** The same long pages by one worker and by two in turn: of short ones the storing, one after the other, is the limit. */
export async function measureTwoWorkers(
  count: number,
  workers: string,
  rounds: number,
): Promise<readonly Row[]> {
  const took: Record<1 | 2, number[]> = { 1: [], 2: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const lanes of [1, 2] as const)
      took[lanes].push(
        (await importIntoNew(count, workers, { lanes, make: makeLongPage })).importing.took / count,
      );
  return [
    valueRow('import of many long pages, each by one worker', 'ms', took[1]),
    ratioRow('import of many long pages, each by two workers', 'ms', took[2], took[1], 0.77),
  ];
}

/** What importing pages and backing them up took; memory in bytes, milliseconds that a reader waited meanwhile. */
type Imported = {
  readonly importing: Stretch;
  readonly backup: Stretch;
  readonly memory: number;
  readonly reader: readonly number[];
};

/** Pages and who reads them; without `lanes` as many workers as the app takes. */
type Reading = { readonly lanes?: 1 | 2; readonly make: (number: number) => string };

async function importIntoNew(
  count: number,
  workers: string,
  { lanes, make }: Reading = { make: makePage },
): Promise<Imported> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-bench-import-'));
  try {
    const paths = await writePages(join(root, 'pages'), count, make);
    return await importInto(root, paths, { workerFile: join(workers, 'import-worker.cjs'), workers: lanes });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

type Workers = { readonly workerFile: string; readonly workers: 1 | 2 | undefined };

async function importInto(
  root: string,
  paths: readonly string[],
  { workerFile, workers }: Workers,
): Promise<Imported> {
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
  const importer = createImporter({ workerFile, ...(workers === undefined ? {} : { workers }) });
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
  const reader: number[] = [];
  const importing = await longestBlock(async () => {
    queue.addPaths(paths);
    for (let isDone = false; !isDone; ) {
      await pause(100);
      most = Math.max(most, process.memoryUsage.rss());
      reader.push(...(await readAndAnswer(library)));
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
  return { importing, backup, memory: most - before, reader };
}

/** Milliseconds in which main has read the newest article with its journal and saved an answer; none without one. */
async function readAndAnswer(library: Library): Promise<readonly number[]> {
  const [newest] = (await library.newest(1)).rows;
  if (newest === undefined) return [];
  const began = performance.now();
  await library.readArticle(newest.id);
  await library.readJournal(newest.id);
  const saved = await library.changeJournal(newest.id, (journal) =>
    writeReflection(
      journal,
      { id: 'bench', target: { kind: 'article' }, text: 'I would ask before I answer.' },
      new Date().toISOString(),
    ),
  );
  if (!saved.ok) throw new Error(`The answer was not saved: ${saved.failure.tag}`);
  return [performance.now() - began];
}

async function writePages(folder: string, count: number, make: Reading['make']): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, at) => join(folder, `${at}.html`));
  for (const [at, path] of paths.entries()) await writeFile(path, make(at));
  return paths;
}

/** Milliseconds: the longest stretch in which no timer could fire, and how long it all took. */
type Stretch = { readonly block: number; readonly took: number };

async function longestBlock(act: () => Promise<void>): Promise<Stretch> {
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
