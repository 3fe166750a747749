import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Who a process is, beyond its number, which the system gives out again. Read once, from small files of the system,
 * which never wait for a disk.
 */
export type ProcessIdentity = {
  readonly pid: number;
  /** Eight hexadecimal digits for this computer and, on Linux, this space of process numbers. */
  readonly place: string;
  /** The computer's name, for people. */
  readonly host: string;
  /** Tells two processes with the same number apart; `null` where the system does not say. */
  readonly birth: string | null;
};

export const OWN_PLACE: string = createHash('sha256')
  .update(`${hostname()}\n${pidNamespace()}`)
  .digest('hex')
  .slice(0, 8);

let own: ProcessIdentity | null = null;

/** This process. */
export function ownIdentity(): ProcessIdentity {
  own ??= { pid: process.pid, place: OWN_PLACE, host: hostname(), birth: birthOf(process.pid) };
  return own;
}

export const isSameHost = (place: string): boolean => place === OWN_PLACE;

/** Whether a process of this computer with that number runs, whoever it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Start time of a process since the machine was started, with that start's own id. Only Linux tells. */
export function birthOf(pid: number): string | null {
  const started = statFields(pid)[19];
  const boot = readSmall('/proc/sys/kernel/random/boot_id');
  return started === undefined || boot === null ? null : `${boot.trim()}:${started}`;
}

/** Killed, but not yet noticed by its parent: it will never write again. */
const isZombie = (pid: number): boolean => ['Z', 'X'].includes(statFields(pid)[0] ?? '');

/** Fields of `/proc/<pid>/stat` from the third on; the second, a name in brackets, may contain anything. */
function statFields(pid: number): readonly string[] {
  const stat = readSmall(`/proc/${pid}/stat`);
  return stat === null ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function readSmall(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
