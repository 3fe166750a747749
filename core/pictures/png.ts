/** PNG (W3C, third edition): a signature and a row of chunks, each with its length, type and checksum. */
import { joined, long, word } from './bytes.ts';
import type { Drawing } from './drawing.ts';

/** What the drawing needs; texts, times and private chunks are left out. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

const SIGNATURE = 8;
/** Length, type and checksum around a chunk's content. */
const FRAME = 12;

export function rewritePng(bytes: Uint8Array): Drawing | null {
  if (word(bytes, SIGNATURE + 4, 4) !== 'IHDR' || long(bytes, SIGNATURE) !== 13) return null;
  const parts = [bytes.subarray(0, SIGNATURE)];
  let hasPixels = false;
  for (let place = SIGNATURE; ; ) {
    const length = long(bytes, place);
    const end = place + FRAME + length;
    if (end > bytes.length) return null;
    const type = word(bytes, place + 4, 4);
    if (checksum(bytes.subarray(place + 4, end - 4)) !== long(bytes, end - 4)) return null;
    if (KEPT.has(type)) parts.push(bytes.subarray(place, end));
    hasPixels ||= type === 'IDAT';
    if (type === 'IEND') break;
    place = end;
  }
  if (!hasPixels) return null;
  const width = long(bytes, SIGNATURE + 8);
  return { width, height: long(bytes, SIGNATURE + 12), bytes: joined(parts) };
}

/** CRC-32 as PNG and zip use it. */
export function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let rest = start;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});
