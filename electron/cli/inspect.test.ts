import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, openTerminal, PATIENCE, SENTENCE } from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

const FIELDS =
  'source kind title byline siteName url publishedAt language epigraph excerpt wordCount sections questions suggestions comments credits text removed warnings';

describe('inspect', { timeout: PATIENCE }, () => {
  test('prints what an import would give, one value for each file in order, and stores nothing', async () => {
    const { at, run, writeArticle, filesIn } = openTerminal();
    writeArticle('one.md', 'Standing still');
    writeFileSync(at('two.html'), `<title>Two</title><article><h1>Two</h1><p>${SENTENCE}</p></article>`);
    const { status, stdout, stderr } = await run(['inspect', 'one.md', 'nowhere.txt', 'two.html']);
    const [one, two, three, ...rest] = JSON.parse(stdout);
    expect(rest).toEqual([]);
    expect(Object.keys(one).join(' ')).toBe(FIELDS);
    expect(one).toMatchObject({
      source: 'one.md',
      kind: 'markdown',
      title: 'Standing still',
      language: 'en',
      sections: [{ level: 2, title: 'Questions for discussion' }],
      questions: [
        { text: 'When did you last stand still?', confidence: expect.any(Number) },
        { text: 'Who moved on because you did?', context: expect.any(String) },
      ],
      suggestions: [],
    });
    expect(two).toEqual({ source: 'nowhere.txt', error: expect.stringContaining('is not there') });
    expect(three).toMatchObject({ source: 'two.html', kind: 'html', title: 'Two' });
    expect([status, stderr]).toEqual([1, '']);
    expect(filesIn(at())).toEqual(['one.md', 'two.html']);
  });

  test('ends with 0 when every file could be read', async () => {
    const { run, writeArticle } = openTerminal();
    expect((await run(['inspect', writeArticle('one.md', 'One'), '--json'])).status).toBe(0);
  });

  test('survives files that are no article', async () => {
    const { at, run } = openTerminal();
    mkdirSync(at('folder'));
    writeFileSync(at('empty.txt'), '');
    writeFileSync(at('zeros.html'), Buffer.alloc(5000));
    writeFileSync(at('deep.html'), '<b>'.repeat(20_000));
    writeFileSync(at('noise.txt'), Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)));
    execFileSync('mkfifo', [at('pipe')]);
    const names = ['folder', 'empty.txt', 'zeros.html', 'deep.html', 'noise.txt', 'pipe'];
    const { status, stdout } = await run(['inspect', ...names]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual(
      names.map((source) => ({ source, error: expect.stringMatching(/^“.*[.]$/) })),
    );
  });

  test('tells of an archive what it holds, and of one that is damaged why it cannot', async () => {
    const { at, run, inLibrary, writeArticle } = openTerminal();
    await inLibrary('import', writeArticle('one.md', 'One'));
    const made = await inLibrary('export', '--all', '--format', 'archive', '--to', at('all.afterword'));
    expect(made.status).toBe(0);
    writeFileSync(at('broken.afterword'), 'PK no zip');
    const { status, stdout } = await run(['inspect', 'all.afterword', 'broken.afterword']);
    expect(JSON.parse(stdout)).toEqual([
      {
        source: 'all.afterword',
        kind: 'archive',
        version: 1,
        holds: 'library',
        madeAt: expect.any(String),
        generator: expect.stringMatching(/^Afterword /),
        library: 'library',
        articles: 1,
        journals: 0,
        pictures: 0,
        trash: 0,
        plans: 0,
        returns: 0,
        packets: 0,
        lists: expect.arrayContaining(['collections.json', 'feeds.json']),
      },
      { source: 'broken.afterword', error: expect.stringContaining('broken.afterword') },
    ]);
    expect(status).toBe(1);
  });

  test('needs a file', async () => {
    expect(await openTerminal().run(['inspect'])).toMatchObject({ status: 2, stdout: '' });
  });
});
