/** Boxes of the ISO base media file format (ISO/IEC 14496-12, 4.2): a length, a name of four letters, and the rest. */
import { long, word } from './bytes.ts';

/** Places in the file. */
export type Box = {
  readonly type: string;
  readonly start: number;
  /** Where what it holds begins. */
  readonly content: number;
  readonly end: number;
};

/** The boxes between two places; `null` when one reaches beyond them. */
export function boxesIn(bytes: Uint8Array, start: number, end: number): readonly Box[] | null {
  const boxes = wholeBoxes(bytes, start, end);
  return end - (boxes.at(-1)?.end ?? start) < SHORT ? boxes : null;
}

/** The boxes up to one that reaches beyond the end, or what is too short for one. */
export function wholeBoxes(bytes: Uint8Array, start: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let place = start; place + SHORT <= end; ) {
    const written = long(bytes, place);
    const isLong = written === 1;
    // Lengths beyond four bytes are those of films.
    if (isLong && long(bytes, place + SHORT) !== 0) break;
    const length = isLong ? long(bytes, place + 12) : written === 0 ? end - place : written;
    const content = place + (isLong ? LONG : SHORT);
    if (place + length > end || place + length < content) break;
    boxes.push({ type: word(bytes, place + 4, 4), start: place, content, end: place + length });
    place += length;
  }
  return boxes;
}

const SHORT = 8;
const LONG = 16;
