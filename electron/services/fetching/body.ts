/** Reads the body of an answer: unpacks it and counts while it comes, so that no packing can fill the memory. */
import type { IncomingMessage } from 'node:http';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The body is larger than allowed, as it comes or unpacked. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Packed in a way that was not asked for. */
export class UnknownPackingError extends Error {
  override readonly name = 'UnknownPackingError';
}

/** The body of `message`, at most `limitBytes` before and after unpacking. */
export async function readBody(message: IncomingMessage, limitBytes: number): Promise<Uint8Array> {
  if (Number(message.headers['content-length']) > limitBytes) throw new TooLargeError();
  const chunks: Buffer[] = [];
  const collecting = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const unpacking = unpackings(message.headers['content-encoding']);
  await pipeline([message, counted(limitBytes), ...unpacking, counted(limitBytes), collecting]);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Lets everything through until it is too much. */
function counted(limitBytes: number): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > limitBytes) done(new TooLargeError());
      else done(null, chunk);
    },
  });
}

/** More layers than this only serve to hide how much there is. */
const MOST_LAYERS = 2;

/** The last one named was applied last and comes off first. */
function unpackings(header: string | undefined): readonly Transform[] {
  const layers = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) throw new UnknownPackingError();
  return layers.reverse().map(unpackingOf);
}

function unpackingOf(name: string): Transform {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      throw new UnknownPackingError();
  }
}
