import { join, sep } from 'node:path';
import { LIBRARY_RECORD } from '../../core/stored/library-record.ts';
import type { FileCalls, FileState } from './file-calls.ts';
import { isMissing, LibraryGoneError } from './file-failure.ts';
import type { LibraryFolders } from './folders.ts';
import { readStored } from './record-file.ts';

export type PresenceOptions = {
  readonly files: FileCalls;
  readonly folders: Pick<LibraryFolders, 'root' | 'library'>;
  /** The library's. */
  readonly id: string;
  /** Whether the file with which the library was locked stands in the folder: then it is the same folder. */
  readonly isLockInPlace: () => Promise<boolean>;
  /** `library.json` went, and nothing else. */
  readonly onRecordGone: () => Promise<void>;
  /** The folder is gone with the drive that it lies on, or there again. */
  readonly onChange: (isThere: boolean) => void;
};

/**
 * The file system for an open library whose drive may vanish. Where it was mounted an empty folder is left, or another
 * drive appears: nothing is put there, and what is missing there counts as out of reach and not as deleted. Such calls
 * fail with `LibraryGoneError` until the library is there again.
 */
export function guardLibrary(options: PresenceOptions): FileCalls {
  const { files, folders } = options;
  const ensure = createPresence(options);
  const isInside = (path: string): boolean =>
    path === folders.root || path.startsWith(join(folders.root, sep));

  /** For what makes something. */
  const making = async <R>(path: string, act: () => Promise<R>): Promise<R> => {
    if (isInside(path)) await ensure();
    return finding(path, act);
  };
  /** For what needs something to be there. */
  const finding = async <R>(path: string, act: () => Promise<R>): Promise<R> => {
    try {
      return await act();
    } catch (error) {
      if (isInside(path) && isMissing(error)) await ensure();
      throw error;
    }
  };
  return {
    open: (path, flags) => (flags === 'wx' ? making : finding)(path, () => files.open(path, flags)),
    mkdir: (path) => making(path, () => files.mkdir(path)),
    readText: (path) => finding(path, () => files.readText(path)),
    readBytes: (path) => finding(path, () => files.readBytes(path)),
    rename: (from, to) => finding(from, () => files.rename(from, to)),
    unlink: (path) => finding(path, () => files.unlink(path)),
    rmdir: (path) => finding(path, () => files.rmdir(path)),
    list: (path) => finding(path, () => files.list(path)),
    stat: (path) => finding(path, () => files.stat(path)),
    touch: (path, time) => finding(path, () => files.touch(path, time)),
  };
}

/** Rejects while the library is not in its folder. */
function createPresence(options: PresenceOptions): () => Promise<void> {
  const { files, folders, id, isLockInPlace, onRecordGone, onChange } = options;
  let known: FileState | null = null;
  let wasThere = true;

  const isThere = async (): Promise<boolean> => {
    const state = await stateOf(files, folders.library);
    if (state === null) {
      if (!(await isLockInPlace())) return false;
      await onRecordGone();
      return true;
    }
    if (state.mtimeMs === known?.mtimeMs && state.size === known.size) return true;
    const stored = await readStored(files, folders.library, LIBRARY_RECORD);
    // One that is not whole, as a service may leave it for a moment, says nothing of another library.
    if (stored.ok && stored.value.content.id !== id && !(await isLockInPlace())) return false;
    known = state;
    return true;
  };
  return async () => {
    const isHere = await isThere();
    if (isHere !== wasThere) {
      wasThere = isHere;
      onChange(isHere);
    }
    if (!isHere) throw new LibraryGoneError(`${folders.library} is not there`);
  };
}

async function stateOf(files: FileCalls, path: string): Promise<FileState | null> {
  try {
    return await files.stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
