import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import { ALL_PIECES, type ImportPiece, isSelected } from '../../core/importing/import-piece.ts';
import { IDLE_IMPORT, type ImportOutcome, type ImportProgress } from '../../core/importing/import-queue.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { importSource } from '../../core/importing/pipeline.ts';
import { createJournal, type Journal } from '../../core/journal/journal.ts';
import type { Collections } from '../../core/library/collections.ts';
import { summarize } from '../../core/library/summary.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { startLocalSite } from './fetching/testing/local-site.ts';
import { createImportQueue, type ImportQueue, type ImportQueueOptions } from './import-queue.ts';
import { NOTHING_WAITS } from './testing/nothing-waits.ts';

const HANDS_ON = '<meta http-equiv="refresh" content="0;url=/fetched">';

const text = (title: string): Uint8Array =>
  new TextEncoder().encode(
    `${title}\n\nThe words of “${title}” stand here, and they are long enough to read.\n\nWhat would you do next?`,
  );

describe('createImportQueue', () => {
  let library: FakeLibrary;
  let queue: ImportQueue;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'afterword-queue-'));
    library = fakeLibrary();
    queue = createImportQueue(options({ library }));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('brings dropped files into the library, in order', async () => {
    queue.addFiles([
      { name: 'a.txt', bytes: text('First') },
      { name: 'b.txt', bytes: text('Second') },
    ]);
    const { results, total, done, current } = await atRest(queue);
    expect({ total, done, current }).toEqual({ total: 2, done: 2, current: null });
    expect(results.map(({ outcome }) => outcome)).toMatchObject([
      { tag: 'imported', title: 'First', questionCount: 1 },
      { tag: 'imported', title: 'Second', questionCount: 1 },
    ]);
    expect(library.articles.map(({ title, addedAt }) => [title, addedAt])).toEqual([
      ['First', '2026-01-02T03:04:05.000Z'],
      ['Second', '2026-01-02T03:04:05.000Z'],
    ]);
  });

  it('tells what the reader should look at in a text whose letters had to be guessed', async () => {
    const bytes = new Uint8Array(
      Buffer.from('Caf\u00e9\n\nThe caf\u00e9 closed, and d\u00e9j\u00e0 vu stayed.', 'latin1'),
    );
    queue.addFiles([{ name: 'a.txt', bytes }]);
    const { results } = await atRest(queue);
    expect(results[0]?.outcome).toMatchObject({
      tag: 'imported',
      notes: [expect.stringContaining('read as windows-1252')],
    });
  });

  it('fetches pages by their addresses and names them by host and path', async () => {
    const page = `<title>Fetched</title><p>${'A page that came through the network says something too. '.repeat(3)}</p>`;
    const site = await startLocalSite({ '/fetched': page, '/handed-on': HANDS_ON });
    queue.addAddresses([`${site.origin}/fetched?utm_source=x`, `${site.origin}/gone`, 'no address']);
    const { results } = await atRest(queue);
    const host = new URL(site.origin).host;
    expect(results.map(({ name, outcome }) => [name, tagOf(outcome)])).toEqual([
      [`${host}/fetched`, 'imported'],
      [`${host}/gone`, 'not-fetched'],
      ['no address', 'not-fetched'],
    ]);
    expect(library.articles[0]?.source).toMatchObject({ kind: 'url', name: `${host}/fetched` });
    queue.addAddresses([`${site.origin}/handed-on`]);
    expect((await atRest(queue)).results.at(-1)).toMatchObject({ outcome: { tag: 'duplicate' } });
    await site.close();
  });

  it('reads files by their path and names them without it', async () => {
    await writeFile(join(folder, 'kept.txt'), text('Kept'));
    queue.addPaths([join(folder, 'kept.txt'), join(folder, 'gone.txt'), folder]);
    const { results } = await atRest(queue);
    expect(results.map(({ name, outcome }) => [name, tagOf(outcome)])).toEqual([
      ['kept.txt', 'imported'],
      ['gone.txt', 'not-found'],
      [folder.split('/').at(-1), 'unsupported-kind'],
    ]);
    expect(JSON.stringify(library.articles)).not.toContain(folder);
  });

  it('imports what was copied', async () => {
    queue.addClipboard({
      html: '<h1>Copied</h1><p>Words that were copied from a page somewhere.</p>',
      text: '',
    });
    expect((await atRest(queue)).results).toMatchObject([
      { name: 'Clipboard', outcome: { tag: 'imported', title: 'Copied' } },
    ]);
    queue.addClipboard({ html: '', text: '  ' });
    expect(tagOf((await atRest(queue)).results[1]?.outcome)).toBe('no-text');
  });

  it('goes on after one bad source among a hundred', async () => {
    queue.addFiles(
      Array.from({ length: 100 }, (_none, at) => ({
        name: `${at}.txt`,
        bytes: at === 40 ? new Uint8Array([0x25, 0x50, 0x44, 0x46]) : text(`Article number ${at}`),
      })),
    );
    const { results } = await atRest(queue);
    expect(library.articles).toHaveLength(99);
    expect(results.filter(({ outcome }) => outcome.tag === 'failed')).toMatchObject([
      { name: '40.txt', outcome: { failure: { tag: 'unsupported-kind' } } },
    ]);
  });

  it('goes on when the importer or the library throws', async () => {
    library.throwFor.add('Thrown');
    queue.addFiles([
      { name: 'a.txt', bytes: text('Thrown') },
      { name: 'b.txt', bytes: text('Fine') },
    ]);
    const { results } = await atRest(queue);
    expect(results.map(({ outcome }) => tagOf(outcome))).toEqual(['unexpected', 'imported']);
  });

  it('stores nothing of a duplicate until the reader chooses', async () => {
    queue.addFiles([
      { name: 'a.txt', bytes: text('Twice') },
      { name: 'again.txt', bytes: text('Twice') },
    ]);
    const { results } = await atRest(queue);
    expect(results[1]?.outcome).toEqual({
      tag: 'duplicate',
      existing: { id: library.articles[0]?.id, title: 'Twice' },
    });
    expect(library.articles).toHaveLength(1);
  });

  it('keeps both when the reader wants both', async () => {
    const importId = await withDuplicate();
    expect(await queue.settle(importId, 'keep-both')).toEqual(ok(null));
    expect(library.articles).toHaveLength(2);
    expect(new Set(library.articles.map(({ id }) => id)).size).toBe(2);
    expect(queue.progress().results[1]?.outcome.tag).toBe('imported');
  });

  it('replaces the text under the same id and day of adding', async () => {
    const importId = await withDuplicate();
    const [before] = library.articles;
    expect(await queue.settle(importId, 'replace')).toEqual(ok(null));
    expect(library.articles).toHaveLength(1);
    expect(library.replaced).toMatchObject([
      { id: before?.id, addedAt: before?.addedAt, source: { name: 'again.txt' } },
    ]);
  });

  it('forgets a duplicate that is left, and cannot settle one twice', async () => {
    const importId = await withDuplicate();
    expect(await queue.settle(importId, 'leave')).toEqual(ok(null));
    expect(queue.progress().results).toHaveLength(1);
    expect(library.articles).toHaveLength(1);
    expect(await queue.settle(importId, 'replace')).toMatchObject({
      ok: false,
      failure: { tag: 'not-found' },
    });
  });

  it('lets the reader choose again when storing the choice failed', async () => {
    const importId = await withDuplicate();
    library.failWith = { tag: 'disk-full', name: 'Twice' };
    expect(await queue.settle(importId, 'keep-both')).toEqual(failed({ tag: 'disk-full', name: 'Twice' }));
    expect(queue.progress().results[1]?.outcome.tag).toBe('duplicate');
    library.failWith = null;
    expect(await queue.settle(importId, 'keep-both')).toEqual(ok(null));
  });

  it('tries again what failed, and nothing else', async () => {
    library.failWith = { tag: 'disk-full', name: 'a.txt' };
    queue.addFiles([{ name: 'a.txt', bytes: text('Again') }]);
    const [result] = (await atRest(queue)).results;
    expect(tagOf(result?.outcome)).toBe('disk-full');
    expect(library.articles).toHaveLength(0);
    library.failWith = null;
    queue.retry([result?.importId ?? '', 'unknown']);
    expect(tagOf((await atRest(queue)).results[0]?.outcome)).toBe('imported');
    queue.retry([result?.importId ?? '']);
    await atRest(queue);
    expect(library.articles).toHaveLength(1);
  });

  it('cancels what is in work and what waits, and can be used again', async () => {
    const signals: AbortSignal[] = [];
    queue = createImportQueue(
      options({
        library,
        importer: {
          ...IMPORTER,
          async *importPieces({ name }, { signal } = {}) {
            if (signal) signals.push(signal);
            await new Promise((resolve) => signal?.addEventListener('abort', resolve));
            yield aPiece(0, null, failed({ tag: 'cancelled', name }));
          },
        },
      }),
    );
    queue.addFiles(['a', 'b', 'c'].map((name) => ({ name, bytes: text(name) })));
    await expect.poll(() => signals).toHaveLength(3);
    queue.cancel();
    expect((await atRest(queue)).results.map(({ outcome }) => tagOf(outcome))).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(library.articles).toHaveLength(0);
    queue.retry(queue.progress().results.map(({ importId }) => importId));
    await expect.poll(() => signals).toHaveLength(6);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, false, false, false]);
    queue.cancel();
    await atRest(queue);
  });

  it('dismisses what has an outcome', async () => {
    queue.addFiles([{ name: 'a.txt', bytes: text('One') }]);
    await atRest(queue);
    queue.dismiss();
    expect(queue.progress()).toEqual(IDLE_IMPORT);
  });

  it('announces that it goes on, and the end for certain', async () => {
    const heard: ImportProgress[] = [];
    const stop = queue.on((progress) => heard.push(progress));
    queue.addFiles([1, 2, 3].map((at) => ({ name: `${at}.txt`, bytes: text(`Article ${at}`) })));
    expect(heard).toMatchObject([{ total: 3, done: 0 }]);
    await expect.poll(() => heard.at(-1)).toMatchObject({ done: 3, total: 3, current: null });
    stop();
    const count = heard.length;
    queue.dismiss();
    expect(queue.progress()).toEqual(IDLE_IMPORT);
    expect(heard).toHaveLength(count);
  });

  describe('a source of many articles', () => {
    /** A book whose chapters are these; those named in `broken` fail, and reading ends at `endsAt`. */
    const book = {
      chapters: ['One', 'Two', 'Three', 'Four'],
      broken: new Set<string>(),
      endsAt: 4,
      atThree: Promise.resolve(),
    };

    beforeEach(() => {
      book.chapters = ['One', 'Two', 'Three', 'Four'];
      book.broken = new Set();
      book.endsAt = 4;
      book.atThree = Promise.resolve();
      queue = createImportQueue(
        options({
          library,
          importer: {
            ...IMPORTER,
            async *importPieces(source, { selection = ALL_PIECES } = {}) {
              for (const [at, title] of book.chapters.entries()) {
                if (at >= book.endsAt) {
                  yield aPiece(at, null, failed({ tag: 'unexpected', name: source.name, detail: '' }));
                  return;
                }
                if (!isSelected(selection, at)) continue;
                if (title === 'Three') await book.atThree;
                if (title === 'Draft' && source.withLeftOut !== true) {
                  yield { at, name: title, share: 1, outcome: { tag: 'left-out', reason: 'draft' } };
                  continue;
                }
                const result = book.broken.has(title)
                  ? failed<Failure>({ tag: 'no-text', name: `${source.name} › ${title}` })
                  : importSource({ ...source, bytes: text(title) });
                yield { ...aPiece(at, title, withTags(result, ['Book'])), share: (at + 1) / 4 };
              }
            },
          },
        }),
      );
    });

    const add = async (): Promise<ImportOutcome | undefined> => {
      queue.addFiles([{ name: 'a.book', bytes: text('') }]);
      return (await atRest(queue)).results.at(-1)?.outcome;
    };

    it('is one row with counts, and what it says about its articles lands in their journals', async () => {
      const outcome = await add();
      expect(outcome).toMatchObject({ tag: 'many', articles: 4, questions: 4, failed: 0 });
      expect(outcome?.tag === 'many' && outcome.firstId).toBe(library.articles[0]?.id);
      expect(library.collections).toMatchObject([
        { name: 'The book', articleIds: library.articles.map(({ id }) => id) },
      ]);
      expect([...library.journals.values()].map(({ tags }) => tags.value)).toEqual(Array(4).fill(['Book']));
    });

    it('tells which article it is on, and how far it is', async () => {
      book.atThree = new Promise(() => undefined);
      queue.addFiles([{ name: 'a.book', bytes: text('') }]);
      await expect
        .poll(() => queue.progress())
        .toMatchObject({ current: 'a.book › Two', share: 0.5, done: 0, total: 1 });
    });

    it('brings in the others when one fails, says which, and tries only that one again', async () => {
      book.broken.add('Two');
      expect(await add()).toMatchObject({
        articles: 3,
        failed: 1,
        failures: [{ tag: 'no-text', name: 'a.book › Two' }],
      });
      book.broken.clear();
      queue.retry(queue.progress().results.map(({ importId }) => importId));
      expect((await atRest(queue)).results[0]?.outcome).toMatchObject({
        articles: 4,
        failed: 0,
        duplicates: 0,
      });
      expect(library.articles.map(({ title }) => title)).toEqual(['One', 'Three', 'Four', 'Two']);
    });

    it('takes in what was left out when it is asked for', async () => {
      book.chapters = ['One', 'Draft'];
      expect(await add()).toMatchObject({ articles: 1, leftOut: 1 });
      queue.takeLeftOut(queue.progress().results[0]?.importId ?? '');
      expect((await atRest(queue)).results[0]?.outcome).toMatchObject({
        articles: 2,
        leftOut: 0,
        duplicates: 0,
      });
    });

    it('goes on where reading broke off', async () => {
      book.broken.add('One');
      book.endsAt = 2;
      expect(await add()).toMatchObject({ articles: 1, failed: 2 });
      book.broken.clear();
      book.endsAt = 4;
      queue.retry(queue.progress().results.map(({ importId }) => importId));
      expect((await atRest(queue)).results[0]?.outcome).toMatchObject({
        articles: 4,
        failed: 0,
        duplicates: 0,
      });
    });

    it.each([
      ['replace', 4, 4],
      ['keep-both', 8, 0],
    ] as const)('settles all its duplicates at once: %s', async (choice, articles, replaced) => {
      await add();
      expect(await add()).toMatchObject({ articles: 0, duplicates: 4 });
      const [, second] = queue.progress().results;
      expect(await queue.settle(second?.importId ?? '', choice)).toEqual(ok(null));
      expect((await atRest(queue)).results[1]?.outcome).toMatchObject({ articles: 4, duplicates: 0 });
      expect([library.articles.length, library.replaced.length]).toEqual([articles, replaced]);
    });
  });

  async function withDuplicate(): Promise<string> {
    queue.addFiles([
      { name: 'a.txt', bytes: text('Twice') },
      { name: 'again.txt', bytes: text('Twice') },
    ]);
    return (await atRest(queue)).results[1]?.importId ?? '';
  }
});

