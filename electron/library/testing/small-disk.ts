import { execFile } from 'node:child_process';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { type FileCalls, NODE_FILES } from '../file-calls.ts';
import { temporaryFolder } from './open.ts';

const run = promisify(execFile);

/** A disk that can be filled and made read-only: a real one where this process may mount it, otherwise a made-up one. */
export type SmallDisk = {
  readonly folder: string;
  readonly files: FileCalls;
  readonly isReal: boolean;
  /** Leaves room for about so many bytes. */
  fill(left: number): Promise<void>;
  free(): Promise<void>;
  setWritable(writable: boolean): Promise<void>;
};

/** A disk of one megabyte that goes when the test ends. */
export async function smallDisk(): Promise<SmallDisk> {
  const folder = await temporaryFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', folder]);
  } catch {
    return madeUpDisk(folder);
  }
  onTestFinished(async () => void (await run('umount', ['--lazy', folder])));
  return realDisk(folder);
}

function realDisk(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast');
  return {
    folder,
    files: NODE_FILES,
    isReal: true,
    async fill(left) {
      // Memory is given out in pages of four kilobytes: what is left is made of whole ones.
      const spare = join(folder, 'spare');
      await writeFile(spare, Buffer.alloc(left));
      await writeFile(ballast, Buffer.alloc(2_000_000)).catch(() => undefined);
      await rm(spare);
    },
    free: () => rm(ballast, { force: true }),
    setWritable: (writable) => remount(folder, writable ? 'rw' : 'ro'),
  };
}

/** A disk is busy while some file on it is open for writing, such as an index page: then once more a moment later. */
async function remount(folder: string, how: 'rw' | 'ro', attemptsLeft = 50): Promise<void> {
  try {
    await run('mount', ['-o', `remount,${how}`, folder]);
  } catch (error) {
    if (attemptsLeft === 0 || !String(error).includes('busy')) throw error;
    await pause(100);
    await remount(folder, how, attemptsLeft - 1);
  }
}

/** Takes as many bytes as are left, then none, as full disks do; and refuses every change while it is read-only. */
function madeUpDisk(folder: string): SmallDisk {
  let left = Number.POSITIVE_INFINITY;
  let isWritable = true;
  const refuse = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const changing = <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>) => {
    return async (...args: Args): Promise<T> => (isWritable ? call(...args) : refuse('EROFS'));
  };
  const files: FileCalls = {
    ...NODE_FILES,
    rename: changing(NODE_FILES.rename),
    unlink: changing(NODE_FILES.unlink),
    mkdir: changing(NODE_FILES.mkdir),
    rmdir: changing(NODE_FILES.rmdir),
    touch: changing(NODE_FILES.touch),
    async open(path, flags) {
      if (flags === 'wx' && !isWritable) refuse('EROFS');
      const file = await NODE_FILES.open(path, flags);
      return {
        ...file,
        async write(bytes, offset) {
          const taken = Math.min(left, bytes.byteLength - offset);
          if (taken === 0) refuse('ENOSPC');
          left -= taken;
          return file.write(bytes.subarray(0, offset + taken), offset);
        },
      };
    },
  };
  return {
    folder,
    files,
    isReal: false,
    async fill(bytes) {
      left = bytes;
    },
    async free() {
      left = Number.POSITIVE_INFINITY;
    },
    async setWritable(writable) {
      isWritable = writable;
      await chmod(folder, writable ? 0o700 : 0o500);
    },
  };
}
