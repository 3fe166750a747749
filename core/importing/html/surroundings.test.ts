import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, parsePage } from './dom.ts';
import { removeSurroundings } from './surroundings.ts';

const left = (body: string): string => {
  const page = parsePage(`<html><body>${body}</body></html>`);
  if (page === 'too-large') throw new Error('too large');
  removeSurroundings(page);
  return linesOf(page.body).join(' ');
};

const box = (words: number): string => `<div class="related"><p>${'word '.repeat(words)}</p></div>`;

it('takes out what surrounds an article, and leaves what most of the page stands in', () => {
  expect(left(`${box(4)}<p>${'text '.repeat(6)}</p>`)).toBe('text text text text text text');
  expect(left(`${box(9)}<p>text</p>`)).toContain('word');
});

it('judges each box by what is left of the page when its turn comes', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 12 }), (boxes, own) => {
      const length = (words: readonly number[]): number =>
        words.filter((count) => count > 0).reduce((sum, count) => sum + count * 5, 0) - 1;
      let rest = [...boxes];
      for (const [at, size] of boxes.entries()) {
        const whole = length([...rest, own]);
        if (size * 5 - 1 <= whole * 0.6) rest = rest.map((one, other) => (other === at ? 0 : one));
      }
      const kept = left(`${boxes.map(box).join('')}<p>${'text '.repeat(own)}</p>`);
      expect(kept.split(' ').filter((word) => word === 'word')).toHaveLength(
        rest.reduce((sum, one) => sum + one, 0),
      );
    }),
    { numRuns: 60 },
  );
});
