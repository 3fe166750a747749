import { expect, test } from 'vitest';
import { inRounds } from './rounds.ts';

/** Rounds of so many milliseconds each, and how many there were. */
async function count(each: number, rounds = { least: 3, most: 12, budget: 1_000 }): Promise<number> {
  let time = 0;
  const seen: number[] = [];
  const told = await inRounds(
    rounds,
    (round) => {
      seen.push(round);
      time += each;
    },
    () => time,
  );
  expect(seen).toEqual(Array.from({ length: told }, (_, round) => round));
  return told;
}

test('fast rounds are as many as are enough', async () => {
  expect(await count(10)).toBe(12);
});

test('slow rounds end when the next one would be over time', async () => {
  expect(await count(200)).toBe(5);
  expect(await count(240)).toBe(4);
});

test('there are as many as a median needs however long they take', async () => {
  expect(await count(5_000)).toBe(3);
  expect(await count(5_000, { least: 1, most: 1, budget: 0 })).toBe(1);
});
