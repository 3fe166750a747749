import { basename } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { LIBRARY_RECORD, type LibraryRecord } from '../../core/stored/library-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { sha256 } from './digest.ts';
import { makeFolder, writeDurably } from './durable-write.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import { writeFailure } from './file-failure.ts';
import { libraryFolders } from './folders.ts';
import type { Library, LibraryEvent, LibraryOptions } from './library.ts';
import { LibraryFolder } from './library-folder.ts';
import { guardLibrary } from './library-presence.ts';
import type { LibrarySetting } from './library-setting.ts';
import { acquireLock, type LibraryLock, type LockPace } from './lock.ts';
import { Notices } from './notices.ts';
import { exists } from './quarantine.ts';
import { readRecord } from './record-file.ts';

/** What tests and repairs ask for besides. */
export type LibraryInternals = {
  readonly files?: FileCalls;
  readonly pace?: LockPace;
  /** Makes the index again from articles and journals. */
  readonly freshCache?: boolean;
};

/**
 * Opens the library in a folder, or makes one there. Fails when another program has it open, when the folder cannot be
 * written, when a newer Afterword made it, or when it must be there and is not.
 */
export async function openLibrary(
  options: LibraryOptions,
  { files = NODE_FILES, pace, freshCache = false }: LibraryInternals = {},
): Promise<Result<Library, Failure>> {
  const folders = libraryFolders(options.folder);
  const name = basename(options.folder);
  const { holder, now } = options;
  try {
    if (options.mustBeThere && !(await isThere(files, folders))) return failed({ tag: 'library-gone', name });
    await makeFolder(files, folders.root);
  } catch (error) {
    return failed(writeFailure(name, error));
  }
  const lock = await acquireLock({
    files,
    folder: folders.locks,
    name,
    holder,
    now,
    ...(pace === undefined ? {} : { pace }),
  });
  return lock.ok ? openLocked(options, lock.value, { files, freshCache }) : lock;
}

/** The library in a folder that nobody else may write into now. When it cannot be opened the lock is given back. */
async function openLocked(
  options: LibraryOptions,
  lock: LibraryLock,
  { files, freshCache }: Required<Pick<LibraryInternals, 'files' | 'freshCache'>>,
): Promise<Result<Library, Failure>> {
  const folders = libraryFolders(options.folder);
  const listeners = new Set<(event: LibraryEvent) => void>();
  const announce = (event: LibraryEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const setting: LibrarySetting = {
    files,
    folders,
    now: options.now,
    notices: new Notices((notice) => announce({ tag: 'notice', notice })),
    refusal: (refused) =>
      lock.isHeld() ? null : { tag: 'library-in-use', name: refused, holder: 'another program' },
  };
  for (const host of lock.elsewhere)
    setting.notices.say(
      `This library is also open on ${host}. What you write there and here is merged when the files arrive.`,
      null,
    );
  const record = await readOrMakeRecord(setting, options);
  if (!record.ok) {
    await lock.release();
    return record;
  }
  const guarded = guardLibrary({
    files,
    folders,
    id: record.value.record.id,
    isLockInPlace: () => lock.isInPlace(),
    // Should it fail, it is missed again at the next look.
    onRecordGone: () => writeRecord(setting, record.value.record).catch(() => undefined),
    onChange(isThere) {
      if (!isThere) tellGone(setting);
      else void library.lookAgain().catch(() => undefined);
    },
  });
  const library = new LibraryFolder({
    ...record.value,
    setting: { ...setting, files: guarded },
    lock,
    freshCache,
    options,
    listeners,
    announce,
  });
  return ok(library);
}

async function isThere(
  files: FileCalls,
  { library, articles, journals }: ReturnType<typeof libraryFolders>,
): Promise<boolean> {
  for (const path of [library, articles, journals]) if (await exists(files, path)) return true;
  return false;
}

function tellGone({ folders, now, notices }: LibrarySetting): void {
  notices.say(
    'The folder of your library is not there now; perhaps the drive that it lies on was disconnected. What you write is kept and saved when it is back.',
    `${folders.root}, ${now().toISOString()}`,
  );
}

async function readOrMakeRecord(
  setting: LibrarySetting,
  { folder, now, createId }: LibraryOptions,
): Promise<Result<{ readonly record: LibraryRecord; readonly isNew: boolean }, Failure>> {
  const { files, folders } = setting;
  const read = await readRecord(setting, folders.library, LIBRARY_RECORD, 'library.json');
  if (read.ok && read.value !== null) return ok({ record: read.value, isNew: false });
  if (!read.ok && read.failure.tag !== 'damaged') return read;
  const record: LibraryRecord = { id: createId(), name: basename(folder), createdAt: now().toISOString() };
  try {
    const isNew = read.ok && !(await exists(files, folders.articles));
    await writeRecord(setting, record);
    return ok({ record, isNew });
  } catch (error) {
    return failed(writeFailure(record.name, error));
  }
}

async function writeRecord({ files, folders }: LibrarySetting, record: LibraryRecord): Promise<void> {
  const text = encodeRecord(LIBRARY_RECORD, record, record.createdAt, sha256);
  await writeDurably(files, folders.library, text);
}
