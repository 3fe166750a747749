import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('readRetryAfter', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Sun, 01 Mar 2026 12:01:30 GMT', 90],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['999999999', 86_400],
    ['Sun, 01 Mar 2099 12:00:00 GMT', 86_400],
  ])('reads %s', (header, seconds) => {
    expect(readRetryAfter(header, NOW)).toBe(seconds);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', 'Someday, whenever'])(
    'has nothing to say about %s',
    (header) => {
      expect(readRetryAfter(header, NOW)).toBeNull();
    },
  );

  it('is always a whole number within a day', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const seconds = readRetryAfter(header, NOW) ?? 0;
        expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400).toBe(true);
      }),
    );
  });
});
