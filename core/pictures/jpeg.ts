/** JPEG (ITU T.81): a row of segments, each begun by FF and a marker; after a scan's header its data, without length. */
import { at, joined, long, longLittle, short, shortLittle, word } from './bytes.ts';
import type { Drawing } from './drawing.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
/** Frames that readers show: baseline, extended, progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Tables of quantisation, of codes, restart interval. */
const TABLES: ReadonlySet<number> = new Set([0xdb, 0xc4, 0xdd]);

type Frame = { readonly width: number; readonly height: number };

export function rewriteJpeg(bytes: Uint8Array): Drawing | null {
  const parts = [bytes.subarray(0, 2)];
  let frame: Frame | null = null;
  let orientation = 1;
  let hasScan = false;
  for (let place = 2; place < bytes.length - 1; ) {
    if (at(bytes, place) !== 0xff) return null;
    const marker = at(bytes, place + 1);
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === END) break;
    const end = place + 2 + short(bytes, place + 2);
    if (end > bytes.length || end < place + 4) return null;
    const segment = bytes.subarray(place, end);
    if (FRAMES.has(marker)) {
      if (frame !== null) return null;
      frame = { height: short(segment, 5), width: short(segment, 7) };
    }
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    const isScan = marker === START_OF_SCAN;
    if (isScan && frame === null) return null;
    hasScan ||= isScan;
    place = isScan ? endOfScan(bytes, end) : end;
    if (isScan || isNeeded(marker, segment)) parts.push(bytes.subarray(end - segment.length, place));
  }
  if (frame === null || !hasScan) return null;
  const turned = orientation >= 5;
  return {
    width: turned ? frame.height : frame.width,
    height: turned ? frame.width : frame.height,
    bytes: joined([
      ...parts.slice(0, 1),
      ...exifOf(orientation),
      ...parts.slice(1),
      Uint8Array.of(0xff, END),
    ]),
  };
}

/** Application segments only where they say how colours are meant. */
function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (FRAMES.has(marker) || TABLES.has(marker)) return true;
  if (marker === 0xe0) return word(segment, 4, 4) === 'JFIF';
  if (marker === 0xe2) return word(segment, 4, 11) === 'ICC_PROFILE';
  return marker === 0xee && word(segment, 4, 5) === 'Adobe';
}

/** Where the data of a scan end: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let place = bytes.indexOf(0xff, start); place >= 0; place = bytes.indexOf(0xff, place + 1)) {
    const next = at(bytes, place + 1);
    if (place + 1 >= bytes.length) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return place;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;
const MOST_ENTRIES = 200;

/** How a camera was held, 1 to 8, as an Exif segment tells; `null` when it does not. */
function orientationOf(segment: Uint8Array): number | null {
  if (word(segment, 4, 4) !== 'Exif') return null;
  const tiff = segment.subarray(10);
  const isLittle = word(tiff, 0, 2) === 'II';
  const readShort = isLittle ? shortLittle : short;
  const readLong = isLittle ? longLittle : long;
  const directory = readLong(tiff, 4);
  const count = Math.min(readShort(tiff, directory), MOST_ENTRIES);
  for (let entry = 0; entry < count; entry += 1) {
    const place = directory + 2 + entry * 12;
    if (readShort(tiff, place) !== ORIENTATION) continue;
    const value = readShort(tiff, place + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** The smallest Exif segment that says only how to turn the picture; none for one that stands upright. */
function exifOf(orientation: number): readonly Uint8Array[] {
  if (orientation === 1) return [];
  return [
    Uint8Array.of(
      ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
      ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
      ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
      ...[0, 0, 0, 0],
    ),
  ];
}
