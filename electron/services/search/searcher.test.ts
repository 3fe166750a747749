import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { SearchRequest } from '../../../core/searching/search.ts';
import { anArticle, paragraphs } from '../../../core/testing/factories.ts';
import { createSearcher, type Searcher } from './searcher.ts';
import { idOf, indexedFolder } from './testing/indexed-folder.ts';

describe('createSearcher', () => {
  let bundle = '';

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'afterword-searcher-'));
    bundle = join(folder, 'search-worker.cjs');
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'electron/services/search/search-worker.ts',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'search-worker.cjs' } },
      },
    });
    const wasm = 'node-sqlite3-wasm.wasm';
    await copyFile(join('node_modules/node-sqlite3-wasm/dist', wasm), join(folder, wasm));
  });
  afterAll(() => rm(dirname(bundle), { recursive: true, force: true }));

  const start = (folder: string, file: string): Searcher => {
    const searcher = createSearcher({
      workerFile: bundle,
      folder,
      libraryId: 'l1',
      cacheFolder: dirname(dirname(file)),
      pace: 'full',
    });
    onTestFinished(() => searcher.close());
    return searcher;
  };

  it('takes in what changed while it is open', async () => {
    const library = indexedFolder();
    library.put(anArticle({ id: idOf(1) }));
    const searcher = start(library.folder, indexFile(library.file));
    await searcher.upToDate();
    library.put(anArticle({ id: idOf(2), title: 'Harvest' }));
    searcher.changed([idOf(2)]);
    await expect.poll(async () => (await searcher.search(aRequest('harvest'))).articles.total).toBe(1);
  });

  it('gives up what nobody waits for any more', async () => {
    const library = indexedFolder();
    library.put(anArticle());
    const searcher = start(library.folder, indexFile(library.file));
    await searcher.upToDate();
    // Busy with this, the worker comes to the others when both were asked.
    void searcher.count(Array.from({ length: 50 }, () => 'herd'));
    const [older, newer] = await Promise.all([
      searcher.search({ ...aRequest('herd'), turn: 1 }),
      searcher.search({ ...aRequest('herd'), turn: 2 }),
    ]);
    expect(older.superseded).toBe(true);
    expect(newer).toMatchObject({ superseded: false, articles: { total: 1 } });
  });

  it('makes the index again when it turns out to be damaged, and goes on', async () => {
    const library = indexedFolder();
    for (let number = 0; number < 60; number += 1)
      library.put(anArticle({ id: idOf(number), content: paragraphs(`Herd number ${number}.`) }));
    const file = indexFile(library.file);
    const first = start(library.folder, file);
    await first.upToDate();
    await first.close();
    const bytes = await readFile(file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes.fill(0x5a, 4_096 * 3));
    const again = start(library.folder, file);
    await again.search(aRequest('herd')).catch(() => undefined);
    await expect
      .poll(() =>
        again.search(aRequest('herd')).then(
          ({ articles }) => articles.total,
          () => null,
        ),
      )
      .toBe(60);
  });

  it('counts what queries find', async () => {
    const library = indexedFolder();
    library.put(anArticle({ id: idOf(1) }), anArticle({ id: idOf(2), title: 'Rivers' }));
    const searcher = start(library.folder, indexFile(library.file));
    await searcher.upToDate();
    expect(await searcher.count(['herd', 'river', 'nobody', 'is:unread'])).toEqual([2, 1, 0, 2]);
  });

  it('answers nothing and hinders nobody once it is closed', async () => {
    const library = indexedFolder();
    const searcher = start(library.folder, indexFile(library.file));
    await searcher.close();
    await expect(searcher.search(aRequest('herd'))).resolves.toMatchObject({ superseded: true });
    await searcher.close();
  });
});

/** Where a searcher puts the index of library `l1`. */
const indexFile = (file: string): string => join(dirname(file), 'l1', 'search.sqlite');

const aRequest = (text: string): SearchRequest => ({
  text,
  unfinished: false,
  scope: { show: 'all', tag: null },
  stage: 'all',
  turn: 0,
  limits: { articles: 10, questions: 10, written: 10, returned: 10 },
});
