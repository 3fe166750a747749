import { basename, dirname, join } from 'node:path';
import { makeFolder, renameOver, syncFolder } from './durable-write.ts';
import type { FileCalls } from './file-calls.ts';
import { isMissing } from './file-failure.ts';
import { timeInName } from './folders.ts';

/** Moves a file aside, unchanged, as `<folder>/<name>.<time>`; never over another one. Resolves to where it went. */
export async function setAside(files: FileCalls, path: string, folder: string, now: Date): Promise<string> {
  await makeFolder(files, folder);
  const target = await freeName(files, join(folder, `${basename(path)}.${timeInName(now)}`));
  await renameOver(files, path, target);
  await syncFolder(files, folder);
  await syncFolder(files, dirname(path));
  return target;
}

/** `path`, or `path-2`, `path-3` … when that is taken. */
export async function freeName(files: FileCalls, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${path}-${number}`;
    if (!(await exists(files, candidate))) return candidate;
  }
}

/** Whether something stands there; errors other than its absence are thrown. */
export async function exists(files: FileCalls, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
