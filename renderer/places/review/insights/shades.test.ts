import { describe, expect, it } from 'vitest';
import { createShade } from './shades.ts';

describe('the shade of a count', () => {
  it('goes from pale to dark', () => {
    const shade = createShade([1, 2, 3, 4, 0]);
    expect([1, 2, 3, 4].map(shade)).toEqual([1, 2, 3, 4]);
  });

  it('stays pale where little was written altogether', () => {
    expect(createShade([1, 1])(1)).toBe(1);
    expect(createShade([])(0)).toBe(1);
  });

  it('tells many days apart in spite of one on which much more was written', () => {
    const shade = createShade([...Array.from({ length: 60 }, (_, at) => 1 + (at % 4)), 90]);
    expect([1, 2, 3, 4, 90].map(shade)).toEqual([1, 2, 3, 4, 4]);
  });
});
