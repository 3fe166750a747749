import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { sha256 } from '../library/digest.ts';
import { buildCommandLine, type Named, openTerminal, PATIENCE, type Terminal } from './testing/terminal.ts';

const TIME = '2026-03-01T09:00:00.000Z';

beforeAll(buildCommandLine, PATIENCE);

/** A terminal whose library holds one article with an answer, and was backed up. */
function backedUp(): { readonly terminal: Terminal; readonly id: string; readonly backup: string } {
  const terminal = openTerminal();
  const [{ id }] = terminal.jsonOf<[Named]>('import', terminal.writeArticle('one.md', 'Standing still'));
  terminal.inLibrary('answer', id, '1', 'On Monday, for an hour.');
  return { terminal, id, backup: terminal.jsonOf<Named>('backup').id };
}

describe('backups from a terminal', { timeout: PATIENCE }, () => {
  test('are listed, show what is different, and bring it back', () => {
    const { terminal, id, backup } = backedUp();
    const { inLibrary, jsonOf } = terminal;
    expect(jsonOf('backups')).toMatchObject([{ id: backup, reason: 'asked', articles: 1, journals: 1 }]);
    expect(inLibrary('restore', 'latest').stdout).toBe('The library says everything that the backup says.\n');
    inLibrary('answer', id, '1', 'Never.');
    expect(inLibrary('restore', 'latest').stdout).toBe(
      `${id}  Standing still\n  1. in other words now: On Monday, for an hour.\n`,
    );
    expect(inLibrary('restore', 'latest', id, '1', '--earlier')).toMatchObject({
      status: 0,
      stdout: '1 article changed, 1 answer or note back in earlier words.\n',
    });
    expect(inLibrary('show', id).stdout).toContain('On Monday, for an hour.');
    expect(inLibrary('restore', '--undo').status).toBe(0);
    expect(inLibrary('show', id).stdout).toContain('Never.');
    expect(inLibrary('restore', '--undo')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('restore'),
    });
  });

  test('bring a list back, or one entry of it', () => {
    const { terminal } = backedUp();
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
    const { id } = jsonOf<Named>('backup');
    rmSync(path);
    expect(inLibrary('restore', id).stdout).toBe(
      'searches\n  1. not in the library: Trust\n  2. not in the library: Fear\n',
    );
    expect(jsonOf('restore', id, 'searches', '2')).toMatchObject({ records: 1, articles: 0 });
    expect(readFileSync(path, 'utf8')).toContain('Fear');
    expect(readFileSync(path, 'utf8')).not.toContain('Trust');
    expect(inLibrary('restore', id, 'searches').stdout).toContain('1 entry of your lists changed.');
    expect(inLibrary('restore', id, 'feeds')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('says nothing else of the feeds'),
    });
    expect(inLibrary('restore', '--undo').status).toBe(0);
    // What goes again is deleted, so that another computer does not bring it back.
    expect(JSON.parse(readFileSync(path, 'utf8')).content.searches).toMatchObject([
      { name: 'Fear', deletedAt: null },
      { name: 'Trust', deletedAt: expect.any(String) },
    ]);
  });

  test('kept in a second folder bring a lost library back', () => {
    const { terminal, id } = backedUp();
    const second = ['--backup-folder', terminal.at('second')];
    terminal.inLibrary('backup', ...second);
    rmSync(terminal.at('library'), { recursive: true });
    terminal.inLibrary('import', terminal.writeArticle('two.md', 'Another'));
    expect(terminal.inLibrary('restore', 'latest', '--all', ...second).status).toBe(0);
    expect(terminal.inLibrary('show', id).stdout).toContain('On Monday, for an hour.');
  });

  test('are made before a repair and before many articles', () => {
    const { terminal, id } = backedUp();
    writeFileSync(terminal.at('library', 'articles', id.slice(0, 2), `${id}.json`), '{');
    expect(terminal.inLibrary('verify', '--repair').status).toBe(0);
    const names = Array.from({ length: 11 }, (_, at) => terminal.writeArticle(`${at}.md`, `Article ${at}`));
    terminal.inLibrary('import', ...names);
    expect(terminal.jsonOf('backups')).toMatchObject([
      { reason: 'import' },
      { reason: 'repair' },
      { reason: 'asked' },
    ]);
    expect(readdirSync(terminal.at('library', 'backups', 'snapshots'))).toHaveLength(3);
    expect(terminal.inLibrary('restore', 'latest', '--all').status).toBe(0);
  });

  test('lose no word when a restore is killed at any moment, and it can be done again', () => {
    const { terminal, id, backup } = backedUp();
    const { inLibrary, jsonOf, killedAfter, momentsOf, at } = terminal;
    inLibrary('answer', id, '1', 'Never again, as I said to Kim.');
    const words = (): string => readFileSync(at('library', 'journals', id.slice(0, 2), `${id}.json`), 'utf8');
    let kills = 0;
    for (const after of momentsOf('restore', backup, '--all', '--earlier')) {
      if (killedAfter(after, 'restore', backup, '--all', '--earlier')) kills += 1;
      expect(words()).toContain('Never again, as I said to Kim.');
      const { problems } = jsonOf<{ readonly problems: readonly { readonly kind: string }[] }>('verify');
      // What a killed save had begun, or had not come to in the cache, is named, harms nothing and goes with the next
      // repair.
      expect(problems.filter(({ kind }) => kind !== 'leftover' && kind !== 'index')).toEqual([]);
    }
    expect(kills).toBeGreaterThan(0);
    expect(inLibrary('restore', backup, '--all', '--earlier').status).toBe(0);
    expect(inLibrary('verify', '--repair').status).toBe(0);
    expect(jsonOf('verify')).toMatchObject({ problems: [] });
    expect(inLibrary('show', id).stdout).toContain('On Monday, for an hour.');
  });

  test('that are not understood are told', () => {
    const { terminal } = backedUp();
    for (const [args, status, words] of [
      [['restore'], 2, 'Name a backup'],
      [['restore', 'x', '--undo'], 2, 'Name a backup'],
      [['restore', 'nothing'], 1, 'There is no backup “nothing”'],
      [['restore', 'latest', 'abc'], 1, 'says nothing else of an article “abc”'],
      [['backup', 'now'], 2, 'takes no arguments'],
      [['list', '--earlier'], 2, 'has no option --earlier'],
    ] as const)
      expect(terminal.inLibrary(...args)).toMatchObject({ status, stderr: expect.stringContaining(words) });
  });
});
