import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openSettings } from '../library/settings-file.ts';
import { aFeed, whole } from '../services/feeds/testing/feed-desk.ts';
import { startLocalSite } from '../services/fetching/testing/local-site.ts';
import { buildCommandLine, openTerminal, PATIENCE } from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

/** A terminal whose settings allow this computer, and a site on it. The site lives in this process: nothing may block it. */
async function openWithSite() {
  const pages: Record<string, string> = {};
  const site = await startLocalSite(pages);
  onTestFinished(site.close);
  pages['/feed'] = aFeed(whole('One', `${site.origin}/1`), whole('Two', `${site.origin}/2`));
  pages['/'] = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>';
  const terminal = openTerminal();
  mkdirSync(terminal.at('data'));
  const { settings } = await openSettings(terminal.at('data', 'settings.json'));
  await settings.change({ allowedHosts: ['127.0.0.1'] });
  const call = (...args: readonly string[]) =>
    new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        [
          join(import.meta.dirname, '../../dist/cli/afterword.cjs'),
          ...args,
          '--library',
          terminal.at('library'),
        ],
        { cwd: terminal.at(), env: { PATH: process.env['PATH'], AFTERWORD_USER_DATA: terminal.at('data') } },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  const json = async (...args: readonly string[]) => JSON.parse((await call(...args, '--json')).stdout);
  return { site, terminal, call, json, pages };
}

describe('feeds on the command line', { timeout: PATIENCE }, () => {
  test('are added by the address of a site, listed, asked and removed', async () => {
    const { site, call, json, pages } = await openWithSite();
    const added = await json('feeds', 'add', site.origin);
    expect(added).toMatchObject({ title: 'The Ferry', added: true, entries: 2 });
    expect(await json('feeds', 'list')).toMatchObject([
      { id: added.id, url: `${site.origin}/feed`, newCount: 2 },
    ]);
    pages['/feed'] = aFeed(whole('Three', `${site.origin}/3`));
    expect(await json('feeds', 'poll')).toEqual({ polled: 1, fresh: 1, errors: [] });
    delete pages['/feed'];
    const failing = await call('feeds', 'poll');
    expect([failing.code, failing.stderr]).toEqual([1, expect.stringContaining('no such page')]);
    expect(await json('feeds', 'remove', added.id.slice(0, 8))).toEqual({ id: added.id, removed: true });
    expect(await json('feeds', 'list')).toEqual([]);
  });

  test('whose entries are all wanted become articles at once', async () => {
    const { site, json } = await openWithSite();
    await json('feeds', 'add', `${site.origin}/feed`, '--all');
    const titles = (await json('list')).map(({ title }: { readonly title: string }) => title);
    expect(titles.sort()).toEqual(['One', 'Two']);
  });

  test('come and go as OPML, by “feeds import” and by “import”', async () => {
    const { site, terminal, call, json } = await openWithSite();
    const opml = `<opml version="2.0"><body><outline text="The Ferry" xmlUrl="${site.origin}/feed"/></body></opml>`;
    writeFileSync(terminal.at('mine.opml'), opml);
    expect(await json('feeds', 'import', 'mine.opml')).toEqual({ added: 1, known: 0, entries: 2 });
    expect(await json('import', 'mine.opml')).toEqual([
      { source: 'mine.opml', outcome: 'followed', added: 0, known: 1 },
    ]);
    expect(await json('feeds', 'export', 'out.opml')).toEqual({ written: 'out.opml' });
    expect(readFileSync(terminal.at('out.opml'), 'utf8')).toContain(`${site.origin}/feed`);
    const again = await call('feeds', 'export', 'out.opml');
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('already exists')]);
  });

  test('that nobody can make sense of are told, with the usage', async () => {
    const { terminal } = await openWithSite();
    for (const args of [['feeds'], ['feeds', 'eat'], ['feeds', 'add'], ['feeds', 'list', 'x']])
      expect(terminal.inLibrary(...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('afterword feeds list | add'),
      });
  });
});
