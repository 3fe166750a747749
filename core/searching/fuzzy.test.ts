import { describe, expect, it } from 'vitest';
import { fuzzyMatch, fuzzyTextOf } from './fuzzy.ts';

const match = (query: string, text: string) => fuzzyMatch(fuzzyTextOf(query), fuzzyTextOf(text));
const best = (query: string, ...texts: readonly string[]): string | undefined =>
  [...texts].sort((one, other) => (match(query, other)?.score ?? -99) - (match(query, one)?.score ?? -99))[0];

describe('fuzzyMatch', () => {
  it('finds letters in their order, whatever case and accents', () => {
    expect(match('setti', 'Settings')?.ranges).toEqual([{ start: 0, end: 5 }]);
    expect(match('equipe', 'Une Équipe')?.ranges).toEqual([{ start: 4, end: 10 }]);
    expect(match('tcid', 'The Cards in the Drawer')?.ranges).toEqual([
      { start: 0, end: 1 },
      { start: 4, end: 5 },
      { start: 10, end: 11 },
      { start: 17, end: 18 },
    ]);
    expect(match('xyz', 'The Cards in the Drawer')).toBeNull();
    expect(match('', 'Settings')).toBeNull();
  });

  it('prefers beginnings of words, and short names', () => {
    expect(best('re', 'Import files', 'Reflections', 'The shore')).toBe('Reflections');
    expect(best('card', 'Discard all', 'The Cards in the Drawer')).toBe('The Cards in the Drawer');
    expect(best('lib', 'Library', 'Library of a very long name indeed')).toBe('Library');
  });

  it('finds a name by its words with or without their apostrophes', () => {
    expect(match('whats new', 'What’s new')?.ranges).toEqual([{ start: 0, end: 10 }]);
    expect(match("what's new", 'What’s new')?.ranges).toEqual([{ start: 0, end: 10 }]);
    expect(match("what's", 'Whats new')?.ranges).toEqual([{ start: 0, end: 5 }]);
    expect(match('equipe', 'À l’équipe')?.ranges).toEqual([{ start: 4, end: 10 }]);
    expect(best('whats', 'What’s new', 'Why hats are worn')).toBe('What’s new');
  });

  it('takes scraps all over a text for no match', () => {
    expect(match('leader', 'Alike we were all dreaming ever over rivers')).toBeNull();
  });
});
