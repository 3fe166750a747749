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
    };
    const written = drain(output, write);
    written.catch(() => undefined);
    broken.catch(() => undefined);
    try {
      await fill(add);
      zip.end();
      await Promise.race([written, broken]);
    } finally {
      output.destroy();
    }
  });
}

async function drain(output: Readable, write: (part: Uint8Array) => Promise<void>): Promise<void> {
  for await (const part of output) await write(part as Buffer);
}

const PIECE_BYTES = 65_536;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += PIECE_BYTES)
    yield bytes.subarray(start, start + PIECE_BYTES);
}
