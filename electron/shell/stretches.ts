/**
 * For tests that ask how long main was kept from everything else. Watches how late a timer fires, and by whom the
 * time before was spent: every callback belongs to the call that started it, however many turns ago. Costs time
 * itself, so it is loaded only when a test names a file for the report.
 */
import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Naming } from './ipc.ts';

/** A stretch is told when it was more work than this. */
const TOLD_MS = 50;
const TICK_MS = 5;
/** What belongs to no call that was named. */
const NAMELESS = 'Electron and the start';

export type Stretch = {
  readonly milliseconds: number;
  /**
   * Of these, what main's own thread worked; the rest it waited for a busy machine to give it a turn. `null` where the
   * system does not say.
   */
  readonly worked: number | null;
  /** The call that spent most of it. */
  readonly call: string;
};

export type StretchReport = {
  readonly longest: Stretch;
  /** The longest first. */
  readonly overLimit: readonly Stretch[];
};

/** Watches from now on, and keeps a report of it in `file`. */
export function watchStretches(file: string): Naming {
  const names = new AsyncLocalStorage<string>();
  const began: number[] = [];
  const spent = new Map<string, number>();
  const stretches: Stretch[] = [];
  let longest: Stretch = { milliseconds: 0, worked: null, call: NAMELESS };

  createHook({
    before: () => void began.push(performance.now()),
    after: () => {
      const start = began.pop();
      if (start === undefined || began.length > 0) return;
      const name = names.getStore() ?? NAMELESS;
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    },
  }).enable();

  let expected = performance.now() + TICK_MS;
  let before = timeOfMain();
  setInterval(() => {
    const milliseconds = performance.now() - expected;
    const now = timeOfMain();
    const worked = now === null || before === null ? null : now - before;
    before = now;
    const [call = NAMELESS] = [...spent].sort((one, other) => other[1] - one[1])[0] ?? [];
    spent.clear();
    expected = performance.now() + TICK_MS;
    const stretch: Stretch = { milliseconds, worked, call };
    if (workOf(stretch) > workOf(longest)) longest = stretch;
    if (workOf(stretch) > TOLD_MS) stretches.push(stretch);
  }, TICK_MS).unref();
  setInterval(() => {
    const overLimit = [...stretches].sort((one, other) => workOf(other) - workOf(one));
    const report: StretchReport = { longest, overLimit };
    writeFile(file, JSON.stringify(report)).catch(() => undefined);
  }, 500).unref();

  return (name, act) => names.run(name, act);
}

const workOf = ({ milliseconds, worked }: Stretch): number => worked ?? milliseconds;

/** Milliseconds for which main's thread has had a processor; `null` where the system keeps no such account. */
function timeOfMain(): number | null {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ');
    return Number(nanoseconds) / 1_000_000;
  } catch {
    return null;
  }
}
