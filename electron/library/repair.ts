import { basename, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { VerifyProblem } from '../../core/library/verify-report.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { FileCalls } from './file-calls.ts';
import { writeFailure } from './file-failure.ts';
import { type LibraryFolders, libraryFolders } from './folders.ts';
import type { LibraryOptions } from './library.ts';
import { acquireLock } from './lock.ts';
import { openLibrary } from './open-library.ts';
import { setAside } from './quarantine.ts';
import { sweepLeftover } from './temporary-file.ts';

/** Does what can be done without losing anything. Resolves to what was done, as sentences. */
export async function repairLibrary(
  options: LibraryOptions,
  problems: readonly VerifyProblem[],
  files: FileCalls,
): Promise<Result<readonly string[], Failure>> {
  const name = basename(options.folder);
  const folders = libraryFolders(options.folder);
  const lock = await acquireLock({ ...options, files, folder: folders.locks, name });
  if (!lock.ok) return lock;
  let repairs: readonly string[];
  try {
    repairs = await mendFiles(files, folders, problems, options.now());
  } catch (error) {
    return failed(writeFailure(name, error));
  } finally {
    await lock.value.release();
  }
  const summaries = await rebuildCaches(options, files);
  if (!summaries.ok) return summaries;
  return ok([...repairs, `The index was made again: ${summaries.value} summaries.`]);
}

/** Sets damaged files aside, removes leftovers and pictures that no article shows. Resolves to what was done, as sentences. */
export async function mendFiles(
  files: FileCalls,
  folders: LibraryFolders,
  problems: readonly VerifyProblem[],
  now: Date,
): Promise<readonly string[]> {
  const repairs: string[] = [];
  for (const { kind, file } of problems) {
    const path = join(folders.root, file);
    if (kind === 'leftover' && (await sweepLeftover(files, path, now))) repairs.push(`${file} was removed.`);
    if (kind === 'unused') {
      await files.unlink(path);
      repairs.push(`${file} was removed.`);
    }
    if (kind !== 'damaged') continue;
    const target = await setAside(files, path, folders.quarantine, now);
    repairs.push(`${file} was set aside as quarantine/${basename(target)}.`);
  }
  return repairs;
}

/** Removes the index and opens the library once, which makes it again. */
async function rebuildCaches(options: LibraryOptions, files: FileCalls): Promise<Result<number, Failure>> {
  const opened = await openLibrary(options, { files, freshCache: true });
  if (!opened.ok) return opened;
  const library = opened.value;
  await library.loaded;
  const { shelves } = await library.counts();
  const closed = await library.close();
  return closed.ok ? ok(shelves.all + shelves.archived) : closed;
}
