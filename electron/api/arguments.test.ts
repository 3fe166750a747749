import { describe, expect, it } from 'vitest';
import { API_METHODS } from '../../core/contract.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { AN_ID } from '../../core/testing/factories.ts';
import { checkArguments } from './arguments.ts';

describe('checkArguments', () => {
  it('lets what the contract says through unchanged', () => {
    const save = {
      articleId: AN_ID,
      reflectionId: 'r1',
      target: { kind: 'question', questionId: 'q-1', questionText: 'Why?' },
      text: 'Because.',
    };
    expect(checkArguments('saveReflection', [save])).toEqual([save]);
    expect(checkArguments('start', [])).toEqual([]);
  });

  it('refuses, for every method, arguments that nobody would send', () => {
    for (const method of API_METHODS)
      for (const args of [[{ __proto__: null }, 7, 7, 7], [null], ['../../etc/passwd', {}, {}]])
        expect(() => checkArguments(method, args)).toThrow(method);
  });

  it.each([
    ['an id that is a path', 'openArticle', ['../../../../etc/passwd']],
    ['an id in capitals', 'openArticle', [AN_ID.toUpperCase()]],
    ['an argument too many', 'openArticle', [AN_ID, AN_ID]],
    ['more rows than a message holds', 'listArticles', [EVERYTHING, { start: 0, count: 10_000 }]],
    ['a negative range', 'listArticles', [EVERYTHING, { start: -1, count: 1 }]],
    ['a shelf that does not exist', 'setReadingState', [[AN_ID], 'burnt']],
    [
      'a text without end',
      'saveReflection',
      [{ articleId: AN_ID, reflectionId: 'r', target: { kind: 'article' }, text: 'x'.repeat(2_000_001) }],
    ],
    ['a setting only main may change', 'changeSettings', [{ libraryFolder: '/' }]],
    ['a size nobody can read', 'changeSettings', [{ textSize: 4_000 }]],
    ['a fraction beyond the end', 'saveProgress', [AN_ID, 2, null]],
    ['bytes that are not bytes', 'importFiles', [[{ name: 'a.txt', bytes: 'text' }]]],
  ] as const)('refuses %s', (_what, method, args) => {
    expect(() => checkArguments(method, args)).toThrow();
  });
});
