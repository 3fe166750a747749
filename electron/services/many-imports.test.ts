/** Imports of many sources on a real library: what fails at any step stops and spoils nothing else. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ALL_PIECES } from '../../core/importing/import-piece.ts';
import type { ImportProgress } from '../../core/importing/import-queue.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { importPieces, importSource } from '../../core/importing/pipeline.ts';
import { ok } from '../../core/result.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
import { aPng } from '../../core/testing/pictures.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { openAt, optionsAt, temporaryFolder } from '../library/testing/open.ts';
import { verifyLibrary } from '../library/verify.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { startLocalSite } from './fetching/testing/local-site.ts';
import type { Origin } from './import-arrivals.ts';
import { createImportQueue, type ImportQueue, type ImportQueueOptions } from './import-queue.ts';
import { createPictureKeeper } from './picture-keeper.ts';
import { boundTo } from './testing/bound-library.ts';
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

async function open(
  given: (options: ImportQueueOptions) => Partial<ImportQueueOptions> = () => ({}),
  files: FileCalls = NODE_FILES,
) {
  const folder = await temporaryFolder();
  const library = await openAt(folder, { files });
  let lastId = 0;
  const fetcher = createFetcher({ version: '1', now: () => new Date(), allowedHosts: () => ['127.0.0.1'] });
  const options: ImportQueueOptions = {
    library: boundTo(library),
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
  return { folder, library, queue: createImportQueue({ ...options, ...given(options) }) };
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

const broken = (): never => {
  throw new Error('made to fail');
};

/** Apart from each other, and from both ends. */
const badAt = (number: number): number => 5 + number * 12;

/** Puts a fault between an import and what it needs, for sources that are bad. */
type Fault = (options: ImportQueueOptions, isBad: (name: string) => boolean) => Partial<ImportQueueOptions>;

const FAULTS: Readonly<Record<string, Fault>> = {
  'looking for an export': (_options, isBad) => ({
    importExport: async ({ name }) => (isBad(name) ? broken() : null),
  }),
  'importing it': ({ importer }, isBad) => ({
    importer: {
      ...importer,
      importPieces: (source, options) =>
        isBad(source.name) ? broken() : importer.importPieces(source, options),
    },
  }),
  'looking for a duplicate': ({ library }, isBad) => ({
    library: {
      ...library,
      findDuplicate: (article) => (isBad(article.source.name) ? broken() : library.findDuplicate(article)),
    },
  }),
  'keeping its pictures': ({ pictures }, isBad) => ({
    pictures: {
      keep: async (imported, signal) =>
        isBad(imported.article.source.name) ? broken() : pictures.keep(imported, signal),
    },
  }),
  'storing it': ({ library }, isBad) => ({
    library: {
      ...library,
      addArticle: async (article) =>
        isBad(article.source.name)
          ? { ok: false, failure: { tag: 'disk-full', name: article.title } }
          : library.addArticle(article),
    },
  }),
  'storing it, in an unexpected way': ({ library }, isBad) => ({
    library: {
      ...library,
      addArticle: (article) => (isBad(article.source.name) ? broken() : library.addArticle(article)),
    },
  }),
  // Nothing else has tags or belongs to a collection.
  'its tags': ({ library, importer }, isBad) => ({
    library: { ...library, changeJournal: broken },
    importer: importerWith(importer, ({ name }) => (isBad(name) ? { marks: { tags: ['Trust'] } } : {})),
  }),
  'its collection': ({ library, importer }, isBad) => ({
    library: { ...library, changeCollections: broken },
    importer: importerWith(importer, ({ name }) => (isBad(name) ? { collection: ['A book'] } : {})),
  }),
};

/** What is imported comes with more than its text. */
const importerWith = (
  importer: ImportQueueOptions['importer'],
  more: (source: ImportSource) => Partial<ImportedArticle>,
): ImportQueueOptions['importer'] => ({
  ...importer,
  async *importPieces(source, options) {
    for await (const piece of importer.importPieces(source, options)) {
      const { outcome } = piece;
      if (outcome.tag !== 'article') yield piece;
      else yield { ...piece, outcome: { ...outcome, imported: { ...outcome.imported, ...more(source) } } };
    }
  },
});

