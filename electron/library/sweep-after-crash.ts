import { join } from 'node:path';
import type { FileCalls } from './file-calls.ts';
import { listIfThere } from './list-if-there.ts';
import { isTemporary, sweepLeftover } from './temporary-file.ts';

/** As deep as our folders go below the one they are looked through from. */
const DEPTH = 3;

/**
 * Removes what a program that was killed left unfinished in folders that nobody lists at every start, because they may
 * hold very many files, or because they are caches. What cannot be looked at does no harm.
 */
export async function sweepAfterCrash(
  files: FileCalls,
  folders: readonly string[],
  now: Date,
  depth = DEPTH,
): Promise<void> {
  for (const folder of folders) {
    const names = await listIfThere(files, folder).catch(() => []);
    for (const name of names) if (isTemporary(name)) await sweepLeftover(files, join(folder, name), now);
    // No file of ours is without an ending.
    const inside = names.filter((name) => !name.includes('.')).map((name) => join(folder, name));
    if (depth > 1) await sweepAfterCrash(files, inside, now, depth - 1);
  }
}
