import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { writeDurablyInParts } from '../../library/durable-write.ts';
import type { FileCalls } from '../../library/file-calls.ts';

/** Adds one file to an archive; resolves when its bytes are on their way to the disk. */
export type AddToZip = (name: string, content: string | Uint8Array, packing?: Packing) => Promise<void>;

/** Pictures are packed already. */
export type Packing = 'deflate' | 'store';

/**
 * Makes a zip at `path`, whole or not at all: `fill` adds one file after the other, and only one is in memory. Packing
 * happens in threads of its own. Entries carry `time`, so that the same content makes the same bytes.
 */
export async function writeZip(
  files: FileCalls,
  path: string,
  time: Date,
  fill: (add: AddToZip) => Promise<void>,
): Promise<void> {
  await writeDurablyInParts(files, path, async (write) => {
    const zip = new ZipFile();
    const finished = new FinishedEntries(zip as unknown as EntriesOf);
    const broken = new Promise<never>((_, reject) => zip.on('error', reject));
    const output = zip.outputStream as unknown as Readable;
    const add: AddToZip = async (name, content, packing = 'deflate') => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      const input = Readable.from(piecesOf(bytes));
      const added = once(input, 'close');
      zip.addReadStream(input, name, {
        mtime: time,
        size: bytes.byteLength,
        compress: packing === 'deflate',
      });
      await Promise.race([added, broken, written]);
      finished.putAside();
    };
    const written = drain(output, write);
    // Both are waited for below; until then a failure of one is not unhandled.
    written.catch(() => undefined);
    broken.catch(() => undefined);
    try {
      await fill(add);
      finished.putBack();
      zip.end();
      await Promise.race([written, broken]);
    } finally {
      output.destroy();
    }
  });
}

/** What a zip of yazl 3.3 keeps of each file; `state` 3: all of it is on its way. */
type EntriesOf = { entries: { readonly state: number }[] };

const DONE = 3;

/**
 * yazl looks through all its entries after each step, which takes the square of their number. Those that are done wait
 * here until the list at the end of the archive is written.
 */
class FinishedEntries {
  readonly #zip: EntriesOf;
  readonly #entries: EntriesOf['entries'] = [];

  constructor(zip: EntriesOf) {
    this.#zip = zip;
  }

  putAside(): void {
    const { entries } = this.#zip;
    const open = entries.findIndex(({ state }) => state !== DONE);
    this.#entries.push(...entries.splice(0, open < 0 ? entries.length : open));
  }

  putBack(): void {
    this.#zip.entries = [...this.#entries, ...this.#zip.entries];
  }
}

/** The disk is asked for so many bytes at once: archives are made of many small parts. */
const WRITE_BYTES = 262_144;

async function drain(output: Readable, write: (part: Uint8Array) => Promise<void>): Promise<void> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of output as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.byteLength;
    if (size < WRITE_BYTES) continue;
    await write(Buffer.concat(parts));
    parts = [];
    size = 0;
  }
  if (size > 0) await write(Buffer.concat(parts));
}

const PIECE_BYTES = 65_536;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += PIECE_BYTES)
    yield bytes.subarray(start, start + PIECE_BYTES);
}
