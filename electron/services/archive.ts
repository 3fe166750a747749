/**
 * Opens archives that are not trusted. Everything is counted by ourselves while it is unpacked: what an archive says
 * about its sizes is only what it must not exceed. Nothing is written anywhere.
 */
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import {
  ARCHIVE_LIMITS,
  type Archive,
  type ArchiveLimits,
  type ArchiveRefusal,
  type OpenArchive,
} from '../../core/importing/archive.ts';
import { failed, ok, type Result } from '../../core/result.ts';

/** Reads the list of what is in an archive, and refuses the whole when something about it is not right. */
export const openArchive = ((
  bytes,
  limits = ARCHIVE_LIMITS,
): Promise<Result<OpenedArchive, ArchiveRefusal>> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return open(() => fromBufferPromise(buffer, { strictFileNames: true }), limits);
}) satisfies OpenArchive;

/** The same for a file, of which only what is asked for comes into memory. It stays open until it is closed. */
export const openArchiveFile = (
  path: string,
  limits: ArchiveLimits,
): Promise<Result<OpenedArchive, ArchiveRefusal>> =>
  open(() => openPromise(path, { strictFileNames: true, autoClose: false }), limits);

async function open(
  openZip: () => Promise<ZipFile>,
  limits: ArchiveLimits,
): Promise<Result<OpenedArchive, ArchiveRefusal>> {
  let zip: ZipFile | null = null;
  try {
    zip = await openZip();
    const entries = await listEntries(zip, limits);
    if (entries.ok) return ok(new OpenedArchive(zip, entries.value, limits));
    zip.close();
    return entries;
  } catch (error) {
    zip?.close();
    return failed(refusalOf(error));
  }
}

type Entries = ReadonlyMap<string, Entry>;

async function listEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Result<Entries, ArchiveRefusal>> {
  if (zip.entryCount > limits.entries) return failed('too-many-entries');
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  const all: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    all.push(entry);
    const refusal = all.length > limits.entries ? 'too-many-entries' : refusalOfEntry(entry, limits);
    if (refusal !== null) return failed(refusal);
    const name = entry.fileName.normalize('NFC');
    if (folded.has(name.toLowerCase())) return failed('duplicate-entries');
    folded.add(name.toLowerCase());
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  const total = all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = all.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  if (total > limits.totalBytes || isTooDense(total, packed, limits)) return failed('too-much-unpacked');
  return overlap(all) ? failed('false-sizes') : ok(entries);
}

function refusalOfEntry(entry: Entry, limits: ArchiveLimits): ArchiveRefusal | null {
  const { uncompressedSize, compressedSize } = entry;
  if (isLink(entry)) return 'links';
  if (entry.isEncrypted()) return 'encrypted';
  if (uncompressedSize > limits.entryBytes) return 'too-much-unpacked';
  if (isTooDense(uncompressedSize, compressedSize, limits)) return 'too-much-unpacked';
  return entry.canDecodeFileData() ? null : 'damaged';
}

const isTooDense = (unpacked: number, packed: number, limits: ArchiveLimits): boolean =>
  unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio;

/** A name that stands for another place, as archives made on Unix can hold. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const LOCAL_HEADER = 30;

/** Entries whose bytes lie over each other unpack the same bytes many times. */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  return inOrder.some((entry, at) => {
    const next = inOrder[at + 1];
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
}

/** Counts what it unpacks over its whole life. */
class OpenedArchive implements Archive {
  readonly names: readonly string[];
  readonly #zip: ZipFile;
  readonly #entries: Entries;
  readonly #limits: ArchiveLimits;
  #unpacked = 0;

  constructor(zip: ZipFile, entries: Entries, limits: ArchiveLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
    this.names = [...entries.keys()];
  }

  async read(name: string): Promise<Result<Uint8Array, ArchiveRefusal>> {
    const entry = this.#entries.get(name.normalize('NFC'));
    if (entry === undefined) return failed('missing');
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of stream as AsyncIterable<Buffer>) {
        size += part.length;
        this.#unpacked += part.length;
        if (
          size > this.#limits.entryBytes ||
          this.#unpacked > this.#limits.totalBytes ||
          isTooDense(size, entry.compressedSize, this.#limits)
        )
          return failed('too-much-unpacked');
        parts.push(part);
      }
      return size === entry.uncompressedSize
        ? ok(new Uint8Array(Buffer.concat(parts)))
        : failed('false-sizes');
    } catch (error) {
      return failed(refusalOf(error));
    }
  }

  /** Lets go of the file. */
  close(): void {
    this.#zip.close();
  }
}

/** The library tells what is wrong only in words. */
function refusalOf(error: unknown): ArchiveRefusal {
  const words = error instanceof Error ? error.message : '';
  if (/invalid relative path|absolute path|invalid characters in fileName/i.test(words)) return 'false-names';
  if (/(?:too many|not enough) bytes|uncompressed size|file data overflows|size mismatch/i.test(words))
    return 'false-sizes';
  if (/encrypt/i.test(words)) return 'encrypted';
  return 'damaged';
}
