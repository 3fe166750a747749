/** Files packed into one, as importers see them. Who reads archives has to keep them from doing harm. */
import type { Failure, UnsafeReason } from '../failure.ts';
import type { Result } from '../result.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';

/** Why an archive, or a file in it, is not read. */
export type ArchiveRefusal = UnsafeReason | 'damaged' | 'encrypted' | 'missing';

export type Archive = {
  /** Paths of the files in it, parts apart by `/`. They are names to ask by, and never become names on a disk. */
  readonly names: readonly string[];
  read(name: string): Promise<Result<Uint8Array, ArchiveRefusal>>;
};

export type OpenArchive = (
  bytes: Uint8Array,
  limits?: ArchiveLimits,
) => Promise<Result<Archive, ArchiveRefusal>>;

/** What an archive may hold. Sizes in bytes, unpacked. */
export type ArchiveLimits = {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** How many times larger than packed, an entry and all together. Small ones, which hardly matter, may exceed it. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
};

/** For books and documents. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 2000,
  entryBytes: 50_000_000,
  totalBytes: 200_000_000,
  ratio: 100,
  ratioFromBytes: 1_000_000,
};

/**
 * For what another app exported, a few small texts for each article: many years of reading are more of them than a book
 * has. A file that is imported has at most 200 MB, to which texts of five times that size are packed. Only one of them
 * is unpacked at a time, none goes to the disk, and none may be larger than a source by itself.
 */
export const SHELF_ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 60_000,
  entryBytes: LARGEST_SOURCE,
  totalBytes: 1_000_000_000,
  ratio: 100,
  ratioFromBytes: 1_000_000,
};

/** For archives of a whole library, of which one record after the other is unpacked. */
export const LIBRARY_ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 1_000_000,
  entryBytes: 256_000_000,
  totalBytes: 100_000_000_000,
  ratio: 200,
  ratioFromBytes: 32_000_000,
};

/** `PK`, as every archive of this kind begins. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The part of an archive that lists its files, as text: what is in it can be told from their names without opening it.
 * Empty where there is none, and for archives so large (zip64) that only libraries are.
 */
export function directoryOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - END_RECORD;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE || view.getUint16(at + 20, true) !== last - at) continue;
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    return start + size <= at ? new TextDecoder('latin1').decode(bytes.subarray(start, start + size)) : '';
  }
  return '';
}

/** What every archive ends with, and how long a remark behind it may be, in bytes. */
const END_RECORD = 22;
const END_SIGNATURE = 0x06054b50;
const LONGEST_REMARK = 0xffff;

export function archiveFailure(name: string, refusal: ArchiveRefusal): Failure {
  switch (refusal) {
    case 'damaged':
    case 'missing':
      return { tag: 'damaged-source', name };
    case 'encrypted':
      return { tag: 'encrypted', name };
    default:
      return { tag: 'unsafe-source', name, reason: refusal };
  }
}

/** A path as it is written in a file at `from`, as the archive knows it; `null` when it leads out of the archive. */
export function resolvePath(from: string, written: string): string | null {
  const bare = written.split(/[?#]/)[0] ?? '';
  if (bare === '' || /^[a-z][a-z\d+.-]*:/i.test(bare)) return null;
  const parts = bare.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decodePath(bare).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
