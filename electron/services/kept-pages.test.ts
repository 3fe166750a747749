import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportProgress } from '../../core/importing/import-queue.ts';
import { importPieces, importSource } from '../../core/importing/pipeline.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { ok } from '../../core/result.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
import type { Library } from '../library/library.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { type LocalPage, startLocalSite } from './fetching/testing/local-site.ts';
import { createImportQueue, type ImportQueue } from './import-queue.ts';
import { createPictureKeeper } from './picture-keeper.ts';
import { NOTHING_WAITS } from './testing/nothing-waits.ts';

const page = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${`${title} is a page of whole sentences about those who lead. `.repeat(6)}</p><p>Who leads you?</p></article></html>`;

/** A real library, a site on this computer, and the queue between them. */
async function open(pages: Readonly<Record<string, LocalPage>>) {
  const site = await startLocalSite(pages);
  onTestFinished(site.close);
  const library = await openAt(await temporaryFolder());
  let lastId = 0;
  const fetcher = createFetcher({ version: '1', now: () => new Date(), allowedHosts: () => ['127.0.0.1'] });
  const queue = createImportQueue({
    library,
    pictures: createPictureKeeper({ fetcher, pictures: library.pictures }),
    importer: {
      async *importPieces(source, { signal } = {}) {
        if (!signal?.aborted) yield* importPieces(source, () => true, NO_TOOLS);
      },
      importSource: async (source) => importSource(source),
    },
    fetcher,
    waiting: NOTHING_WAITS,
    beforeMany: async () => undefined,
    importExport: async () => null,
    importArchive: async () => null,
    followFeeds: async () => ok({ added: 0, known: 0 }),
    now: () => new Date('2026-01-02T03:04:05Z'),
    createId: () => `a${String(++lastId).padStart(31, '0')}`,
  });
  return { origin: site.origin, site, library, queue };
}

async function importText(queue: ImportQueue, name: string, text: string): Promise<ImportProgress> {
  queue.addFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  return atRest(queue);
}

async function atRest(queue: ImportQueue): Promise<ImportProgress> {
  await expect.poll(() => queue.progress()).toMatchObject({ current: null });
  return queue.progress();
}

const byTitle = async (library: Library) => {
  const listed = await Promise.all(
    (['all', 'archived'] as const).map((show) =>
      library.list({ ...EVERYTHING, show }, { start: 0, count: 60 }),
    ),
  );
  return new Map(listed.flatMap(({ rows }) => rows).map((row) => [row.title, row]));
};

describe('what another app kept by address', () => {
  it('is fetched and filed as it was filed there', async () => {
    const { origin, library, queue } = await open({ '/unread': page('Unread'), '/read': page('Read') });
    const csv = `title,url,time_added,tags,status\nMine,${origin}/unread,1600322788,a|b,unread\nTheirs,${origin}/read,1600961496,,archive\n`;
    const { results } = await importText(queue, 'part_000000.csv', csv);
    expect(results[0]?.outcome).toMatchObject({ tag: 'many', articles: 2, failed: 0 });
    const rows = await byTitle(library);
    expect(rows.get('Unread')).toMatchObject({
      tags: ['a', 'b'],
      archived: false,
      readingState: 'unread',
      addedAt: '2020-09-17T06:06:28.000Z',
    });
    expect(rows.get('Read')).toMatchObject({ tags: [], archived: true, readingState: 'read' });
    const article = await library.readArticle(rows.get('Unread')?.id ?? '');
    expect(article.ok && article.value.source).toMatchObject({
      kind: 'url',
      extra: { app: 'Pocket', title: 'Mine' },
    });
  });

  const withQuotes = (address: string): string =>
    `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Gone but marked,My own words,,${address},Unsorted,,2024-03-15T09:30:00.000Z,,"Highlight:Kept promises.\nNote:On the wall.",false\n`;

  it('becomes an article of its quotes and notes when the page is gone', async () => {
    const { origin, library, queue } = await open({});
    const { results } = await importText(queue, 'raindrop.csv', withQuotes(`${origin}/gone`));
    expect(results[0]?.outcome).toMatchObject({
      notes: ['“Gone but marked”: Its page can no longer be had; this is what was kept of it.'],
    });
    const row = (await byTitle(library)).get('Gone but marked');
    const journal = await library.readJournal(row?.id ?? '');
    if (!journal.ok) throw new Error(journal.failure.tag);
    expect(journal.value.highlights.map(({ selector }) => selector.exact)).toEqual(['Kept promises.']);
    expect(journal.value.reflections.map(({ text }) => text).sort()).toEqual([
      'My own words',
      'On the wall.',
    ]);
  });

  it('has the day and the author that a saved feed gives it where its page has none', async () => {
    const { origin, library, queue } = await open({ '/teased': page('Teased') });
    const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Desk</title><link>https://desk.example/</link><item><title>Teased</title><link>${origin}/teased</link><dc:creator>Ana Brück</dc:creator><pubDate>Mon, 02 Oct 2023 06:15:00 GMT</pubDate><description>Only the beginning […]</description></item></channel></rss>`;
    await importText(queue, 'feed.xml', feed);
    expect((await byTitle(library)).get('Teased')).toMatchObject({
      byline: 'Ana Brück',
      publishedAt: '2023-10-02T06:15:00.000Z',
    });
  });

  it('waits to be tried again while the site only cannot answer just now', async () => {
    let isUp = false;
    const { origin, library, queue } = await open({
      '/later': (_request, response) =>
        response.writeHead(isUp ? 200 : 503, { 'Content-Type': 'text/html' }).end(page('Later')),
    });
    const { results } = await importText(queue, 'raindrop.csv', withQuotes(`${origin}/later`));
    expect(results[0]?.outcome).toMatchObject({ articles: 0, failed: 1 });
    expect((await byTitle(library)).size).toBe(0);
    isUp = true;
    queue.retry(results.map(({ importId }) => importId));
    expect((await atRest(queue)).results[0]?.outcome).toMatchObject({ articles: 1, failed: 0 });
    expect([...(await byTitle(library)).keys()]).toEqual(['Later']);
  });

  it('is not fetched again when it is in the library, and keeps what was marked elsewhere', async () => {
    const { origin, library, queue, site } = await open({ '/one': page('One'), '/two': page('Two') });
    const csv = (tags: string, ...paths: readonly string[]): string =>
      `title,url,time_added,tags,status\n${paths.map((path) => `T,${origin}${path}?utm_source=list,,${tags},unread`).join('\n')}\n`;
    await importText(queue, 'first.csv', csv('', '/one'));
    const { results } = await importText(queue, 'second.csv', csv('a', '/one', '/two'));
    expect(results[1]?.outcome).toMatchObject({ tag: 'many', articles: 1, duplicates: 1, failed: 0 });
    expect(site.requests.map(({ path }) => path.replace(/\?.*/, ''))).toEqual(['/one', '/two']);
    expect((await byTitle(library)).get('One')).toMatchObject({ tags: ['a'] });
    // Whoever wants the new text gets it from the site.
    await queue.settle(results[1]?.importId ?? '', 'replace');
    await atRest(queue);
    expect(site.requests[2]?.path).toMatch(/^\/one/);
  });

  it('fails alone: the others come in', async () => {
    const good = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`/${n}`, page(`Page ${n}`)]));
    const { origin, library, queue, site } = await open(good);
    const rows = [1, 2, 0, 3, 4, 5, 6, 7].map((n) => `T${n},${origin}/${n},,,unread`).join('\n');
    const { results } = await importText(queue, 'p.csv', `title,url,time_added,tags,status\n${rows}\n`);
    expect(results[0]?.outcome).toMatchObject({ articles: 7, failed: 1 });
    expect((await byTitle(library)).size).toBe(7);
    expect(site.requests).toHaveLength(8);
  });
});
