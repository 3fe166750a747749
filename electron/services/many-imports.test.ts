/** Imports of many sources on a real library: what fails at any step stops and spoils nothing else. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ALL_PIECES } from '../../core/importing/import-piece.ts';
import type { ImportProgress } from '../../core/importing/import-queue.ts';
import { importPieces, importSource } from '../../core/importing/pipeline.ts';
import { ok } from '../../core/result.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
import type { Library } from '../library/library.ts';
import { openAt, optionsAt, temporaryFolder } from '../library/testing/open.ts';
import { verifyLibrary } from '../library/verify.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { startLocalSite } from './fetching/testing/local-site.ts';
import { createImportQueue, type ImportQueue, type ImportQueueOptions } from './import-queue.ts';
import { createPictureKeeper } from './picture-keeper.ts';
import { NOTHING_WAITS } from './testing/nothing-waits.ts';
import { createWaitingList } from './waiting-list.ts';

const text = (at: number): string =>
  `Article ${at}\n\nThe words of article ${at} stand here, and there are ${at * 7} reasons to read them to the end.\n\nWhat would you do next?`;

const IMPORTER: ImportQueueOptions['importer'] = {
  async *importPieces(source, { signal } = {}) {
    if (!signal?.aborted) yield* importPieces(source, () => true, NO_TOOLS);
  },
  importSource: async (source) => importSource(source),
};

async function open(given: (library: Library) => Partial<ImportQueueOptions> = () => ({})) {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  let lastId = 0;
  const fetcher = createFetcher({ version: '1', now: () => new Date(), allowedHosts: () => ['127.0.0.1'] });
  const options: ImportQueueOptions = {
    library,
    pictures: createPictureKeeper({ fetcher, pictures: library.pictures }),
    importer: IMPORTER,
    fetcher,
    waiting: NOTHING_WAITS,
    beforeMany: async () => undefined,
    importExport: async () => null,
    importArchive: async () => null,
    followFeeds: async () => ok({ added: 0, known: 0 }),
    now: () => new Date('2026-01-02T03:04:05Z'),
    createId: () => String(++lastId).padStart(32, '0'),
  };
  return { folder, library, queue: createImportQueue({ ...options, ...given(library) }) };
}

async function filesIn(folder: string, count: number): Promise<readonly string[]> {
  const sources = join(folder, 'sources');
  await mkdir(sources, { recursive: true });
  const paths = Array.from({ length: count }, (_, at) => join(sources, `${at}.txt`));
  await Promise.all(paths.map((path, at) => writeFile(path, text(at))));
  return paths;
}

async function atRest(queue: ImportQueue): Promise<ImportProgress> {
  const isAtRest = ({ done, total, current }: ImportProgress): boolean => current === null && done === total;
  await expect.poll(() => isAtRest(queue.progress())).toBe(true);
  return queue.progress();
}

/** The 42nd source fails at one step. */
const isBad = (name: string): boolean => name.startsWith('42.');
const broken = (): never => {
  throw new Error('made to fail');
};

const FAULTS: Readonly<Record<string, (library: Library) => Partial<ImportQueueOptions>>> = {
  'looking for an export': () => ({ importExport: async ({ name }) => (isBad(name) ? broken() : null) }),
  'importing it': () => ({
    importer: {
      ...IMPORTER,
      importPieces: (source, options) =>
        isBad(source.name) ? broken() : IMPORTER.importPieces(source, options),
    },
  }),
  'looking for a duplicate': (library) => ({
    library: {
      ...bound(library),
      findDuplicate: (article) => (isBad(article.source.name) ? broken() : library.findDuplicate(article)),
    },
  }),
  'keeping its pictures': (library) => ({
    pictures: {
      keep: async ({ article }) =>
        isBad(article.source.name) ? broken() : { content: article.content, settle: async () => undefined },
    },
    library: bound(library),
  }),
  'storing it': (library) => ({
    library: {
      ...bound(library),
      addArticle: async (article) =>
        isBad(article.source.name)
          ? { ok: false, failure: { tag: 'disk-full', name: article.title } }
          : library.addArticle(article),
    },
  }),
  'storing it, in an unexpected way': (library) => ({
    library: {
      ...bound(library),
      addArticle: (article) => (isBad(article.source.name) ? broken() : library.addArticle(article)),
    },
  }),
};