describe('of a hundred sources', () => {
  it(`those that fail are told, left nothing and kept no other out, one of them at each of: ${Object.keys(FAULTS).join('; ')}`, async () => {
    const faults = Object.values(FAULTS);
    const { folder, library, queue } = await open((sound) => {
      let options = sound;
      for (const [at, fault] of faults.entries())
        options = { ...options, ...fault(options, (name) => name === `${badAt(at)}.txt`) };
      return options;
    });
    queue.addPaths(await filesIn(folder, 100));
    const { sums, results } = await atRest(queue);
    const articles = 100 - faults.length;
    expect(sums).toMatchObject({ articles, failed: faults.length, failures: faults.length });
    expect(results.flatMap(({ outcome, name }) => (outcome.tag === 'failed' ? name : []))).toEqual(
      faults.map((_fault, at) => `${badAt(at)}.txt`),
    );
    await library.close();
    expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
      value: { articles, journals: 0, pictures: 0, problems: [] },
    });
  });

  it('one whose file cannot be read can be tried again', async () => {
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

/** Contents that break off at one of the steps between bytes and article, by the name of the file that holds them. */
const SPOILED: Readonly<Record<string, string | Uint8Array>> = {
  'nothing.txt': '',
  'no-letters.txt': Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 256),
  'program.txt': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0),
  'cut.docx': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
  'no-book.epub': Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18)),
  'entities.xml':
    '<!DOCTYPE rss [<!ENTITY a "b">]><rss xmlns:wp="x"><channel><item>&a;</item></channel></rss>',
  'cut.xml': '<rss xmlns:wp="x"><channel><item><title>One',
  'deep.html': `<html><body>${'<div>'.repeat(25_000)}`,
  'menu.html': '<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>',
  'cut.mht': 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b',
};

it(`of a hundred sources those that are spoiled are told and left nothing: ${Object.keys(SPOILED).join(', ')}`, async () => {
  const { folder, library, queue } = await open();
  const elsewhere = await temporaryFolder();
  const paths = [...(await filesIn(folder, 100))];
  for (const [at, [name, content]] of Object.entries(SPOILED).entries()) {
    await writeFile(join(elsewhere, name), content);
    paths[at * 9 + 4] = join(elsewhere, name);
  }
  queue.addPaths(paths);
  const { results, sums } = await atRest(queue);
  const spoiled = Object.keys(SPOILED);
  expect(sums).toMatchObject({ articles: 100 - spoiled.length, failures: spoiled.length });
  for (const name of spoiled)
    expect(results.find((one) => one.name === name)?.outcome.tag, name).toMatch(/^(?:failed|many)$/);
  await library.close();
  expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
    value: { articles: 100 - spoiled.length, journals: 0, pictures: 0, problems: [] },
  });
});

it('of many pages of which some cannot be fetched the others are in, each failure with its reason', async () => {
  const page = (at: number) => (_request: unknown, response: { end(body: string): unknown }) => {
    response.end(text(at));
  };
  const site = await startLocalSite({
    ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`/${at}`, page(at)])),
    '/7': (_request, response) => {
      response.statusCode = 500;
      response.end('broken');
    },
    '/11': (request) => void request.socket.destroy(),
    '/13': (_request, response) => {
      response.setHeader('content-length', '5000');
      response.write('Only the beginning');
      response.socket?.end();
    },
  });
  onTestFinished(site.close);
  const { folder, library, queue } = await open();
  queue.addAddresses(Array.from({ length: 30 }, (_, at) => `${site.origin}/${at}`));
  expect((await atRest(queue)).sums).toMatchObject({ articles: 27, failed: 3 });
  expect(queue.failures().map(({ tag }) => tag)).toEqual(['not-fetched', 'not-fetched', 'not-fetched']);
  await library.close();
  expect(await verifyLibrary(optionsAt(folder))).toMatchObject({ value: { articles: 27, problems: [] } });
});

