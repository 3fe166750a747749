/** WebP (RFC 9649): a RIFF of chunks, each of even length, with their size in front. */
import { at, joined, longLittle, shortLittle, word } from './bytes.ts';
import type { Drawing } from './drawing.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of the first chunk that announce Exif and XMP. */
const ANNOUNCED = 0x0c;
const HEAD = 12;

type Size = { readonly width: number; readonly height: number };

export function rewriteWebp(bytes: Uint8Array): Drawing | null {
  if (word(bytes, 8, 4) !== 'WEBP') return null;
  const end = Math.min(bytes.length, 8 + longLittle(bytes, 4));
  const parts: Uint8Array[] = [];
  let size: Size | null = null;
  let hasPixels = false;
  for (let place = HEAD; place + 8 <= end; ) {
    const name = word(bytes, place, 4);
    const length = longLittle(bytes, place + 4);
    const next = place + 8 + length + (length % 2);
    if (next > end + 1 || place + 8 + length > bytes.length) return null;
    const chunk = bytes.slice(place, next);
    if (name === 'VP8X') chunk[8] = at(chunk, 8) & ~ANNOUNCED;
    size ??= sizeIn(name, chunk.subarray(8));
    hasPixels ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF';
    if (KEPT.has(name)) parts.push(chunk.length % 2 === 0 ? chunk : joined([chunk, new Uint8Array(1)]));
    place = next;
  }
  if (size === null || !hasPixels) return null;
  return { ...size, bytes: joined([riffHead(parts), ...parts]) };
}

function riffHead(parts: readonly Uint8Array[]): Uint8Array {
  const length = 4 + parts.reduce((sum, part) => sum + part.length, 0);
  const head = new TextEncoder().encode('RIFF....WEBP');
  for (let byte = 0; byte < 4; byte += 1) head[4 + byte] = (length >>> (8 * byte)) & 0xff;
  return head;
}

/** The size that the first chunk tells, each kind in its own way; `null` for one that does not. */
function sizeIn(name: string, content: Uint8Array): Size | null {
  if (name === 'VP8X') return { width: 1 + triple(content, 4), height: 1 + triple(content, 7) };
  if (name === 'VP8L' && at(content, 0) === 0x2f) {
    const bits = longLittle(content, 1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (name === 'VP8 ' && word(content, 3, 3) === '\u009d\u0001\u002a')
    return { width: shortLittle(content, 6) & 0x3fff, height: shortLittle(content, 8) & 0x3fff };
  return null;
}

const triple = (bytes: Uint8Array, place: number): number =>
  shortLittle(bytes, place) | (at(bytes, place + 2) << 16);
