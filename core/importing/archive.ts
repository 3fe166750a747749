/** Files packed into one, as importers see them. Who reads archives has to keep them from doing harm. */
import type { Failure, UnsafeReason } from '../failure.ts';
import type { Result } from '../result.ts';

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
 * For what another app exported, a few small files for each article: many years of reading are more of them than a book
 * has, and only one is unpacked at a time.
 */
export const SHELF_ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 60_000,
  entryBytes: 20_000_000,
  totalBytes: 2_000_000_000,
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
