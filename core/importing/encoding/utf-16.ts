/** UTF-16 that does not say so. */

/** In bytes; even, so that no character is cut but for one of two units. */
const HEAD = 4096;
const FEWEST_UNITS = 4;

/** The byte order in which bytes make sense as UTF-16; `null` when they are no such text, or nothing tells. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD);
  if (bytes.length % 2 !== 0 || head.length < FEWEST_UNITS * 2 || !hasHalfCharacters(head)) return null;
  const [little, big] = [plainShare(head, 'utf-16le'), plainShare(head, 'utf-16be')];
  if (little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Bytes that other texts do not hold: one of the two of a space, a Cyrillic letter, a full stop … */
const hasHalfCharacters = (head: Uint8Array): boolean =>
  head.some((byte) => byte < 0x20 && !LAYOUT.has(byte));

const LAYOUT = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/**
 * How many of the characters are those that every text has, such as letters without accents, spaces and full stops;
 * -1 when it is no text. Read in the wrong order they become rare letters of many alphabets.
 */
function plainShare(head: Uint8Array, encoding: string): number {
  // The last unit may be the first of a pair.
  const text = new TextDecoder(encoding).decode(head).replace(/\ufffd$/, '');
  const units = text.length;
  if (NEVER_IN_TEXT.test(text)) return -1;
  const letters = ALPHABETS.map((alphabet) => countOf(text, alphabet));
  const plain = countOf(text, PLAIN);
  const most = Math.max(...letters);
  return plain + most < units * LEAST_OF_ONE_ALPHABET ? -1 : plain / units;
}

const countOf = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/** The rest may be signs, foreign names and emoji. */
const LEAST_OF_ONE_ALPHABET = 0.8;

const PLAIN = /[\t\n\r -~、。「」，！？：；]/g;

const ALPHABETS = [
  /[\u00a0-\u024f\u1e00-\u1eff]/g,
  /[\u0370-\u03ff\u1f00-\u1fff]/g,
  /[\u0400-\u052f]/g,
  /[\u0590-\u05ff]/g,
  /[\u0600-\u06ff]/g,
  /[\u0900-\u0d7f]/g,
  /[\u0e00-\u0e7f]/g,
  /[\u3040-\u30ff\u4e00-\u9fff]/g,
  /[\uac00-\ud7a3]/g,
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NEVER_IN_TEXT = /[\u0000-\u0007\u000e-\u0019\u001c-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd-\uffff]/;
