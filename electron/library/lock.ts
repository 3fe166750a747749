import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { makeFolder, writeDurably } from './durable-write.ts';
import type { FileCalls } from './file-calls.ts';
import { errorCode, isMissing, writeFailure } from './file-failure.ts';
import { birthOf, isRunning, isSameHost, ownIdentity, type ProcessIdentity } from './process-identity.ts';
import { exists } from './quarantine.ts';

/**
 * The right to write into a library folder. Each owner has a file of its own name in `locks/`, so that taking away the
 * file of a dead owner can never take away that of a living one. Who wants the lock puts its file there first and
 * looks at the others afterwards: of two that come together at least one sees the other, and whoever sees a living
 * other withdraws.
 *
 * Only owners on this computer keep each other out. A folder that is kept in step between computers shows the lock of
 * the other one minutes late, if at all, so its lock says nothing that could be relied on: the other computer is named,
 * and what both write is merged.
 */
export type LibraryLock = {
  /** `false` once another program of this computer took the lock. */
  isHeld(): boolean;
  /** Whether the file of this owner stands in the folder. */
  isInPlace(): Promise<boolean>;
  /** Other computers that have the library open, as far as can be seen here. */
  readonly elsewhere: readonly string[];
  /** Whoever had it before ended without giving it back. */
  readonly followsCrash: boolean;
  release(): Promise<void>;
};

export type LockOptions = {
  readonly files: FileCalls;
  readonly folder: string;
  /** The library's name, for the sentence. */
  readonly name: string;
  /** Who asks, such as «Afterword». */
  readonly holder: string;
  readonly now: () => Date;
  /** Overridden by tests; see `DEFAULT_PACE`. */
  readonly pace?: LockPace;
};

export type LockPace = {
  readonly heartbeatMs: number;
  /** Without a heartbeat for so long, an owner whose process cannot be looked at counts as dead. */
  readonly deadAfterMs: number;
  /** An owner that has been there for so long is not one of several that started together. */
  readonly settledAfterMs: number;
};

export const DEFAULT_PACE: LockPace = { heartbeatMs: 30_000, deadAfterMs: 5 * 60_000, settledAfterMs: 2_000 };

type LockRecord = ProcessIdentity & { readonly holder: string; readonly since: string };
type Rival = { readonly record: LockRecord | null; readonly since: number };
/** Who else has a lock here: one that keeps this one out, and computers that do not. */
type Others = {
  readonly rival: Rival | null;
  readonly elsewhere: readonly string[];
  /** Whether there were files of the dead. */
  readonly wereDead: boolean;
};

const ATTEMPTS = 12;

/** Lock files of this very process: any other with its number is left from a release or a start that failed. */
const OWN = new Set<string>();

/** Takes the lock, or says who has it. */
export async function acquireLock(options: LockOptions): Promise<Result<LibraryLock, Failure>> {
  const { files, folder, name, now, pace = DEFAULT_PACE } = options;
  try {
    await makeFolder(files, folder);
    let followsCrash = false;
    for (let attempt = 1; ; attempt += 1) {
      const own = await claim(options);
      const { rival, elsewhere, wereDead } = await findOthers(options, own).catch(async (error: unknown) => {
        await giveBack(files, own);
        throw error;
      });
      followsCrash ||= wereDead;
      if (rival === null) return ok(createLock(options, own, { elsewhere, followsCrash }));
      await giveBack(files, own);
      const settled = now().getTime() - rival.since >= pace.settledAfterMs;
      if (settled || attempt === ATTEMPTS) return failed(inUse(name, rival.record));
      await wait(Math.random() * 30 * attempt);
    }
  } catch (error) {
    return failed(writeFailure(name, error));
  }
}

async function claim(options: LockOptions): Promise<string> {
  const { files, folder } = options;
  const path = join(folder, `${process.pid}-${randomBytes(8).toString('hex')}.json`);
  OWN.add(path);
  try {
    await writeOwn(options, path);
    return path;
  } catch (error) {
    await giveBack(files, path);
    throw error;
  }
}

