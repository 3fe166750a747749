import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type Named, openTerminal, PATIENCE } from './testing/terminal.ts';

describe('search', () => {
  beforeAll(buildCommandLine, PATIENCE);

  it(
    'finds articles, questions and answers, and what was added since',
    () => {
      const { inLibrary, jsonOf, writeArticle } = openTerminal();
      inLibrary('import', writeArticle('river.md', 'Crossing the river'));
      const [{ id }] = jsonOf<[Named]>('list');
      inLibrary('answer', id, '1', 'On the mountain, with the children.');
      expect(jsonOf('search', 'standing', 'still')).toMatchObject({
        articles: { hits: [{ articleId: id, title: { text: 'Crossing the river' } }] },
        questions: { hits: [{ text: { text: 'When did you last stand still?' } }] },
      });
      expect(jsonOf('search', 'mountains in:answers')).toMatchObject({
        written: { hits: [{ kind: 'answer', articleId: id }] },
      });
      inLibrary('import', writeArticle('wood.md', 'Into the wood'));
      expect(inLibrary('search', 'wood').stdout).toContain('Into the wood');
      expect(inLibrary('search', 'crosing').stdout).toMatch(/Did you mean: crossing/);
    },
    PATIENCE,
  );

  it(
    'says how it is called when nothing is asked',
    () => {
      const { inLibrary } = openTerminal();
      expect(inLibrary('search').status).toBe(2);
      expect(inLibrary('search', 'x').status).toBe(1);
    },
    PATIENCE,
  );
});
