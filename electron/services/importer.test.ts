import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import type { PieceOptions } from './import-lane.ts';
import { createImporter, type Importer, type ImporterOptions } from './importer.ts';

const PARAGRAPH = 'A leader who listens first hears what the plan left out, and has time to change it. ';

describe('createImporter', () => {
  let folder = '';
  let bundle = '';
  const open: Importer[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'afterword-importer-'));
    bundle = join(folder, 'import-worker.cjs');
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'electron/services/import-worker.ts',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'import-worker.cjs' } },
      },
    });
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map((importer) => importer.close()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = (options: Partial<ImporterOptions> = {}): Importer => {
    const importer = createImporter({ workerFile: bundle, ...options });
    open.push(importer);
    return importer;
  };

  /** An importer whose worker runs `code` for each source, named in `name`; `answer(value)` replies. */
  const startWith = async (code: string, options: Partial<ImporterOptions> = {}): Promise<Importer> => {
    const file = join(folder, `worker-${open.length}-${Math.random().toString(36).slice(2)}.cjs`);
    const head = `const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ id, source: { name } }) => {
  const outcome = (detail) => ({ tag: 'failed', failure: { tag: 'unsupported-kind', name: String(detail) } });
  const answer = (detail) => parentPort.postMessage({ id, tag: 'piece', piece: { at: 0, name: null, share: 1, outcome: outcome(detail) } });`;
    await writeFile(file, `${head}\n${code}\n});`);
    return start({ workerFile: file, ...options });
  };

  it('imports a page', async () => {
    const page = `<html><title>Listening</title><body><h1>Listening</h1>${`<p>${PARAGRAPH.repeat(4)}</p>`.repeat(4)}</body></html>`;
    const result = await start().importSource(aSource('page.html', page));
    expect(result).toMatchObject({ ok: true, value: { article: { title: 'Listening' } } });
  });

  it('imports several sources, each with its own result', async () => {
    const importer = start();
    const results = await Promise.all([
      importer.importSource(aSource('a.txt', `First\n\n${PARAGRAPH}`)),
      importer.importSource(aSource('b.pdf', '%PDF-1.7')),
      importer.importSource(aSource('c.txt', `Third\n\n${PARAGRAPH}`)),
    ]);
    expect(
      results.map((result) => (result.ok ? result.value.article.source.name : result.failure.tag)),
    ).toEqual(['a.txt', 'damaged-source', 'c.txt']);
  });

  it.each([5000, 30_000])('survives %i nested tags', async (depth) => {
    const importer = start();
    const result = await importer.importSource(aSource('deep.html', `${'<div>'.repeat(depth)}${PARAGRAPH}`));
    if (result.ok) expect(result.value.article.wordCount).toBe(17);
    else expect(['too-deep', 'took-too-long']).toContain(result.failure.tag);
    expect((await importer.importSource(aSource('after.txt', PARAGRAPH))).ok).toBe(true);
  });

  it('tells when a source takes too long, and goes on with the next', async () => {
    const importer = await startWith(`if (name === 'endless') for (;;); answer('done');`, {
      limitSeconds: 0.3,
    });
    expect(await importer.importSource(aSource('endless'))).toEqual({
      ok: false,
      failure: { tag: 'took-too-long', name: 'endless', limitSeconds: 0.3 },
    });
    // On a busy machine the next worker may need longer to begin.
    await expect
      .poll(() => importer.importSource(aSource('next')))
      .toMatchObject({ failure: { name: 'done' } });
  });

  it('tells when a source needs too much memory, and goes on with the next', async () => {
    const code = `if (name === 'huge') { const all = []; for (;;) all.push(new Array(1000).fill({ a: 1 })); } answer('done');`;
    const importer = await startWith(code, { limitMegabytes: 32 });
    expect(await importer.importSource(aSource('huge'))).toEqual({
      ok: false,
      failure: { tag: 'out-of-memory', name: 'huge' },
    });
    expect(await importer.importSource(aSource('next'))).toMatchObject({ failure: { name: 'done' } });
  });

  it('tells when the worker breaks or ends, and goes on with the next', async () => {
    const importer = await startWith(
      `if (name === 'throw') throw new Error('broken'); if (name === 'exit') process.exit(3); answer('done');`,
    );
    const broken = await importer.importSource(aSource('throw'));
    expect(broken).toMatchObject({ ok: false, failure: { tag: 'unexpected', name: 'throw' } });
    expect(await importer.importSource(aSource('exit'))).toMatchObject({ failure: { tag: 'unexpected' } });
    expect(await importer.importSource(aSource('next'))).toMatchObject({ failure: { name: 'done' } });
  });

  it('cancels a source in work and the ones waiting', async () => {
    const importer = await startWith(`if (name === 'endless') for (;;); answer('done');`);
    const cancelling = new AbortController();
    const first = importer.importSource(aSource('endless'), cancelling.signal);
    const second = importer.importSource(aSource('waiting'), cancelling.signal);
    setTimeout(() => cancelling.abort(), 100);
    expect(await first).toEqual({ ok: false, failure: { tag: 'cancelled', name: 'endless' } });
    expect(await second).toEqual({ ok: false, failure: { tag: 'cancelled', name: 'waiting' } });
    expect(await importer.importSource(aSource('next'))).toMatchObject({ failure: { name: 'done' } });
  });

  it('replaces its worker when its heap has grown', async () => {
    const heavy = `parentPort.postMessage({ id, tag: 'piece', heapBytes: name === 'b' ? 3e6 : 1e6, piece: { at: 0, name: null, share: 1, outcome: outcome(threadId) } });`;
    const threads = await threadsOf(await startWith(heavy, { recycleMegabytes: 2 }), ['a', 'b', 'c']);
    expect(threads[0]).toBe(threads[1]);
    expect(threads[1]).not.toBe(threads[2]);
  });

  it('ends its worker when nothing came for a while, and starts another', async () => {
    const importer = await startWith('answer(threadId);', { idleSeconds: 0.05 });
    const [first] = await threadsOf(importer, ['a']);
    // Asked too soon, the worker is not idle for long enough.
    await expect.poll(() => threadsOf(importer, ['b']), { interval: 100 }).not.toEqual([first]);
  });

  it.each([
    [1, 1],
    [2, 2],
  ] as const)(
    'with at most %i at once works on a long line of sources with %i workers',
    async (workers, used) => {
      const importer = await startWith('setTimeout(() => answer(threadId), 20);', { workers });
      const threads = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => threadsOf(importer, [name])));
      expect(new Set(threads.flat()).size).toBe(used);
    },
  );

  it('starts no second worker for two sources', async () => {
    const importer = await startWith('answer(threadId);', { workers: 2 });
    const threads = await Promise.all(['a', 'b'].map((name) => threadsOf(importer, [name])));
    expect(new Set(threads.flat()).size).toBe(1);
  });

  /** Which thread each of these sources came to, one after the other. */
  const threadsOf = async (importer: Importer, names: readonly string[]): Promise<readonly string[]> => {
    const threads: string[] = [];
    for (const name of names) {
      const result = await importer.importSource(aSource(name));
      if (!result.ok) threads.push(result.failure.name);
    }
    return threads;
  };

  it('replaces its worker after a number of sources', async () => {
    const importer = await startWith('answer(threadId);', { piecesPerWorker: 2 });
    const threads = await threadsOf(importer, ['a', 'b', 'c', 'd', 'e']);
    expect(new Set(threads).size).toBe(3);
    expect(threads[0]).toBe(threads[1]);
    expect(threads[1]).not.toBe(threads[2]);
  });

  describe('a source of many articles', () => {
    /** A worker whose source has these pieces, each told before it is made; `code` may break with one. */
    const startWithPieces = async (
      code: string,
      options: Partial<ImporterOptions> = {},
      names: readonly string[] = ['one', 'two', 'three', 'four'],
    ): Promise<Importer> => {
      const file = join(folder, `pieces-${Math.random().toString(36).slice(2)}.cjs`);
      await writeFile(
        file,
        `const { parentPort } = require('node:worker_threads');
const NAMES = ${JSON.stringify(names)};
let wanted = [];
parentPort.on('message', (request) => {
  const { id } = request;
  if (request.tag === 'open') {
    const { from, selection } = request;
    wanted = [...NAMES.keys()].filter((at) => at >= from && (at >= selection.from || selection.numbers.has(at)));
  }
  const at = wanted.shift();
  if (at === undefined) return parentPort.postMessage({ id, tag: 'end' });
  const name = NAMES[at];
  parentPort.postMessage({ id, tag: 'begins', at, name });
  ${code}
  parentPort.postMessage({ id, tag: 'piece', piece: { at, name, share: (at + 1) / 4, outcome: { tag: 'failed', failure: { tag: 'no-text', name } } } });
});`,
      );
      return start({ workerFile: file, ...options });
    };

    const piecesOf = async (importer: Importer, options: PieceOptions = {}): Promise<readonly string[]> => {
      const found: string[] = [];
      for await (const { at, name, outcome } of importer.importPieces(aSource('a.book'), options))
        found.push(`${at} ${name} ${outcome.tag === 'failed' ? outcome.failure.tag : 'article'}`);
      return found;
    };

    it('comes piece by piece', async () => {
      expect(await piecesOf(await startWithPieces(''))).toEqual([
        '0 one no-text',
        '1 two no-text',
        '2 three no-text',
        '3 four no-text',
      ]);
    });

    it('gives only what is wanted of it', async () => {
      const selection = { numbers: new Set([0]), from: 3 };
      expect(await piecesOf(await startWithPieces(''), { selection })).toEqual([
        '0 one no-text',
        '3 four no-text',
      ]);
    });

    it.each([
      ['never ends', `if (name === 'two') for (;;);`, 'took-too-long', 0.5],
      ['breaks the worker', `if (name === 'two') process.exit(1);`, 'unexpected', 60],
      ['throws', `if (name === 'two') throw new Error('broken');`, 'unexpected', 60],
    ])('loses only the piece that %s', async (_what, code, tag, limitSeconds) => {
      const importer = await startWithPieces(code, { limitSeconds });
      // On a busy machine other pieces may take too long, too.
      await expect
        .poll(() => piecesOf(importer))
        .toEqual(['0 one no-text', `1 two ${tag}`, '2 three no-text', '3 four no-text']);
    });

    it('is given up when too many pieces break the worker', async () => {
      const importer = await startWithPieces('process.exit(1);', {}, [...'abcdefgh']);
      expect(await piecesOf(importer)).toEqual([
        ...['0 a', '1 b', '2 c', '3 d', '4 e'].map((piece) => `${piece} unexpected`),
        '5 null unexpected',
      ]);
    });

    it('stops where it is cancelled', async () => {
      const importer = await startWithPieces(`if (name === 'two') for (;;);`);
      const cancelling = new AbortController();
      const found: string[] = [];
      const { signal } = cancelling;
      for await (const { at, name, outcome } of importer.importPieces(aSource('a.book'), { signal })) {
        found.push(`${at} ${name} ${outcome.tag === 'failed' ? outcome.failure.tag : 'article'}`);
        // The next piece is asked for before this comes to pass.
        setImmediate(() => cancelling.abort());
      }
      expect(found).toEqual(['0 one no-text', '1 null cancelled']);
    });

    it('lets the next source have its turn when it is left early', async () => {
      const importer = await startWithPieces('');
      for await (const piece of importer.importPieces(aSource('a.book'))) if (piece.at === 1) break;
      expect(await piecesOf(importer)).toHaveLength(4);
    });
  });

  it('starts no worker before the first source, and none after closing', async () => {
    const importer = start({ workerFile: join(folder, 'missing.cjs') });
    await importer.close();
    expect(await importer.importSource(aSource('late'))).toEqual({
      ok: false,
      failure: { tag: 'cancelled', name: 'late' },
    });
  });

  it('fails in words when its worker cannot be started', async () => {
    const importer = start({ workerFile: join(folder, 'missing.cjs') });
    expect(await importer.importSource(aSource('any'))).toMatchObject({
      failure: { tag: 'unexpected', name: 'any' },
    });
  });

  it('ends what is in work when it closes', async () => {
    const importer = await startWith('for (;;);');
    const waiting = importer.importSource(aSource('endless'));
    setTimeout(() => void importer.close(), 100);
    expect(await waiting).toEqual({ ok: false, failure: { tag: 'cancelled', name: 'endless' } });
  });
});

const aSource = (name: string, text = ''): ImportSource => ({
  kind: 'file',
  name,
  bytes: new TextEncoder().encode(text),
  mediaType: null,
  url: null,
});