async function writeOwn({ files, holder, now }: LockOptions, path: string): Promise<void> {
  const record: LockRecord = { ...ownIdentity(), holder, since: now().toISOString() };
  await writeDurably(files, path, `${JSON.stringify(record, null, 2)}\n`, { sync: false });
}

/** A lock file that cannot be removed now counts as that of a dead owner from here on. */
async function giveBack(files: FileCalls, path: string): Promise<void> {
  OWN.delete(path);
  await files.unlink(path).catch(() => undefined);
}

/** Others who may be alive; files of the dead are removed on the way. */
async function findOthers(options: LockOptions, own: string): Promise<Others> {
  const { files, folder } = options;
  let found: Rival | null = null;
  let wereDead = false;
  const elsewhere = new Set<string>();
  for (const name of await files.list(folder)) {
    const path = join(folder, name);
    if (!name.endsWith('.json') || path === own) continue;
    const rival = await lookAt(options, path);
    wereDead ||= rival === null;
    if (rival?.record && !isSameHost(rival.record.place)) elsewhere.add(rival.record.host);
    else found ??= rival;
  }
  return { rival: found, elsewhere: [...elsewhere], wereDead };
}

/** The owner of a lock file when it may be alive, `null` when it is dead or gone. */
async function lookAt({ files, now, pace = DEFAULT_PACE }: LockOptions, path: string): Promise<Rival | null> {
  try {
    const { mtimeMs } = await files.stat(path);
    const record = parseRecord(await files.readText(path));
    const silent = now().getTime() - mtimeMs > pace.deadAfterMs;
    if (record === null ? !silent : mayLive(record, path, silent)) {
      return { record, since: record === null ? mtimeMs : Date.parse(record.since) };
    }
    await files.unlink(path);
    return null;
  } catch (error) {
    // A folder of that name is no lock.
    if (isMissing(error) || errorCode(error) === 'EISDIR') return null;
    throw error;
  }
}

function mayLive(record: LockRecord, path: string, silent: boolean): boolean {
  if (!isSameHost(record.place)) return !silent;
  if (record.pid === process.pid) return OWN.has(path);
  if (!isRunning(record.pid)) return false;
  const birth = birthOf(record.pid);
  // Where the system does not tell when a process began, the number may have been given out again.
  return birth === null || record.birth === null ? !silent : birth === record.birth;
}

function parseRecord(text: string): LockRecord | null {
  try {
    const record: Partial<LockRecord> | null = JSON.parse(text);
    if (typeof record?.pid !== 'number' || typeof record.place !== 'string') return null;
    if (typeof record.since !== 'string' || typeof record.holder !== 'string') return null;
    return { host: 'another computer', birth: null, ...record } as LockRecord;
  } catch {
    return null;
  }
}

function inUse(name: string, record: LockRecord | null): Failure {
  if (record === null) return { tag: 'library-in-use', name, holder: 'another program' };
  return { tag: 'library-in-use', name, holder: `${record.holder} (process ${record.pid})` };
}

function createLock(
  options: LockOptions,
  path: string,
  found: Pick<LibraryLock, 'elsewhere' | 'followsCrash'>,
): LibraryLock {
  const { files, now, pace = DEFAULT_PACE } = options;
  let held = true;
  /** Another computer that saw no heartbeat for long takes the file away: it is put back unless a rival is here. */
  const claimAgain = async (): Promise<void> => {
    const { rival } = await findOthers(options, path);
    if (rival === null && held) await writeOwn(options, path);
    else held = false;
  };
  const heartbeat = setInterval(() => {
    files
      .touch(path, now())
      .catch((error: unknown) => (isMissing(error) ? claimAgain() : undefined))
      .catch(() => undefined);
  }, pace.heartbeatMs);
  heartbeat.unref();
  return {
    isHeld: () => held,
    isInPlace: () => exists(files, path),
    ...found,
    release: async () => {
      clearInterval(heartbeat);
      held = false;
      await giveBack(files, path);
    },
  };
}