const bound = (library: Library): ImportQueueOptions['library'] => ({
  findDuplicate: (article) => library.findDuplicate(article),
  readArticle: (id) => library.readArticle(id),
  addArticle: (article) => library.addArticle(article),
  replaceArticle: (article) => library.replaceArticle(article),
  changeJournal: (id, change) => library.changeJournal(id, change),
  changeCollections: (change) => library.changeCollections(change),
});

describe('of a hundred sources, when one fails', () => {
  it.each(Object.entries(FAULTS))('at %s, ninety-nine are in and it left nothing', async (_step, fault) => {
    const { folder, library, queue } = await open(fault);
    queue.addPaths(await filesIn(folder, 100));
    const { sums, results } = await atRest(queue);
    expect(sums).toMatchObject({ articles: 99, failed: 1, failures: 1 });
    expect(results.find(({ outcome }) => outcome.tag === 'failed')?.name).toBe('42.txt');
    await library.close();
    expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
      value: { articles: 99, journals: 0, pictures: 0, problems: [] },
    });
  });

  it('at reading its file, the same, and it can be tried again', async () => {
    const { folder, library, queue } = await open();
    const gone = join(folder, 'sources', 'gone.txt');
    const paths = await filesIn(folder, 100);
    queue.addPaths(paths.map((path, at) => (at === 42 ? gone : path)));
    expect((await atRest(queue)).sums).toMatchObject({ articles: 99, failed: 1 });
    expect(queue.failures()).toEqual([{ tag: 'not-found', name: 'gone.txt' }]);
    await writeFile(gone, text(42));
    queue.retryFailed();
    expect((await atRest(queue)).sums).toMatchObject({ articles: 100, failed: 0 });
    expect((await library.counts()).shelves.all).toBe(100);
  });
});

