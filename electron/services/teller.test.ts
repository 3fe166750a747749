import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTeller, type Teller } from './teller.ts';

let state: number;
let heard: number[];
let teller: Teller<number>;

beforeEach(() => {
  vi.useFakeTimers();
  state = 0;
  heard = [];
  teller = createTeller(() => state);
  teller.on((told) => heard.push(told));
});
afterEach(() => void vi.useRealTimers());

const change = (): void => {
  state += 1;
  teller.tell();
};

it('the first change is told at once, those right after it together, as they are then', () => {
  for (let count = 0; count < 3; count += 1) change();
  expect(heard).toEqual([1]);
  vi.advanceTimersByTime(99);
  change();
  expect(heard).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual([1, 4]);
});

it('while it never rests, it is told ten times a second, and the end for certain', () => {
  for (let millisecond = 0; millisecond < 1000; millisecond += 1) {
    change();
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveLength(11);
  expect(heard.at(-1)).toBe(1000);
});

it('nothing is told that nobody listens to any more', () => {
  const others: number[] = [];
  const stop = teller.on((told) => others.push(told));
  change();
  stop();
  vi.advanceTimersByTime(100);
  change();
  expect([heard, others]).toEqual([[1, 2], [1]]);
});
