import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, openTerminalBesideSite, PATIENCE, SENTENCE } from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

const page = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${title}: ${SENTENCE}</p><p>Who waited for you?</p></article></html>`;

const openWithSite = () => openTerminalBesideSite({ '/one': page('One'), '/two': page('Two') });

describe('addresses on the command line', { timeout: PATIENCE }, () => {
  test('are fetched and imported beside files, and one that fails is told and stops none', async () => {
    const { site, terminal } = await openWithSite();
    writeFileSync(terminal.at('three.html'), page('Three'));
    const { origin } = site;
    const { status, stdout } = await terminal.inLibrary(
      'import',
      `${origin}/one`,
      `${origin}/gone`,
      'three.html',
      `${origin}/two`,
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject([
      { source: `${origin}/one`, outcome: 'imported', title: 'One' },
      { source: `${origin}/gone`, outcome: 'failed', error: expect.stringContaining('no such page') },
      { source: 'three.html', outcome: 'imported', title: 'Three' },
      { source: `${origin}/two`, outcome: 'imported', title: 'Two' },
    ]);
    expect(status).toBe(1);
    expect(JSON.parse((await terminal.inLibrary('list', '--json')).stdout)).toHaveLength(3);
  });

  test('of another kind than pages have are refused as addresses, not looked for as files', async () => {
    const { terminal } = await openWithSite();
    const { stdout } = await terminal.inLibrary('inspect', 'ftp://site.example/a', 'file:///etc/hosts');
    expect(JSON.parse(stdout).map(({ error }: { error: string }) => error)).toEqual([
      expect.stringContaining('does not begin with http or https'),
      expect.stringContaining('is not the address of a page'),
    ]);
  });

  test('are inspected without storing anything', async () => {
    const { site, terminal } = await openWithSite();
    const { status, stdout } = await terminal.inLibrary('inspect', `${site.origin}/one`);
    expect([status, JSON.parse(stdout)]).toMatchObject([0, [{ title: 'One', url: `${site.origin}/one` }]]);
    expect(terminal.filesIn(terminal.at())).toEqual(['data', 'data/settings.json']);
  });

  test('inside the own network are refused unless the settings allow them', async () => {
    const { site, terminal } = await openWithSite();
    const port = new URL(site.origin).port;
    const { status, stdout } = await terminal.inLibrary('import', `http://localhost:${port}/one`);
    expect([status, stdout]).toEqual([1, expect.stringContaining('in a private network')]);
    expect(site.requests).toEqual([]);
    expect((await terminal.inLibrary('list', '--json')).stdout).toBe('[]\n');
  });
});
