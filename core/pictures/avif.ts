/**
 * AVIF (AV1 Image File Format 1.1 in HEIF, ISO/IEC 23008-12): boxes within boxes, and items whose bytes lie somewhere
 * else in the file. Places in it are counted from its beginning, so nothing is moved: what is not wanted becomes zero.
 */
import { type Box, boxesIn, wholeBoxes } from './boxes.ts';
import { at, long, short, word } from './bytes.ts';
import type { Drawing } from './drawing.ts';
import { type Item, readItems } from './heif-items.ts';

const KEPT = new Set(['ftyp', 'meta', 'mdat']);
const KEPT_IN_META = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat', 'grpl', 'dinf']);
/** Of every other kind of item, such as Exif and XMP, no byte is kept. */
const PIXELS = new Set(['av01', 'grid', 'iovl', 'iden', 'tmap']);

export function rewriteAvif(bytes: Uint8Array): Drawing | null {
  const boxes = wholeBoxes(bytes, 0, bytes.length);
  const meta = boxes.find(({ type }) => type === 'meta');
  if (boxes[0]?.type !== 'ftyp' || meta === undefined) return null;
  const inMeta = boxesIn(bytes, meta.content + FULL, meta.end);
  const size = inMeta === null ? null : sizeOf(bytes, inMeta);
  const items = inMeta === null ? null : readItems(bytes, inMeta);
  if (inMeta === null || size === null || items === null) return null;
  const end = boxes.at(-1)?.end ?? 0;
  const rewritten = bytes.slice(0, end);
  if (!stillOnly(rewritten, boxes[0])) return null;
  for (const box of boxes) if (!KEPT.has(box.type)) free(rewritten, box);
  for (const box of inMeta) if (!KEPT_IN_META.has(box.type)) free(rewritten, box);
  const holders = [...boxes, ...inMeta].filter(({ type }) => type === 'mdat' || type === 'idat');
  for (const { content, end: last } of holders) rewritten.fill(0, content, last);
  return copyPixels(bytes, rewritten, items, holders) ? { ...size, bytes: rewritten } : null;
}

/** Version and flags, which most boxes begin with. */
const FULL = 4;

/** A moving picture is kept as the still one that it holds too. Whether it holds one. */
function stillOnly(bytes: Uint8Array, { content, end }: Box): boolean {
  let isAvif = false;
  for (let place = content; place + 4 <= end; place += 4) {
    // The second is the version of the first.
    if (place === content + 4) continue;
    const brand = word(bytes, place, 4);
    if (brand === 'avis' || brand === 'msf1') bytes.set(AVIF, place);
    isAvif ||= brand === 'avif' || brand === 'avis';
  }
  return isAvif;
}

const AVIF = new TextEncoder().encode('avif');
const FREE = new TextEncoder().encode('free');

function free(bytes: Uint8Array, { start, content, end }: Box): void {
  bytes.set(FREE, start + 4);
  bytes.fill(0, content, end);
}

/** `false` when an item does not lie where items lie, or many lie over each other. */
function copyPixels(
  from: Uint8Array,
  to: Uint8Array,
  items: readonly Item[],
  holders: readonly Box[],
): boolean {
  let copied = 0;
  for (const { type, extents } of items) {
    if (!PIXELS.has(type)) continue;
    for (const { start, end } of extents) {
      copied += end - start;
      const isHeld = holders.some((box) => start >= box.content && end <= box.end);
      if (!isHeld || copied > from.length) return false;
      to.set(from.subarray(start, end), start);
    }
  }
  return copied > 0;
}

type Size = { readonly width: number; readonly height: number };

/** Of the picture that is shown, turned as it says. */
function sizeOf(bytes: Uint8Array, meta: readonly Box[]): Size | null {
  const primary = meta.find(({ type }) => type === 'pitm');
  const properties = meta.find(({ type }) => type === 'iprp');
  const parts = properties === undefined ? null : boxesIn(bytes, properties.content, properties.end);
  const container = parts?.find(({ type }) => type === 'ipco');
  const links = parts?.find(({ type }) => type === 'ipma');
  const all = container === undefined ? null : boxesIn(bytes, container.content, container.end);
  if (primary === undefined || links === undefined || all === null) return null;
  const place = primary.content + FULL;
  const id = at(bytes, primary.content) === 0 ? short(bytes, place) : long(bytes, place);
  const own = propertiesOf(bytes, links, id).flatMap((number) => all[number - 1] ?? []);
  const size = own.find(({ type }) => type === 'ispe');
  if (size === undefined) return null;
  const [width, height] = [long(bytes, size.content + FULL), long(bytes, size.content + FULL + 4)];
  const turn = own.find(({ type }) => type === 'irot');
  const isOnItsSide = turn !== undefined && at(bytes, turn.content) % 2 === 1;
  return isOnItsSide ? { width: height, height: width } : { width, height };
}

/** The numbers of an item's properties, from 1. */
function propertiesOf(bytes: Uint8Array, { content, end }: Box, wanted: number): readonly number[] {
  const hasLongIds = at(bytes, content) > 0;
  const hasLongNumbers = at(bytes, content + 3) % 2 === 1;
  let place = content + FULL + 4;
  while (place < end) {
    const id = hasLongIds ? long(bytes, place) : short(bytes, place);
    place += hasLongIds ? 4 : 2;
    const count = at(bytes, place);
    place += 1;
    const width = hasLongNumbers ? 2 : 1;
    if (id === wanted)
      return Array.from({ length: count }, (_, n) =>
        hasLongNumbers ? short(bytes, place + 2 * n) & 0x7fff : at(bytes, place + n) & 0x7f,
      );
    place += count * width;
  }
  return [];
}