type FakeLibrary = ImportQueueOptions['library'] & {
  articles: Article[];
  replaced: Article[];
  failWith: Failure | null;
  readonly throwFor: Set<string>;
  readonly journals: Map<string, Journal>;
  collections: Collections;
};

/** A library in memory that can be told to fail. */
function fakeLibrary(): FakeLibrary {
  const library: FakeLibrary = {
    articles: [],
    replaced: [],
    failWith: null,
    throwFor: new Set(),
    journals: new Map(),
    collections: [],
    async findDuplicate({ fingerprint }) {
      const found = library.articles.find((article) => article.fingerprint === fingerprint);
      return found && summarize(found, createJournal(found.id, found.title));
    },
    async readArticle(id) {
      const found = library.articles.find((article) => article.id === id);
      return found === undefined ? failed({ tag: 'not-found', name: id }) : ok(found);
    },
    addArticle: async (article) => store(article, () => library.articles.push(article)),
    replaceArticle: async (article) => store(article, () => library.replaced.push(article)),
    findByAddress: async () => undefined,
    async trashArticle(id) {
      library.articles = library.articles.filter((article) => article.id !== id);
      return ok(null);
    },
    trash: { delete: async () => ok(null) },
    readJournal: async (id) => ok(library.journals.get(id) ?? createJournal(id, '')),
    async changeCollections(change) {
      library.collections = change(library.collections);
      return ok(library.collections);
    },
    async changeJournal(id, change) {
      const journal = change(library.journals.get(id) ?? createJournal(id, ''));
      library.journals.set(id, journal);
      return ok(journal);
    },
  };
  const store = (article: Article, act: () => void): Result<null, Failure> => {
    if (library.throwFor.has(article.title)) throw new Error('broken');
    if (library.failWith) return failed(library.failWith);
    act();
    return ok(null);
  };
  return library;
}

