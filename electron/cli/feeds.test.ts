import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aFeed, whole } from '../services/feeds/testing/feed-desk.ts';
import { buildCommandLine, type Named, openTerminalBesideSite, PATIENCE } from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

async function openWithFeed() {
  const pages: Record<string, string> = {};
  const { site, terminal } = await openTerminalBesideSite(pages);
  pages['/feed'] = aFeed(whole('One', `${site.origin}/1`), whole('Two', `${site.origin}/2`));
  pages['/'] = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>';
  return { site, terminal, call: terminal.inLibrary, json: terminal.jsonOf, pages };
}

describe('feeds on the command line', { timeout: PATIENCE }, () => {
  test('are added by the address of a site, listed, asked and removed', async () => {
    const { site, call, json, pages } = await openWithFeed();
    const added = await json<Named>('feeds', 'add', site.origin);
    expect(added).toMatchObject({ title: 'The Ferry', added: true, entries: 2 });
    expect(await json('feeds', 'list')).toMatchObject([
      { id: added.id, url: `${site.origin}/feed`, newCount: 2 },
    ]);
    pages['/feed'] = aFeed(whole('Three', `${site.origin}/3`));
    expect(await json('feeds', 'poll')).toEqual({ polled: 1, fresh: 1, errors: [] });
    delete pages['/feed'];
    const failing = await call('feeds', 'poll');
    expect([failing.status, failing.stderr]).toEqual([1, expect.stringContaining('no such page')]);
    expect(await json('feeds', 'remove', added.id.slice(0, 8))).toEqual({ id: added.id, removed: true });
    expect(await json('feeds', 'list')).toEqual([]);
  });

  test('whose entries are all wanted become articles at once', async () => {
    const { site, json } = await openWithFeed();
    await json('feeds', 'add', `${site.origin}/feed`, '--all');
    const titles = (await json<readonly { readonly title: string }[]>('list')).map(({ title }) => title);
    expect(titles.sort()).toEqual(['One', 'Two']);
  });

  test('come and go as OPML, by “feeds import” and by “import”', async () => {
    const { site, terminal, call, json } = await openWithFeed();
    const opml = `<opml version="2.0"><body><outline text="The Ferry" xmlUrl="${site.origin}/feed"/></body></opml>`;
    writeFileSync(terminal.at('mine.opml'), opml);
    expect(await json('feeds', 'import', 'mine.opml')).toEqual({ added: 1, known: 0, entries: 2 });
    expect(await json('import', 'mine.opml')).toEqual([
      { source: 'mine.opml', outcome: 'followed', added: 0, known: 1 },
    ]);
    expect(await json('feeds', 'export', 'out.opml')).toEqual({ written: 'out.opml' });
    expect(readFileSync(terminal.at('out.opml'), 'utf8')).toContain(`${site.origin}/feed`);
    const again = await call('feeds', 'export', 'out.opml');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('already exists')]);
  });

  test('that nobody can make sense of are told, with the usage', async () => {
    const { terminal } = await openWithFeed();
    for (const args of [['feeds'], ['feeds', 'eat'], ['feeds', 'add'], ['feeds', 'list', 'x']])
      expect(await terminal.inLibrary(...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('afterword feeds list | add'),
      });
  });
});