describe('an import of many', () => {
  it('tells no more than sixty results, those that need the reader among them', async () => {
    const { folder, queue } = await open();
    queue.addPaths([join(folder, 'gone.txt'), ...(await filesIn(folder, 80))]);
    const { results, total, sums } = await atRest(queue);
    expect([results.length, total, sums.articles]).toEqual([60, 81, 80]);
    expect(results[0]?.name).toBe('gone.txt');
  });

  it('begins nothing while it is paused, and goes on', async () => {
    const { folder, queue } = await open();
    queue.pause(true);
    queue.addPaths(await filesIn(folder, 3));
    expect(queue.progress()).toMatchObject({ done: 0, total: 3, current: null, isPaused: true });
    queue.pause(false);
    expect((await atRest(queue)).sums.articles).toBe(3);
  });

  it('fetches pages ahead while one is imported, and stores them in their order', async () => {
    const waiting: (() => void)[] = [];
    const pages = Object.fromEntries(
      [0, 1, 2, 3, 4].map((at) => [
        `/${at}`,
        (_request: unknown, response: { end(body: string): unknown }) => {
          waiting.push(() => response.end(text(at)));
          if (waiting.length === 4) for (const answer of waiting.reverse()) answer();
          else if (waiting.length > 4) response.end(text(at));
        },
      ]),
    );
    const site = await startLocalSite(pages);
    onTestFinished(site.close);
    const { queue } = await open();
    queue.addAddresses(Object.keys(pages).map((path) => site.origin + path));
    const { results } = await atRest(queue);
    expect(results.map(({ outcome }) => outcome.tag === 'imported' && outcome.title)).toEqual(
      [0, 1, 2, 3, 4].map((at) => `Article ${at}`),
    );
  });

  it('makes the next articles while one has its turn, and stores them in their order', async () => {
    const asked: string[] = [];
    const { folder, queue } = await open(() => ({
      importer: {
        ...IMPORTER,
        async *importPieces(source, options) {
          asked.push(source.name);
          if (source.name === '0.txt') await expect.poll(() => asked).toHaveLength(4);
          yield* IMPORTER.importPieces(source, options);
        },
      },
    }));
    queue.addPaths(await filesIn(folder, 6));
    const { results } = await atRest(queue);
    expect(asked).toHaveLength(6);
    expect(results.map(({ outcome }) => outcome.tag === 'imported' && outcome.title)).toEqual(
      [0, 1, 2, 3, 4, 5].map((at) => `Article ${at}`),
    );
  });

  it('takes the rest of a book whose first chapter was made ahead, each chapter once', async () => {
    const selections: string[] = [];
    const { folder, library, queue } = await open(() => ({
      importer: {
        ...IMPORTER,
        async *importPieces(source, options) {
          const { from } = options?.selection ?? ALL_PIECES;
          if (source.name === '1.txt') selections.push(String(from));
          if (source.name === '0.txt') await expect.poll(() => selections).toEqual(['0']);
          for (const at of [0, 1, 2]) {
            if (at < from) continue;
            const bytes = new TextEncoder().encode(text(at + 100 * Number.parseInt(source.name, 10)));
            const made = importSource({ ...source, bytes });
            if (made.ok)
              yield { at, name: `Part ${at}`, share: 1, outcome: { tag: 'article', imported: made.value } };
          }
        },
      },
    }));
    queue.addPaths(await filesIn(folder, 2));
    expect((await atRest(queue)).sums).toMatchObject({ articles: 6, failed: 0, duplicates: 0 });
    expect(selections).toEqual(['0', '1']);
    expect((await library.counts()).shelves.all).toBe(6);
  });

  it('goes on after a crash with what was dropped and pasted, and leaves no bytes behind', async () => {
    const list = await temporaryFolder();
    const crashed = await open(() => ({
      waiting: createWaitingList(list, () => new Date()),
      importer: {
        ...IMPORTER,
        async *importPieces(source, options) {
          await new Promise(() => undefined);
          yield* IMPORTER.importPieces(source, options);
        },
      },
    }));
    crashed.queue.addFiles([{ name: 'dropped.txt', bytes: new TextEncoder().encode(text(1)) }]);
    crashed.queue.addClipboard({ html: '', text: text(2) });
    await expect.poll(() => readdir(list)).toContain('waiting-imports.json');
    const next = await open(() => ({ waiting: createWaitingList(list, () => new Date()) }));
    await next.queue.resume();
    const { results, sums } = await atRest(next.queue);
    expect(results.map(({ name }) => name)).toEqual(['dropped.txt', 'Clipboard']);
    expect(sums.articles).toBe(2);
    await expect.poll(() => readdir(list)).toEqual([]);
  });

  it('goes on after the program was ended, with what was not done yet', async () => {
    const list = await temporaryFolder();
    const waiting = createWaitingList(list, () => new Date());
    const stopped = await open(() => ({
      waiting,
      importer: {
        ...IMPORTER,
        async *importPieces(source, options) {
          if (source.name === '2.txt')
            await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve));
          if (!options?.signal?.aborted) yield* importPieces(source, () => true, NO_TOOLS);
        },
      },
    }));
    const paths = await filesIn(stopped.folder, 5);
    stopped.queue.addPaths(paths);
    await expect.poll(() => stopped.queue.progress().done).toBe(2);
    await stopped.queue.leave();
    const next = await open(() => ({ waiting: createWaitingList(list, () => new Date()) }));
    await next.queue.resume();
    expect((await atRest(next.queue)).results.map(({ name }) => name)).toEqual(['2.txt', '3.txt', '4.txt']);
    await expect.poll(() => readdir(list)).toEqual([]);
  });

  it('keeps what waits from before when the program is ended before that list is read', async () => {
    const list = await temporaryFolder();
    const before = createWaitingList(list, () => new Date());
    const paths = await filesIn(await temporaryFolder(), 2);
    before.keep(paths.map((value) => ({ kind: 'path', value })));
    await before.flush();
    const started = await open(() => ({ waiting: createWaitingList(list, () => new Date()) }));
    const resuming = started.queue.resume();
    await started.queue.leave();
    await resuming;
    expect(await createWaitingList(list, () => new Date()).load()).toHaveLength(2);
  });
});