describe('of a hundred sources, when the disk refuses', () => {
  /** Opening new files fails where `isRefused` says so. */
  const refusing = (isRefused: (path: string) => boolean): FileCalls => ({
    ...NODE_FILES,
    open: async (path, flags) => {
      if (flags === 'wx' && isRefused(path)) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return NODE_FILES.open(path, flags);
    },
  });

  const picture = Buffer.from(aPng(40, 30)).toString('base64');
  const page = (at: number): string =>
    `<html><body><h1>Article ${at}</h1><p>${text(at)}</p><p><img alt="A chair" src="data:image/png;base64,${picture}"></p></body></html>`;

  it('a picture, its article is in with the words for it', async () => {
    const { folder, library, queue } = await open(
      () => ({}),
      refusing((path) => path.includes(`${sep}images${sep}`)),
    );
    const paths = await filesIn(folder, 100);
    await writeFile(join(folder, 'sources', '42.html'), page(42));
    queue.addPaths(paths.map((path, at) => (at === 42 ? path.replace('42.txt', '42.html') : path)));
    expect((await atRest(queue)).sums).toMatchObject({ articles: 100, failed: 0 });
    await library.close();
    expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
      value: { articles: 100, pictures: 0, problems: [] },
    });
  });

  it('one article, its picture is gone again and the others are in', async () => {
    let articles = 0;
    const isFortySecond = (path: string): boolean => {
      if (path.includes(`${sep}articles${sep}`)) articles += 1;
      return articles === 42 && path.includes(`${sep}articles${sep}`);
    };
    const { folder, library, queue } = await open(() => ({}), refusing(isFortySecond));
    const sources = join(folder, 'sources');
    await filesIn(folder, 1);
    const paths = Array.from({ length: 100 }, (_, at) => join(sources, `${at}.html`));
    await Promise.all(
      paths.map((path, at) => {
        const own = Buffer.from(aPng(10 + at, 30)).toString('base64');
        return writeFile(path, page(at).replace(picture, own));
      }),
    );
    queue.addPaths(paths);
    expect((await atRest(queue)).sums).toMatchObject({ articles: 99, failed: 1 });
    expect(queue.failures()).toMatchObject([{ tag: 'disk-full' }]);
    await library.close();
    expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
      value: { articles: 99, pictures: 99, problems: [] },
    });
  });

  it('every page of the index, all are in, and the index is made again', async () => {
    const { folder, library, queue } = await open(
      () => ({}),
      refusing((path) => path.includes(`${sep}index${sep}`)),
    );
    queue.addPaths(await filesIn(folder, 100));
    expect((await atRest(queue)).sums).toMatchObject({ articles: 100, failed: 0 });
    await library.close();
    const reopened = await openAt(folder);
    await expect.poll(async () => (await reopened.counts()).shelves.all).toBe(100);
  });

  it('a journal, its article is in and its tags are tried again', async () => {
    let isFull = true;
    const { folder, library, queue } = await open(
      () => ({
        importer: importerWith(IMPORTER, ({ name }) =>
          name === '42.txt' ? { marks: { tags: ['Trust'] } } : {},
        ),
      }),
      refusing((path) => isFull && path.includes(`${sep}journals${sep}`)),
    );
    queue.addPaths(await filesIn(folder, 100));
    expect((await atRest(queue)).sums).toMatchObject({ articles: 100, failed: 0 });
    isFull = false;
    await library.close();
    expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
      value: { articles: 100, journals: 1, problems: [] },
    });
  });

  it('the list of collections, the chapters are in and stand in their book as soon as there is room', async () => {
    let isFull = true;
    const { folder, library, queue } = await open(
      () => ({ importer: importerWith(IMPORTER, () => ({ collection: ['A book'] })) }),
      refusing((path) => isFull && path.includes('collections.json')),
    );
    queue.addPaths(await filesIn(folder, 20));
    expect((await atRest(queue)).sums).toMatchObject({ articles: 20, failed: 0 });
    isFull = false;
    expect(await library.close()).toMatchObject({ ok: true });
    const again = await openAt(folder);
    expect(await again.collections()).toMatchObject({
      value: [{ name: 'A book', articleIds: { length: 20 } }],
    });
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

  it('writes no new list of what waits before the one from before is read', async () => {
    const [before = '', now = ''] = await filesIn(await temporaryFolder(), 2);
    const kept: (readonly unknown[])[] = [];
    let read: (origins: readonly Origin[]) => void = () => undefined;
    const loaded = new Promise<readonly Origin[]>((resolve) => (read = resolve));
    const { queue } = await open(() => ({
      waiting: {
        load: () => loaded,
        keep: (origins) => void kept.push(origins),
        flush: async () => undefined,
      },
    }));
    const resuming = queue.resume();
    queue.pause(true);
    queue.addPaths([now]);
    expect(kept).toEqual([]);
    read([{ kind: 'path', value: before }]);
    await resuming;
    expect(kept.at(-1)).toEqual([now, before].map((value) => ({ kind: 'path', value })));
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
