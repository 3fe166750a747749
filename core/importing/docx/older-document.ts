/** Containers of the kind that Office wrote before 2007, and still locks documents in. Their form: [MS-CFB], 2.1 and 2.6. */
import type { Failure } from '../../failure.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** Why such a file is not read; `null` when it is none, or holds something else than a document. */
export function refusalOfOlder({
  bytes,
  name,
}: {
  readonly bytes: Uint8Array;
  readonly name: string;
}): Failure | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  // Names in the directory are in UTF-16 and begin at whole entries.
  if (holds(bytes, 'EncryptedPackage') || holds(bytes, 'EncryptionInfo')) return { tag: 'encrypted', name };
  return holds(bytes, 'WordDocument') ? { tag: 'older-document', name } : null;
}

const ENTRY = 128;

function holds(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) if (begins(bytes, at, name)) return true;
  return false;
}

function begins(bytes: Uint8Array, at: number, name: string): boolean {
  for (let n = 0; n < name.length; n += 1)
    if (bytes[at + 2 * n] !== name.charCodeAt(n) || bytes[at + 2 * n + 1] !== 0) return false;
  return true;
}
