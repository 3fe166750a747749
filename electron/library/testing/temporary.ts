/** Where tests make their folders. */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Linux's file system in memory; a container may give it little. */
const IN_MEMORY = '/dev/shm';
/** What all tests that run at a time need, in bytes, many times over. */
const ENOUGH = 2_000_000_000;

/** Real folders and real calls, in memory where there is room: no test has to wait until a disk has written. */
export const TEMPORARY = hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir();

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}
