import { createHash, webcrypto } from 'node:crypto';
import type { Digest } from '../../core/stored/envelope.ts';

/** The checksum that the library's files carry. */
export const sha256: Digest = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** The SHA-256 of bytes, in hexadecimal digits. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** So many bytes are hashed in about a quarter of a millisecond: less than it costs to hand them to another thread. */
const SMALL = 128 * 1024;

/** The same, of many bytes on a thread of Node's own, so that this one stays free. */
export async function digestAside(bytes: Uint8Array): Promise<string> {
  if (bytes.byteLength <= SMALL) return digestOf(bytes);
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
