import { join } from 'node:path';
import type { LibrarySetting } from './library-setting.ts';
import { setAside } from './quarantine.ts';

/**
 * Takes in a second copy that a synced folder left, then puts it away, unchanged, in `backups/merged-copies`. One that
 * was written anew while it was taken in stays: what it says now is not known yet. Resolves to whether it was put away.
 */
export async function takeInCopy(
  { files, folders, now }: LibrarySetting,
  path: string,
  takeIn: () => Promise<boolean>,
): Promise<boolean> {
  const before = await files.stat(path);
  if (!(await takeIn())) return false;
  const after = await files.stat(path);
  if (after.mtimeMs !== before.mtimeMs || after.size !== before.size) return false;
  await setAside(files, path, join(folders.backups, 'merged-copies'), now());
  return true;
}
