/** GIF 87a and 89a: a screen, then extensions and images in rows of small blocks, then a trailer. */
import { at, joined, shortLittle, word } from './bytes.ts';
import type { Drawing } from './drawing.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

export function rewriteGif(bytes: Uint8Array): Drawing | null {
  if (!/^GIF8[79]a$/.test(word(bytes, 0, 6))) return null;
  let place = 13 + tableLength(at(bytes, 10));
  const parts = [bytes.subarray(0, place)];
  let hasImage = false;
  while (place < bytes.length && at(bytes, place) !== TRAILER) {
    const end = endOfPart(bytes, place);
    if (end === null) return null;
    hasImage ||= at(bytes, place) === IMAGE;
    if (isNeeded(bytes, place)) parts.push(bytes.subarray(place, end));
    place = end;
  }
  if (!hasImage || place > bytes.length) return null;
  return {
    width: shortLittle(bytes, 6),
    height: shortLittle(bytes, 8),
    bytes: joined([...parts, Uint8Array.of(TRAILER)]),
  };
}

/** Of a colour table that the flags announce, in bytes. */
const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Comments and plain texts go; of what applications add only the repeating of a film stays. */
function isNeeded(bytes: Uint8Array, place: number): boolean {
  if (at(bytes, place) === IMAGE) return true;
  const label = at(bytes, place + 1);
  if (label === APPLICATION) return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(word(bytes, place + 3, 11));
  return label === GRAPHIC_CONTROL;
}

/** `null` for what is no part, or not whole. */
function endOfPart(bytes: Uint8Array, place: number): number | null {
  if (at(bytes, place) === EXTENSION) return endOfBlocks(bytes, place + 2);
  if (at(bytes, place) !== IMAGE) return null;
  return endOfBlocks(bytes, place + 11 + tableLength(at(bytes, place + 9)));
}

/** Blocks begin with their length; one of length zero ends their row. */
function endOfBlocks(bytes: Uint8Array, start: number): number | null {
  let place = start;
  while (place < bytes.length) {
    const length = at(bytes, place);
    if (length === 0) return place + 1;
    place += length + 1;
  }
  return null;
}
