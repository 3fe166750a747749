import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, openTerminal, PATIENCE } from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

describe('moving the library from a terminal', { timeout: PATIENCE }, () => {
  test('copies everything, tells the app, and leaves the old folder', async () => {
    const { run, at, writeArticle, filesIn } = openTerminal();
    await run(['import', writeArticle('one.md', 'Standing still')]);
    const before = filesIn(at('data', 'library', 'articles'));
    expect(await run(['move', 'elsewhere'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('uses it from the next start on'),
    });
    expect(filesIn(at('elsewhere', 'articles'))).toEqual(before);
    expect(filesIn(at('data', 'library', 'articles'))).toEqual(before);
    expect((await run(['list'])).stdout).toContain('Standing still');
    await run(['import', writeArticle('two.md', 'Walking on')]);
    expect(filesIn(at('data', 'library', 'articles'))).toEqual(before);
    expect(filesIn(at('elsewhere', 'articles'))).not.toEqual(before);
  });

  test('of one that the app does not use changes nothing for the app', async () => {
    const { inLibrary, at, jsonOf, writeArticle } = openTerminal();
    await inLibrary('import', writeArticle('one.md', 'Standing still'));
    expect(await jsonOf('move', 'elsewhere')).toEqual({
      from: at('library'),
      to: at('elsewhere'),
      isUsedByApp: false,
    });
    expect(existsSync(at('data', 'settings.json'))).toBe(false);
  });

  test('that is killed at any moment leaves the library whole, and can be done again', async () => {
    const { inLibrary, at, filesIn, jsonOf, killedAfter, momentsOf, writeArticle } = openTerminal();
    for (const name of ['one', 'two', 'three']) await inLibrary('import', writeArticle(`${name}.md`, name));
    const before = filesIn(at('library', 'articles'));
    let kills = 0;
    for (const after of momentsOf('move', 'elsewhere')) {
      rmSync(at('elsewhere'), { recursive: true, force: true });
      if (killedAfter(after, 'move', 'elsewhere')) kills += 1;
      expect(filesIn(at('library', 'articles'))).toEqual(before);
      // The folder has its name only when everything is in it.
      if (existsSync(at('elsewhere'))) expect(filesIn(at('elsewhere', 'articles'))).toEqual(before);
    }
    expect(kills).toBeGreaterThan(0);
    expect(await jsonOf('verify')).toMatchObject({ problems: [] });
    rmSync(at('elsewhere'), { recursive: true, force: true });
    expect((await inLibrary('move', 'elsewhere')).status).toBe(0);
    expect(filesIn(at('elsewhere', 'articles'))).toEqual(before);
  });

  test('to a folder that holds something, or into itself, is refused and changes nothing', async () => {
    const { inLibrary, at, writeArticle, filesIn } = openTerminal();
    await inLibrary('import', writeArticle('one.md', 'Standing still'));
    mkdirSync(at('full'));
    writeFileSync(at('full', 'mine.txt'), 'Mine.');
    for (const target of ['full', 'library/inside'])
      expect(await inLibrary('move', target)).toMatchObject({ status: 1, stdout: '' });
    expect((await inLibrary('move')).status).toBe(2);
    expect(filesIn(at('full'))).toEqual(['mine.txt']);
  });
});
