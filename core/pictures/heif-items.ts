/** What a HEIF file holds, and where its bytes lie: `iinf` and `iloc` (ISO/IEC 14496-12, 8.11.3 and 8.11.6). */
import { type Box, boxesIn } from './boxes.ts';
import { at, long, short, word } from './bytes.ts';

export type Item = {
  /** Such as `av01` for pixels, `Exif` for what a camera noted. */
  readonly type: string;
  readonly extents: readonly { readonly start: number; readonly end: number }[];
};

/** `meta`: the boxes in the box of that name. `null` when they do not say, or in a way that pictures have no use for. */
export function readItems(bytes: Uint8Array, meta: readonly Box[]): readonly Item[] | null {
  const named = meta.find(({ type }) => type === 'iinf');
  const located = meta.find(({ type }) => type === 'iloc');
  if (named === undefined || located === undefined) return null;
  const types = typesOf(bytes, named);
  return types === null
    ? null
    : placesOf(
        bytes,
        located,
        types,
        meta.find(({ type }) => type === 'idat'),
      );
}

/** A picture made of tiles has as many, and its notes. */
const MOST_ITEMS = 2000;

function typesOf(bytes: Uint8Array, { content, end }: Box): ReadonlyMap<number, string> | null {
  const isShort = at(bytes, content) === 0;
  const entries = boxesIn(bytes, content + (isShort ? 6 : 8), end);
  if (entries === null || entries.length > MOST_ITEMS) return null;
  return new Map(
    entries.map((entry) => {
      const hasLongId = at(bytes, entry.content) > 2;
      const id = hasLongId ? long(bytes, entry.content + 4) : short(bytes, entry.content + 4);
      return [id, word(bytes, entry.content + (hasLongId ? 10 : 8), 4)];
    }),
  );
}

/** Numbers of 0, 4 or 8 bytes, read one after the other. */
class Numbers {
  readonly #bytes: Uint8Array;
  place: number;

  constructor(bytes: Uint8Array, place: number) {
    this.#bytes = bytes;
    this.place = place;
  }

  next(length: number): number {
    const start = this.place;
    this.place += length;
    if (length === 0) return 0;
    if (length === 2) return short(this.#bytes, start);
    if (length === 4) return long(this.#bytes, start);
    return long(this.#bytes, start) * 2 ** 32 + long(this.#bytes, start + 4);
  }
}

const LENGTHS = new Set([0, 4, 8]);

function placesOf(
  bytes: Uint8Array,
  { content, end }: Box,
  types: ReadonlyMap<number, string>,
  idat: Box | undefined,
): readonly Item[] | null {
  const version = at(bytes, content);
  const sizes = [at(bytes, content + 4) >> 4, at(bytes, content + 4) & 15, at(bytes, content + 5) >> 4];
  const [offsetSize = 0, lengthSize = 0, baseSize = 0] = sizes;
  const indexSize = version === 0 ? 0 : at(bytes, content + 5) & 15;
  if (version > 2 || ![...sizes, indexSize].every((size) => LENGTHS.has(size))) return null;
  const numbers = new Numbers(bytes, content + 6);
  const idSize = version === 2 ? 4 : 2;
  const count = numbers.next(idSize);
  const items: Item[] = [];
  for (let n = 0; n < count; n += 1) {
    const type = types.get(numbers.next(idSize)) ?? '';
    const method = version === 0 ? 0 : numbers.next(2) & 15;
    numbers.next(2);
    const base = numbers.next(baseSize) + (method === 1 ? (idat?.content ?? 0) : 0);
    const extents = [];
    const extentCount = numbers.next(2);
    for (let extent = 0; extent < extentCount && numbers.place <= end; extent += 1) {
      numbers.next(indexSize);
      const start = base + numbers.next(offsetSize);
      extents.push({ start, end: start + numbers.next(lengthSize) });
    }
    // The bytes of other files, and of other items, are for films.
    if (numbers.place > end || method > 1) return null;
    items.push({ type, extents });
  }
  return items;
}
