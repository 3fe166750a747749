import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldOf, mergeFrontMatter, splitFrontMatter, writeFrontMatter } from './front-matter.ts';

const fields = { id: 'a1', title: 'Walking behind', tags: ['care'], starred: null };

describe('front matter', () => {
  test('of any fields is read back by any YAML reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 8 })), (title, tags) => {
        const { front, body } = splitFrontMatter(`${writeFrontMatter({ id: 'a1', title, tags })}\nrest`);
        expect(parse(front ?? '')).toEqual({ id: 'a1', title, tags });
        expect(body).toBe('\nrest');
      }),
    );
  });

  test('keeps what a person added, to the character, and tags of both', () => {
    const before =
      'aliases:\n  - Herd\n# my remark\nid: a1\ntitle: Old\ntags: [mine, care]\nstarred: true\ncssclass:   wide\n';
    expect(mergeFrontMatter(before, fields)).toBe(
      '---\naliases:\n  - Herd\n# my remark\nid: a1\ntitle: Walking behind\ntags:\n  - care\n  - mine\ncssclass:   wide\n---',
    );
  });

  test('is renewed without change when nothing changed', () => {
    const text = writeFrontMatter(fields);
    const { front } = splitFrontMatter(text);
    expect(mergeFrontMatter(front ?? '', fields)).toBe(text);
  });

  test.each([
    ['plain', 'id: 0a', '0a'],
    ['quoted', 'id: "12"', '12'],
    ['with Windows line ends', 'id: 0a\r', '0a'],
    ['missing', 'idea: 0a', null],
  ])('names an article (%s)', (_what, front, id) => {
    expect(fieldOf(front, 'id')).toBe(id);
  });

  test('is found only at the beginning', () => {
    expect(splitFrontMatter('text\n---\nid: 1\n---\n').front).toBeNull();
    expect(splitFrontMatter('\uFEFF---\n---\nrest')).toEqual({ mark: '\uFEFF', front: '', body: '\nrest' });
  });
});
