import { dirname } from 'node:path';
import type { FileCalls, OpenFile } from '../file-calls.ts';

type StoredFile = { readonly bytes: Uint8Array; readonly mtimeMs: number };

/** Thrown very often and caught at once: it costs no list of calls, as an error of the system has none either. */
class MissingError extends Error {
  readonly code = 'ENOENT';

  constructor(path: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`ENOENT: ${path}`);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A disk in memory, for tests that run thousands of times. */
export type MemoryDisk = {
  readonly files: FileCalls;
  /** Every file by its path. */
  readonly stored: Map<string, StoredFile>;
  /** Puts a file there as another program would. */
  put(path: string, bytes: Uint8Array): void;
};

export function createMemoryDisk(): MemoryDisk {
  const stored = new Map<string, StoredFile>();
  const folders = new Set<string>();
  let clock = 1_000;
  const tick = (): number => {
    clock += 1;
    return clock;
  };
  const missing = (path: string): never => {
    throw new MissingError(path);
  };
  const fileAt = (path: string): StoredFile => stored.get(path) ?? missing(path);
  const makeFolders = (path: string): void => {
    for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) folders.add(folder);
  };
  const put = (path: string, bytes: Uint8Array): void => {
    makeFolders(dirname(path));
    stored.set(path, { bytes, mtimeMs: tick() });
  };
  const stateOf = ({ bytes, mtimeMs }: StoredFile) => ({ mtimeMs, size: bytes.byteLength, isFolder: false });

  const openFile = (path: string): OpenFile => ({
    async write(bytes, offset) {
      const before = stored.get(path)?.bytes ?? new Uint8Array();
      put(path, Buffer.concat([before, bytes.subarray(offset)]));
      return bytes.byteLength - offset;
    },
    sync: async () => undefined,
    stat: async () => stateOf(fileAt(path)),
    close: async () => undefined,
  });
  const files: FileCalls = {
    async open(path, flags) {
      if (flags === 'wx') put(path, new Uint8Array());
      return openFile(path);
    },
    readText: async (path) => Buffer.from(fileAt(path).bytes).toString('utf8'),
    readBytes: async (path) => fileAt(path).bytes,
    async rename(from, to) {
      const file = fileAt(from);
      stored.delete(from);
      stored.set(to, file);
    },
    async unlink(path) {
      if (!stored.delete(path)) missing(path);
    },
    async mkdir(path) {
      makeFolders(path);
      return undefined;
    },
    async rmdir(path) {
      folders.delete(path);
    },
    async list(path) {
      if (!folders.has(path)) missing(path);
      const names = new Set<string>();
      const start = path.length + 1;
      for (const paths of [stored.keys(), folders])
        for (const known of paths) {
          if (known.length < start || known[start - 1] !== '/' || !known.startsWith(path)) continue;
          const end = known.indexOf('/', start);
          names.add(end < 0 ? known.slice(start) : known.slice(start, end));
        }
      return [...names];
    },
    async stat(path) {
      if (folders.has(path)) return { mtimeMs: 0, size: 0, isFolder: true };
      return stateOf(fileAt(path));
    },
    async touch(path, time) {
      stored.set(path, { ...fileAt(path), mtimeMs: time.getTime() });
    },
  };
  return { files, stored, put };
}
