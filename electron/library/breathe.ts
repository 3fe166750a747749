import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of work, in milliseconds, before others get a turn. */
const STRETCH_MS = 8;

/**
 * For long work on the main process: `await breathe()` between small steps lets windows and saves have their turn
 * when a few milliseconds have passed, and costs next to nothing otherwise.
 */
export function createBreather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

/** Runs `work` on every value, at most `width` at a time, in order of starting. */
export async function inParallel<T>(
  values: Iterable<T>,
  width: number,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const breathe = createBreather();
  const queue = values[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      await work(next.value);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
