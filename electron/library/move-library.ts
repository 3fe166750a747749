import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { inParallel } from './breathe.ts';
import { makeFolder, renameOver, syncFolder, writeDurably } from './durable-write.ts';
import type { FileCalls } from './file-calls.ts';
import { isMissing, LibraryGoneError, writeFailure } from './file-failure.ts';
import { libraryFolders } from './folders.ts';
import { listIfThere } from './list-if-there.ts';
import { exists } from './quarantine.ts';
import { isTemporary } from './temporary-file.ts';

/** Says who has the library open; it does not move along. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['locks']);

/** Hears how many files were looked at. */
type Progress = (done: number) => void;

/** Why a library cannot go to a folder; `null` when it can. */
export async function refusalToMove(files: FileCalls, from: string, to: string): Promise<Failure | null> {
  const name = basename(to);
  const way = relative(from, to);
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return { tag: 'inside-library', name };
  try {
    return (await listIfThere(files, to)).length > 0 ? { tag: 'folder-not-empty', name } : null;
  } catch (error) {
    return writeFailure(name, error);
  }
}

/**
 * Makes the folder beside `to` that will become it the same as `from`: copies what is missing or differs, reads each
 * file back, and takes away what is gone. May be done again and again; the library may be in use meanwhile.
 */
export async function copyLibrary(
  files: FileCalls,
  from: string,
  to: string,
  progress: Progress = () => undefined,
): Promise<Result<null, Failure>> {
  let done = 0;
  try {
    await copyFolder(files, from, movingFolder(to), LEFT_BEHIND, () => {
      done += 1;
      progress(done);
    });
    // With its drive everything in it is missing, as if it had been removed.
    if (!(await exists(files, libraryFolders(from).library)))
      throw new LibraryGoneError(`${from} is not there`);
    return ok(null);
  } catch (error) {
    return failed(writeFailure(basename(to), error));
  }
}

/** The last step, when the library is closed: what changed since is copied, then the folder gets its name. */
export async function finishMove(files: FileCalls, from: string, to: string): Promise<Result<null, Failure>> {
  const copied = await copyLibrary(files, from, to);
  if (!copied.ok) return copied;
  const refusal = await refusalToMove(files, from, to);
  if (refusal !== null) return failed(refusal);
  try {
    if (await exists(files, to)) await files.rmdir(to);
    await renameOver(files, movingFolder(to), to);
    await syncFolder(files, dirname(to));
    return ok(null);
  } catch (error) {
    return failed(writeFailure(basename(to), error));
  }
}

const movingFolder = (to: string): string => `${to}.afterword-moving`;

async function copyFolder(
  files: FileCalls,
  from: string,
  to: string,
  except: ReadonlySet<string>,
  onFile: () => void,
): Promise<void> {
  await makeFolder(files, to);
  const names = (await files.list(from)).filter((name) => !except.has(name) && !isTemporary(name));
  const wanted = new Set(names);
  for (const name of await files.list(to)) if (!wanted.has(name)) await removeAll(files, join(to, name));
  await inParallel(names, 4, async (name) => {
    const path = join(from, name);
    try {
      const { isFolder } = await files.stat(path);
      if (isFolder) await copyFolder(files, path, join(to, name), new Set(), onFile);
      else await copyFile(files, path, join(to, name));
      onFile();
    } catch (error) {
      // Gone meanwhile; anything that is missing at the target is a real failure.
      if (!isMissing(error) || (await exists(files, path))) throw error;
    }
  });
}

async function copyFile(files: FileCalls, from: string, to: string): Promise<void> {
  const state = await files.stat(from);
  const present = await files.stat(to).catch(() => null);
  if (present?.size === state.size && Math.abs(present.mtimeMs - state.mtimeMs) < 1) return;
  const bytes = await files.readBytes(from);
  await writeDurably(files, to, bytes);
  if (Buffer.compare(await files.readBytes(to), bytes) !== 0) throw new Error(`${to} could not be read back`);
  await files.touch(to, new Date(state.mtimeMs));
}

async function removeAll(files: FileCalls, path: string): Promise<void> {
  const { isFolder } = await files.stat(path);
  if (!isFolder) return files.unlink(path);
  for (const name of await files.list(path)) await removeAll(files, join(path, name));
  await files.rmdir(path);
}
