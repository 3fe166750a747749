import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['trust', 'trust', 0],
    ['trust', 'truts', 1],
    ['trust', 'rust', 1],
    ['trust', 'thrust', 1],
    ['trust', 'crust', 1],
    ['delegatoin', 'delegation', 1],
    ['feedbak', 'feedback', 1],
    ['herd', 'map', 4],
    ['', 'abc', 3],
  ])('from %s to %s are %i steps', (one, other, steps) => {
    expect(editDistance(one, other, 9)).toBe(steps);
  });

  it('is the same both ways, and says no more than that it is too far', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        const exact = editDistance(one, other, 20);
        expect(editDistance(other, one, 20)).toBe(exact);
        expect(editDistance(one, other, most)).toBe(Math.min(exact, most + 1));
      }),
    );
  });
});
