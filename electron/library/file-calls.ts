import { mkdir, open, readdir, readFile, rename, rmdir, stat, unlink, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './file-failure.ts';

/**
 * The file system as the library uses it: nothing in this folder touches files in any other way, so that tests can
 * let any single call fail.
 */
export type FileCalls = {
  /** `wx` makes a new file that only its owner may read; `r` opens what is there, also a folder. */
  open(path: string, flags: 'r' | 'wx'): Promise<OpenFile>;
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes the folder and those above it; resolves to the first one made, `undefined` when all were there. */
  mkdir(path: string): Promise<string | undefined>;
  rmdir(path: string): Promise<void>;
  /** Names of what stands in a folder. */
  list(path: string): Promise<readonly string[]>;
  stat(path: string): Promise<EntryState>;
  /** Sets the time of the last change. */
  touch(path: string, time: Date): Promise<void>;
};

export type OpenFile = {
  /** Writes from `offset` on and resolves to the number of bytes taken, which may be fewer than given. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  sync(): Promise<void>;
  stat(): Promise<FileState>;
  close(): Promise<void>;
};

/** Time of the last change in milliseconds since 1970, and size in bytes. */
export type FileState = { readonly mtimeMs: number; readonly size: number };
type EntryState = FileState & { readonly isFolder: boolean };

/** The real file system. */
export const NODE_FILES: FileCalls = {
  open: async (path, flags) => {
    const handle = await open(path, flags, 0o600);
    return {
      write: async (bytes, offset) =>
        (await handle.write(bytes, offset, bytes.byteLength - offset)).bytesWritten,
      sync: () => handle.sync(),
      stat: () => handle.stat(),
      close: () => handle.close(),
    };
  },
  readText: (path) => readFile(path, 'utf8'),
  readBytes: (path) => readFile(path),
  rename,
  unlink,
  mkdir: makeFolders,
  rmdir,
  list: (path) => readdir(path),
  async stat(path) {
    const state = await stat(path);
    return { mtimeMs: state.mtimeMs, size: state.size, isFolder: state.isDirectory() };
  },
  touch: (path, time) => utimes(path, time, time),
};

/** On a read-only disk Node says that the folder is missing; making only the first one that is gives the reason. */
async function makeFolders(path: string): Promise<string | undefined> {
  try {
    return await mkdir(path, { recursive: true });
  } catch (error) {
    for (let folder = path; isMissing(error) && folder !== dirname(folder); folder = dirname(folder)) {
      await mkdir(folder).catch((reason: unknown) => {
        if (!isMissing(reason)) throw reason;
      });
    }
    throw error;
  }
}
