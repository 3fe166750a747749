/**
 * Ties what is on the screen to the one text of an article: which element shows which block, and which letters of
 * the tree stand at which offset of `articleText`. The walk is that of `blocksOf`, kept equal by a property test.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

/** Where a tree's text stands in `articleText`. */
export type TextPlaces = {
  /** For every text node the offset of each of its UTF-16 units; folded white space shares an offset. */
  readonly offsets: ReadonlyMap<Text, readonly number[]>;
  /** The innermost element around a block's text, with the block's number. */
  readonly blockOf: ReadonlyMap<Element, number>;
};

/** Finds the place of every letter. Text that belongs to no block, such as white space between two, has none. */
export function placeText(content: Root): TextPlaces {
  const walk = new PlaceWalk();
  walk.children(content.children, { owner: null, preformatted: false });
  walk.flush();
  return walk;
}

/** Elements that end a passage, as `blocksOf` counts them. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

type Setting = { readonly owner: Element | null; readonly preformatted: boolean };
type Piece = { readonly text: Text | null; readonly raw: string };

/** Collects pieces until a block ends, then knows where each letter went. */
class PlaceWalk implements TextPlaces {
  readonly offsets = new Map<Text, readonly number[]>();
  readonly blockOf = new Map<Element, number>();
  #blocks = 0;
  #offset = 0;
  #pieces: Piece[] = [];
  #setting: Setting | null = null;

  children(nodes: readonly (RootContent | ElementContent)[], setting: Setting): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#append({ text: node, raw: node.value }, setting);
      else if (node.type === 'element') this.#element(node, setting);
    }
  }

  flush(): void {
    const setting = this.#setting;
    const pieces = this.#pieces;
    this.#setting = null;
    this.#pieces = [];
    if (!setting) return;
    const raw = pieces.map((piece) => piece.raw).join('');
    const { places, length } = setting.preformatted ? placesTrimmed(raw) : placesFolded(raw);
    if (length === 0) return;
    this.#keep(pieces, places);
    if (setting.owner && !this.blockOf.has(setting.owner)) this.blockOf.set(setting.owner, this.#blocks);
    this.#blocks += 1;
    this.#offset += length + 1;
  }

  #keep(pieces: readonly Piece[], places: readonly number[]): void {
    let from = 0;
    for (const { text, raw } of pieces) {
      const to = from + raw.length;
      if (text)
        this.offsets.set(
          text,
          places.slice(from, to).map((place) => place + this.#offset),
        );
      from = to;
    }
  }

  #append(piece: Piece, setting: Setting): void {
    this.#setting ??= setting;
    this.#pieces.push(piece);
  }

  #element(element: Element, setting: Setting): void {
    if (element.tagName === 'br') this.#append({ text: null, raw: '\n' }, setting);
    else if (!BLOCK_TAGS.has(element.tagName)) this.children(element.children, setting);
    else {
      this.flush();
      this.children(element.children, { owner: element, preformatted: isPreformatted(element, setting) });
      this.flush();
    }
  }
}

/** A table cell or a caption inside `pre` counts as itself; anything else keeps what is around it. */
function isPreformatted(element: Element, outer: Setting): boolean {
  if (element.tagName === 'pre') return true;
  if (/^(h[1-6]|ul|ol|figcaption|caption|td|th)$/.test(element.tagName)) return false;
  return outer.preformatted;
}

type Places = { readonly places: readonly number[]; readonly length: number };

function placesTrimmed(raw: string): Places {
  const lead = /^\n+/.exec(raw)?.[0].length ?? 0;
  const { length } = raw.slice(lead).replace(/\s+$/, '');
  const places: number[] = [];
  for (let at = 0; at < raw.length; at += 1) places.push(Math.min(Math.max(0, at - lead), length));
  return { places, length };
}

function placesFolded(raw: string): Places {
  const places: number[] = [];
  let length = 0;
  let spaceWaits = false;
  for (let at = 0; at < raw.length; at += 1) {
    if (/\s/.test(raw.charAt(at))) {
      spaceWaits = length > 0;
      places.push(length);
    } else {
      if (spaceWaits) length += 1;
      spaceWaits = false;
      places.push(length);
      length += 1;
    }
  }
  return { places, length };
}
