import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, type Named, openTerminal, PATIENCE, type Terminal } from './testing/terminal.ts';

const FIXTURES = join(import.meta.dirname, '../../core/importing/fixtures');

beforeAll(buildCommandLine, PATIENCE);

/** A terminal with a copy of a fixture in its folder. */
function withFile(path: string, name: string): Terminal {
  const terminal = openTerminal();
  copyFileSync(join(FIXTURES, path), terminal.at(name));
  return terminal;
}

describe('many files', { timeout: PATIENCE }, () => {
  test('are told and stored in their order, the first of two copies is kept, and one that fails stops none', async () => {
    const { at, inLibrary, jsonOf } = openTerminal();
    const words =
      'A quiet desk is where a leader listens before the day begins, and the day is the better for it.';
    const names = Array.from({ length: 9 }, (_, number) => `${number}.txt`);
    for (const [number, name] of names.entries())
      writeFileSync(at(name), number === 3 ? '' : `Desk ${number % 7}\n\n${words} It is desk ${number % 7}.`);
    const { stdout, status } = await inLibrary('import', ...names, '--json');
    const outcomes = JSON.parse(stdout) as readonly { readonly outcome: string; readonly title?: string }[];
    expect(outcomes.map(({ outcome, title }) => title ?? outcome)).toEqual([
      ...['Desk 0', 'Desk 1', 'Desk 2', 'failed', 'Desk 4', 'Desk 5', 'Desk 6', 'Desk 0', 'Desk 1'],
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      ...['imported', 'imported', 'imported', 'failed', 'imported', 'imported', 'imported'],
      ...['duplicate', 'duplicate'],
    ]);
    expect(status).toBe(1);
    expect(await jsonOf('list')).toHaveLength(6);
  });
});

describe('a file with many articles', { timeout: PATIENCE }, () => {
  test('is inspected article by article', async () => {
    const { run } = withFile('wxr/quiet-desk.xml', 'desk.xml');
    const { status, stdout } = await run(['inspect', 'desk.xml']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        source: 'desk.xml › The empty chair',
        kind: 'wxr',
        title: 'The empty chair',
        comments: [{ author: 'Tomasz' }, { replyTo: 'c1' }, { kind: 'pingback' }],
        marks: { tags: ['Meetings', 'Chairs & tables'] },
      },
      { source: 'desk.xml › An older note' },
      { source: 'desk.xml › Not yet', leftOut: 'draft' },
      { source: 'desk.xml › For the team', leftOut: 'protected' },
      { source: 'desk.xml › Untitled 15', title: 'The table' },
    ]);
    expect(status).toBe(0);
  });

  test('is imported article by article, with its tags, and only once', async () => {
    const { jsonOf } = withFile('wxr/quiet-desk.xml', 'desk.xml');
    const sourcesOf = (...options: readonly string[]) =>
      jsonOf<readonly (Named & { readonly outcome: string })[]>('import', 'desk.xml', ...options);
    const outcomes = (sources: readonly { readonly outcome: string }[]) =>
      sources.map(({ outcome }) => outcome);
    const first = await sourcesOf();
    expect(outcomes(first)).toEqual(['imported', 'imported', 'left-out', 'left-out', 'imported']);
    expect(await jsonOf('show', first[0]?.id ?? '')).toMatchObject({
      journal: { tags: { value: ['Meetings', 'Chairs & tables'] } },
    });
    expect(outcomes(await sourcesOf('--all'))).toEqual([
      'duplicate',
      'duplicate',
      'imported',
      'imported',
      'duplicate',
    ]);
    expect(await jsonOf('list')).toHaveLength(5);
  });

  test('is told in a sentence when it is no book inside', async () => {
    const { at, run } = openTerminal();
    const chapters = { 'OPS/one.xhtml': strToU8('<p>Words without a package around them.</p>') };
    writeFileSync(at('a.epub'), zipSync({ mimetype: strToU8('application/epub+zip'), ...chapters }));
    expect(JSON.parse((await run(['inspect', 'a.epub'])).stdout)).toEqual([
      { source: 'a.epub', error: expect.stringContaining('it is damaged') },
    ]);
  });
});
