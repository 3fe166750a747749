import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, type Named, openTerminal, PATIENCE } from './testing/terminal.ts';

describe('search', { timeout: PATIENCE }, () => {
  beforeAll(buildCommandLine, PATIENCE);

  test('finds articles, questions and answers, and what was added since', async () => {
    const { inLibrary, jsonOf, writeArticle } = openTerminal();
    await inLibrary('import', writeArticle('river.md', 'Crossing the river'));
    const [{ id }] = await jsonOf<[Named]>('list');
    await inLibrary('answer', id, '1', 'On the mountain, with the children.');
    expect(await jsonOf('search', 'standing', 'still')).toMatchObject({
      articles: { hits: [{ articleId: id, title: { text: 'Crossing the river' } }] },
      questions: { hits: [{ text: { text: 'When did you last stand still?' } }] },
    });
    expect(await jsonOf('search', 'mountains in:answers')).toMatchObject({
      written: { hits: [{ kind: 'answer', articleId: id }] },
    });
    await inLibrary('import', writeArticle('wood.md', 'Into the wood'));
    expect((await inLibrary('search', 'wood')).stdout).toContain('Into the *wood*');
    const marked = await inLibrary('search', 'rivers', 'is:finished');
    expect(marked.stdout).toContain('Crossing the *river*');
    expect(marked.stderr).toMatch(/“is:finished” is no filter and is left out: is: is followed by unread, /);
    expect((await inLibrary('search', 'crosing')).stdout).toMatch(/Did you mean: crossing/);
  });

  test('says how it is called when nothing is asked', async () => {
    const { inLibrary } = openTerminal();
    expect((await inLibrary('search')).status).toBe(2);
    expect((await inLibrary('search', 'x')).status).toBe(1);
  });
});
