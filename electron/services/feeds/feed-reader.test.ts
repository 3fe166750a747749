import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFeedReader, type FeedReader, type FeedReaderOptions } from './feed-reader.ts';
import { aFeed, whole } from './testing/feed-desk.ts';

const text = (words: string) => ({
  bytes: new TextEncoder().encode(words),
  mediaType: null,
  url: 'https://ferry.example/feed',
  name: 'The Ferry',
});

describe('createFeedReader', () => {
  let folder = '';
  const open: FeedReader[] = [];
  const start = (options: Partial<FeedReaderOptions> = {}): FeedReader => {
    const reader = createFeedReader({ workerFile: join(folder, 'feed-worker.cjs'), ...options });
    open.push(reader);
    return reader;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'afterword-feed-reader-'));
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'electron/services/feeds/feed-worker.ts',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'feed-worker.cjs' } },
      },
    });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((reader) => reader.close()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads feeds in its worker, several asked at once', async () => {
    const reader = start();
    const [good, bad] = await Promise.all([
      reader.ask('feed', text(aFeed(whole('One', 'https://ferry.example/1')))),
      reader.ask('feed', text('no feed')),
    ]);
    expect(good).toMatchObject({ value: { title: 'The Ferry', entries: [{ title: 'One' }] } });
    expect(bad).toEqual({ ok: false, failure: { tag: 'not-a-feed', name: 'The Ferry' } });
  });

  it('gives up what takes too long, and goes on with the next', async () => {
    const endless = join(folder, 'endless.cjs');
    await writeFile(
      endless,
      `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, given }) => {
  if (given.name === 'Endless') for (;;);
  parentPort.postMessage({ id, answer: { ok: true, value: 'answered' } });
});`,
    );
    const reader = start({ workerFile: endless, limitSeconds: 3 });
    expect(await reader.ask('feed', { ...text(''), name: 'Endless' })).toEqual({
      ok: false,
      failure: { tag: 'took-too-long', name: 'Endless', limitSeconds: 3 },
    });
    expect(await reader.ask('feed', text(''))).toEqual({ ok: true, value: 'answered' });
  });
});
