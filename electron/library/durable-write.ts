import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileCalls, FileState, OpenFile } from './file-calls.ts';
import { errorCode } from './file-failure.ts';
import { temporaryPath } from './temporary-file.ts';

/** `sync: false` is for caches: still never half a file, but it may be gone after a power cut. */
export type WriteOptions = { readonly sync: boolean };

/**
 * Puts `content`, text as UTF-8, in the place of the file at `path`, whole or not at all. Resolves when it would
 * survive a power cut; after a rejection the file is what it was, or already the new one, and no temporary file is
 * left.
 */
export async function writeDurably(
  files: FileCalls,
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = { sync: true },
): Promise<FileState> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return writeDurablyInParts(files, path, (write) => write(bytes), options);
}

/**
 * Like `writeDurably` for what is too large to hold: `fill` hands over one part after the other and waits for each.
 * When it fails nothing is changed.
 */
export async function writeDurablyInParts(
  files: FileCalls,
  path: string,
  fill: (write: (part: Uint8Array) => Promise<void>) => Promise<void>,
  { sync }: WriteOptions = { sync: true },
): Promise<FileState> {
  await makeFolder(files, dirname(path), sync);
  const temporary = temporaryPath(path);
  try {
    const state = await writeNew(files, temporary, fill, sync);
    await renameOver(files, temporary, path);
    if (sync) await syncFolder(files, dirname(path));
    return state;
  } catch (error) {
    // One that cannot be removed now is swept later; what went wrong first is what is told.
    await files.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Makes what was created, renamed or removed in a folder outlast a power cut. */
export async function syncFolder(files: FileCalls, folder: string): Promise<void> {
  let handle: OpenFile;
  try {
    handle = await files.open(folder, 'r');
  } catch (error) {
    // Windows opens no folders; its file systems record a rename by themselves.
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot do this for folders.
    if (!['EINVAL', 'ENOTSUP', ...(process.platform === 'win32' ? ['EPERM'] : [])].includes(errorCode(error)))
      throw error;
  } finally {
    await handle.close();
  }
}

/** Renames; on Windows again and again for a second while a virus scanner or a sync program holds the file. */
export async function renameOver(files: FileCalls, from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (attempt === SHARING_WAITS.length || !isSharingError(error)) throw error;
      await wait(SHARING_WAITS[attempt]);
    }
  }
}

/** Makes a folder that is not there, and its entry in the one above durable. */
export async function makeFolder(files: FileCalls, folder: string, sync = true): Promise<void> {
  const first = await files.mkdir(folder);
  if (first === undefined || !sync) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(files, dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

const SHARING_WAITS = [10, 20, 50, 100, 200, 300, 400];

const isSharingError = (error: unknown): boolean =>
  process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));

async function writeNew(
  files: FileCalls,
  path: string,
  fill: (write: (part: Uint8Array) => Promise<void>) => Promise<void>,
  sync: boolean,
): Promise<FileState> {
  const handle = await files.open(path, 'wx');
  try {
    await fill((part) => writeAll(handle, part));
    if (sync) await handle.sync();
    return await handle.stat();
  } finally {
    await handle.close();
  }
}

/** A full disk takes part of the bytes and reports no error: only the count tells. */
async function writeAll(handle: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.byteLength; ) {
    const written = await handle.write(bytes, offset);
    if (written <= 0) throw Object.assign(new Error('the file system took no bytes'), { code: 'ENOSPC' });
    offset += written;
  }
}
