import { basename } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { VerifyProblem, VerifyReport } from '../../core/library/verify-report.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import { readFailure, writeFailure } from './file-failure.ts';
import { libraryFolders } from './folders.ts';
import type { LibraryOptions } from './library.ts';
import { acquireLock } from './lock.ts';
import { mendFiles } from './mend-files.ts';
import { openLibrary } from './open-library.ts';
import { verifyLibrary } from './verify.ts';

/**
 * Checks a library, sets damaged files aside, removes leftovers and makes the caches again, for which nobody else may
 * have it open. Nothing is lost by it.
 */
export async function repairLibrary(
  options: LibraryOptions,
  files: FileCalls = NODE_FILES,
): Promise<Result<VerifyReport, Failure>> {
  const report = await verifyLibrary(options, files);
  if (!report.ok) return report;
  try {
    const repairs = await repair(options, report.value.problems, files);
    return repairs.ok ? ok({ ...report.value, repairs: repairs.value }) : repairs;
  } catch (error) {
    return failed(readFailure(basename(options.folder), error));
  }
}

/** Resolves to what was done, as sentences. */
async function repair(
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
