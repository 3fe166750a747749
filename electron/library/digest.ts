import { createHash } from 'node:crypto';
import type { Digest } from '../../core/stored/envelope.ts';

/** The checksum that the library's files carry. */
export const sha256: Digest = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** The SHA-256 of bytes, in hexadecimal digits. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
