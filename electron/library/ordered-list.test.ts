import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortGently } from './ordered-list.ts';

it('sorts like the language does, equal values in the order they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, 2, 1023, 1024, 1025, 2048, 3000, 5000),
      fc.integer({ min: 1, max: 4000 }),
      fc.infiniteStream(fc.nat()),
      async (length, kinds, numbers) => {
        const values = [...numbers.take(length)].map((number, at) => ({ key: number % kinds, at }));
        const wanted = [...values].sort((one, other) => one.key - other.key);
        expect(await sortGently(values, (one, other) => one.key - other.key)).toEqual(wanted);
      },
    ),
    { numRuns: 30 },
  );
});
