import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { sha256 } from '../library/digest.ts';
import { buildCommandLine, type Named, openTerminal, PATIENCE } from './testing/terminal.ts';

const TIME = '2026-03-01T09:00:00.000Z';

beforeAll(buildCommandLine, PATIENCE);

/** A terminal whose library holds one article with an answer, and was backed up. */
async function backedUp() {
  const terminal = openTerminal();
  const [{ id }] = await terminal.jsonOf<[Named]>(
    'import',
    terminal.writeArticle('one.md', 'Standing still'),
  );
  await terminal.inLibrary('answer', id, '1', 'On Monday, for an hour.');
  return { terminal, id, backup: (await terminal.jsonOf<Named>('backup')).id };
}

describe('backups from a terminal', { timeout: PATIENCE }, () => {
  test('are listed, show what is different, and bring it back', async () => {
    const { terminal, id, backup } = await backedUp();
    const { inLibrary, jsonOf } = terminal;
    expect(await jsonOf('backups')).toMatchObject([
      { id: backup, reason: 'asked', articles: 1, journals: 1 },
    ]);
    expect((await inLibrary('restore', 'latest')).stdout).toBe(
      'The library says everything that the backup says.\n',
    );
    await inLibrary('answer', id, '1', 'Never.');
    expect((await inLibrary('restore', 'latest')).stdout).toBe(
      `${id}  Standing still\n  1. in other words now: On Monday, for an hour.\n`,
    );
    expect(await inLibrary('restore', 'latest', id, '1', '--earlier')).toMatchObject({
      status: 0,
      stdout: '1 article changed, 1 answer or note back in earlier words.\n',
    });
    expect((await inLibrary('show', id)).stdout).toContain('On Monday, for an hour.');
    expect((await inLibrary('restore', '--undo')).status).toBe(0);
    expect((await inLibrary('show', id)).stdout).toContain('Never.');
    expect(await inLibrary('restore', '--undo')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('restore'),
    });
  });

  test('bring a list back, or one entry of it', async () => {
    const { terminal } = await backedUp();
    const path = terminal.at('library', 'searches.json');
    const search = (name: string) => ({
      id: name,
      name,
      text: name,
      createdAt: TIME,
      updatedAt: TIME,
      deletedAt: null,
    });
    const content = { searches: [search('Trust'), search('Fear')] };
    writeFileSync(path, encodeRecord(SEARCHES_RECORD, content, TIME, sha256));
    const { inLibrary, jsonOf } = terminal;
    const { id } = await jsonOf<Named>('backup');
    rmSync(path);
    expect((await inLibrary('restore', id)).stdout).toBe(
      'searches\n  1. not in the library: Trust\n  2. not in the library: Fear\n',
    );
    expect(await jsonOf('restore', id, 'searches', '2')).toMatchObject({ records: 1, articles: 0 });
    expect(readFileSync(path, 'utf8')).toContain('Fear');
    expect(readFileSync(path, 'utf8')).not.toContain('Trust');
    expect((await inLibrary('restore', id, 'searches')).stdout).toContain('1 entry of your lists changed.');
    expect(await inLibrary('restore', id, 'feeds')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('says nothing else of the feeds'),
    });
    expect((await inLibrary('restore', '--undo')).status).toBe(0);
    // What goes again is deleted, so that another computer does not bring it back.
    expect(JSON.parse(readFileSync(path, 'utf8')).content.searches).toMatchObject([
      { name: 'Fear', deletedAt: null },
      { name: 'Trust', deletedAt: expect.any(String) },
    ]);
  });

  test('kept in a second folder bring a lost library back', async () => {
    const { terminal, id } = await backedUp();
    const second = ['--backup-folder', terminal.at('second')];
    await terminal.inLibrary('backup', ...second);
    rmSync(terminal.at('library'), { recursive: true });
    await terminal.inLibrary('import', terminal.writeArticle('two.md', 'Another'));
    expect((await terminal.inLibrary('restore', 'latest', '--all', ...second)).status).toBe(0);
    expect((await terminal.inLibrary('show', id)).stdout).toContain('On Monday, for an hour.');
  });

  test('are made before a repair and before many articles', async () => {
    const { terminal, id } = await backedUp();
    writeFileSync(terminal.at('library', 'articles', id.slice(0, 2), `${id}.json`), '{');
    expect((await terminal.inLibrary('verify', '--repair')).status).toBe(0);
    const names = Array.from({ length: 11 }, (_, at) => terminal.writeArticle(`${at}.md`, `Article ${at}`));
    await terminal.inLibrary('import', ...names);
    expect(await terminal.jsonOf('backups')).toMatchObject([
      { reason: 'import' },
      { reason: 'repair' },
      { reason: 'asked' },
    ]);
    expect(readdirSync(terminal.at('library', 'backups', 'snapshots'))).toHaveLength(3);
    expect((await terminal.inLibrary('restore', 'latest', '--all')).status).toBe(0);
  });

  test('lose no word when a restore is killed at any moment, and it can be done again', async () => {
    const { terminal, id, backup } = await backedUp();
    const { inLibrary, jsonOf, killedAfter, momentsOf, at } = terminal;
    await inLibrary('answer', id, '1', 'Never again, as I said to Kim.');
    const words = (): string => readFileSync(at('library', 'journals', id.slice(0, 2), `${id}.json`), 'utf8');
    let kills = 0;
    for (const after of momentsOf('restore', backup, '--all', '--earlier')) {
      if (killedAfter(after, 'restore', backup, '--all', '--earlier')) kills += 1;
      expect(words()).toContain('Never again, as I said to Kim.');
      const { problems } = await jsonOf<{ readonly problems: readonly { readonly kind: string }[] }>(
        'verify',
      );
      // What a killed save had begun, or had not come to in the cache, is named, harms nothing and goes with the next
      // repair.
      expect(problems.filter(({ kind }) => kind !== 'leftover' && kind !== 'index')).toEqual([]);
    }
    expect(kills).toBeGreaterThan(0);
    expect((await inLibrary('restore', backup, '--all', '--earlier')).status).toBe(0);
    expect((await inLibrary('verify', '--repair')).status).toBe(0);
    expect(await jsonOf('verify')).toMatchObject({ problems: [] });
    expect((await inLibrary('show', id)).stdout).toContain('On Monday, for an hour.');
  });

  test('that are not understood are told', async () => {
    const { terminal } = await backedUp();
    for (const [args, status, words] of [
      [['restore'], 2, 'Name a backup'],
      [['restore', 'x', '--undo'], 2, 'Name a backup'],
      [['restore', 'nothing'], 1, 'There is no backup “nothing”'],
      [['restore', 'latest', 'abc'], 1, 'says nothing else of an article “abc”'],
      [['backup', 'now'], 2, 'takes no arguments'],
      [['list', '--earlier'], 2, 'has no option --earlier'],
    ] as const)
      expect(await terminal.inLibrary(...args)).toMatchObject({
        status,
        stderr: expect.stringContaining(words),
      });
  });
});
