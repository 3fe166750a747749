import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileCalls } from './file-calls.ts';
import { isRunning, isSameHost, OWN_PLACE } from './process-identity.ts';

/** Ours, and made by this start of the program: a process id alone may come back. */
const RUN = randomBytes(4).toString('hex');
const PATTERN = /\.(\d+)-([0-9a-f]{8})-([0-9a-f]{8})-\d+\.afterword-tmp$/;

/** A leftover of another computer is only taken away when nothing happened to it for a day. */
const FOREIGN_AGE_MS = 24 * 60 * 60_000;

let count = 0;

/** A name beside `path` that nobody else uses and that tells who made it. */
export function temporaryPath(path: string): string {
  count += 1;
  return join(dirname(path), `${basename(path)}.${process.pid}-${OWN_PLACE}-${RUN}-${count}.afterword-tmp`);
}

/** Whether a file's name says that it is an unfinished write of ours. */
export const isTemporary = (name: string): boolean => PATTERN.test(name);

/** Whether a file is an unfinished write, and nobody is at work on it any more. */
export async function isAbandoned(files: FileCalls, path: string, now: Date): Promise<boolean> {
  const [, pid, place, run] = PATTERN.exec(basename(path)) ?? [];
  if (pid === undefined || place === undefined || run === undefined) return false;
  if (isSameHost(place)) return Number(pid) === process.pid ? run !== RUN : !isRunning(Number(pid));
  try {
    const { mtimeMs } = await files.stat(path);
    return now.getTime() - mtimeMs >= FOREIGN_AGE_MS;
  } catch {
    return false;
  }
}

/** Removes what writers that are gone left unfinished in a folder. One that cannot be looked at does no harm. */
export async function sweepLeftovers(files: FileCalls, folder: string, now: Date): Promise<void> {
  const names = await files.list(folder).catch(() => []);
  for (const name of names) if (isTemporary(name)) await sweepLeftover(files, join(folder, name), now);
}

/** Removes an abandoned unfinished write. Resolves to whether it did; one that cannot be removed does no harm. */
export async function sweepLeftover(files: FileCalls, path: string, now: Date): Promise<boolean> {
  if (!(await isAbandoned(files, path, now))) return false;
  return files.unlink(path).then(
    () => true,
    () => false,
  );
}
