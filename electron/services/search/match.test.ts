import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../core/searching/parse-query.ts';
import { Match } from './match.ts';

describe('Match', () => {
  it.each([
    ['trust', true, true],
    ['trust', false, false],
    ['trust lead', true, false],
    ['trust OR lead', true, false],
    ['trust -lead', true, false],
    ['is:unread trust', true, false],
    ['"lead well"', true, false],
    ['is:unread', true, false],
  ])('tells whether nothing is asked for but one begun word: %s', (text, unfinished, isAlone) => {
    const match = new Match(parseQuery(text), {
      unfinished,
      languages: new Set(),
      termsFrom: () => [],
      today: '2026-01-01',
    });
    expect(match.isOneBegunWord).toBe(isAlone);
  });
});
