import { describe, expect, it } from 'vitest';
import { anyOfTheWords } from './any-of-words.ts';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';

describe('anyOfTheWords', () => {
  it.each([
    ['herd map is:unread -tea', 'is:unread -tea herd OR map'],
    ['herd OR flock map', 'herd OR flock OR map'],
    ['"stand still"', '"stand still" OR stand OR still'],
    ['"stand still" herd', '"stand still" OR stand OR still OR herd'],
  ])('asks for some of the words of %s', (text, wanted) => {
    const any = anyOfTheWords(parseQuery(text));
    expect(any && printQuery(any)).toBe(wanted);
  });

  it('has nothing else to ask where there is one word', () => {
    for (const text of ['', 'herd', '"herd"', 'herd OR flock', 'herd is:unread', '领导力'])
      expect(anyOfTheWords(parseQuery(text)), text).toBeNull();
  });
});
