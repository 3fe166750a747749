/** How long a worker thread may take for one thing, on a computer that may be busy with others. */

/** However little the process has worked, the limit is over after so many times its seconds. */
const LONGEST = 6;
/** Not looked at more often than this. */
const LEAST_MS = 50;

/**
 * Calls `onOver` once a thread has had `seconds` of work. Its own processor time cannot be asked for, so that of the
 * whole process (`usedMs`) stands for it: a thread that hangs uses it up, one that waits for a processor, or for a
 * computer that sleeps, does not, so that a good page is not refused on a busy computer.
 *
 * Returns what takes the limit back.
 */
export function limitWork(seconds: number, onOver: () => void, usedMs: () => number = processMs): () => void {
  const limitMs = seconds * 1000;
  const usedBefore = usedMs();
  let waitedMs = 0;
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const leftMs = limitMs - (usedMs() - usedBefore);
    if (leftMs <= 0 || waitedMs >= LONGEST * limitMs) onOver();
    else wait(Math.max(leftMs, LEAST_MS));
  };
  const wait = (ms: number): void => {
    waitedMs += ms;
    timer = setTimeout(look, ms);
  };
  wait(limitMs);
  return () => clearTimeout(timer);
}

function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
