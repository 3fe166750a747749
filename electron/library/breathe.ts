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

/**
 * Runs `work` on every value, at most `width` at a time, in order of starting. After a failure nothing more is started,
 * and what runs is waited for: when this rejects, no work goes on behind the caller's back.
 */
export async function inParallel<T>(
  values: Iterable<T>,
  width: number,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const breathe = createBreather();
  const queue = values[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      await work(next.value);
      await breathe();
    }
  };
  const noting = (error: unknown): void => void failures.push(error);
  await Promise.all(Array.from({ length: width }, () => worker().catch(noting)));
  if (failures.length > 0) throw failures[0];
}