function options(
  given: Partial<ImportQueueOptions> & Pick<ImportQueueOptions, 'library'>,
): ImportQueueOptions {
  let lastId = 0;
  return {
    importer: IMPORTER,
    pictures: { keep: async ({ article }) => ({ content: article.content, settle: async () => undefined }) },
    fetcher: createFetcher({ version: '1', now: () => new Date(), allowedHosts: () => ['127.0.0.1'] }),
    waiting: NOTHING_WAITS,
    beforeMany: async () => undefined,
    importExport: async () => null,
    importArchive: async () => null,
    followFeeds: async (outlines) => ok({ added: outlines.length, known: 0 }),
    now: () => new Date('2026-01-02T03:04:05Z'),
    createId: () => String(++lastId).padStart(32, '0'),
    ...given,
  };
}

/** In this thread. */
const IMPORTER: ImportQueueOptions['importer'] = {
  importPieces: (source) => importWhole(source),
  importSource: async (source) => importSource(source),
};

async function* importWhole(source: ImportSource): AsyncGenerator<ImportPiece, void> {
  yield aPiece(0, null, importSource(source));
}

const withTags = (result: Result<ImportedArticle, Failure>, tags: readonly string[]) =>
  result.ok ? ok({ ...result.value, marks: { tags }, collection: ['The book'] }) : result;

const aPiece = (at: number, name: string | null, result: Result<ImportedArticle, Failure>): ImportPiece => ({
  at,
  name,
  share: 1,
  outcome: result.ok
    ? { tag: 'article', imported: result.value }
    : { tag: 'failed', failure: result.failure },
});

async function atRest(queue: ImportQueue): Promise<ImportProgress> {
  const isAtRest = ({ done, total, current }: ImportProgress): boolean => current === null && done === total;
  await expect.poll(() => isAtRest(queue.progress())).toBe(true);
  return queue.progress();
}

const tagOf = (outcome: ImportOutcome | undefined): string | undefined =>
  outcome?.tag === 'failed' ? outcome.failure.tag : outcome?.tag;
