import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openSettings } from '../library/settings-file.ts';
import { startLocalSite } from '../services/fetching/testing/local-site.ts';
import { buildCommandLine, openTerminal, PATIENCE, SENTENCE } from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

const page = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${title}: ${SENTENCE}</p><p>Who waited for you?</p></article></html>`;

/** A terminal whose settings allow this computer, and a site on it. The site lives in this process: nothing may block it. */
async function openWithSite() {
  const site = await startLocalSite({ '/one': page('One'), '/two': page('Two') });
  onTestFinished(site.close);
  const terminal = openTerminal();
  mkdirSync(terminal.at('data'));
  const { settings } = await openSettings(terminal.at('data', 'settings.json'));
  await settings.change({ allowedHosts: ['127.0.0.1'] });
  const call = (...args: readonly string[]) =>
    new Promise<{ readonly code: number; readonly stdout: string }>((resolve) => {
      execFile(
        process.execPath,
        [
          join(import.meta.dirname, '../../dist/cli/afterword.cjs'),
          ...args,
          '--library',
          terminal.at('library'),
        ],
        { cwd: terminal.at(), env: { PATH: process.env['PATH'], AFTERWORD_USER_DATA: terminal.at('data') } },
        (error, stdout) => resolve({ code: Number(error?.code ?? 0), stdout }),
      );
    });
  return { site, terminal, call };
}

describe('addresses on the command line', { timeout: PATIENCE }, () => {
  test('are fetched and imported beside files, and one that fails is told and stops none', async () => {
    const { site, terminal, call } = await openWithSite();
    writeFileSync(terminal.at('three.html'), page('Three'));
    const { origin } = site;
    const { code, stdout } = await call(
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
    expect(code).toBe(1);
    expect(JSON.parse(terminal.inLibrary('list', '--json').stdout)).toHaveLength(3);
  });

  test('are inspected without storing anything', async () => {
    const { site, terminal, call } = await openWithSite();
    const { code, stdout } = await call('inspect', `${site.origin}/one`);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, [{ title: 'One', url: `${site.origin}/one` }]]);
    expect(terminal.filesIn(terminal.at())).toEqual(['data', 'data/settings.json']);
  });

  test('inside the own network are refused unless the settings allow them', async () => {
    const { site, terminal, call } = await openWithSite();
    const port = new URL(site.origin).port;
    const { code, stdout } = await call('import', `http://localhost:${port}/one`);
    expect([code, stdout]).toEqual([1, expect.stringContaining('in a private network')]);
    expect(site.requests).toEqual([]);
    expect(terminal.inLibrary('list', '--json').stdout).toBe('[]\n');
  });
});
