/**
 * Ties letters of an article's or a comment's text to where they are drawn, both ways. What is drawn is read back into
 * a tree and placed by the very walk that places the article's own tree.
 */
import type { ElementContent, Text as TreeText } from 'hast';
import type { Stretch } from '../../../../core/article/text-quote/select-quote.ts';
import { placeText } from '../../../models/reader-text.ts';

/** Where words are drawn, as `StaticRange` and `Range` take it. */
export type DrawnRange = {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
};

export type DrawnText = {
  /** `null` when none of the words are drawn. */
  rangeOf(stretch: Stretch): DrawnRange | null;
  /** The offset of a point of the document; a point outside counts as the nearest edge. */
  offsetOf(node: Node, offset: number): number;
};

/** A drawn text node and the offset of each of its letters. */
type Piece = { readonly node: Text; readonly places: readonly number[] };

/** Drawn beside the text, without being part of it. */
const BESIDE = 'button, .picture-placeholder, [data-restored]';

/** Reads what is drawn below `root` once; read it again when that has changed. */
export function readDrawnText(root: Element): DrawnText {
  const drawn = new Map<TreeText, Text>();
  const { offsets } = placeText({ type: 'root', children: readBack(root, drawn) });
  const pieces = [...offsets].flatMap(([text, places]): readonly Piece[] => {
    const node = drawn.get(text);
    return node && places.length > 0 ? [{ node, places }] : [];
  });

  return {
    rangeOf({ start, end }) {
      const first = pieces.find(({ places }) => (places.at(-1) ?? 0) >= start);
      const last = pieces.filter(({ places }) => (places[0] ?? 0) < end).at(-1);
      if (!first || !last) return null;
      const startOffset = first.places.findIndex((place) => place >= start);
      const behind = last.places.findIndex((place) => place >= end);
      const endOffset = behind < 0 ? last.places.length : behind;
      const range = { startContainer: first.node, startOffset, endContainer: last.node, endOffset };
      return isForwards(range) ? range : null;
    },
    offsetOf(node, offset) {
      const own = pieces.find((piece) => piece.node === node);
      if (own) return own.places[offset] ?? (own.places.at(-1) ?? 0) + 1;
      const next = pieces.find((piece) => isAtOrAfter(piece.node, node, offset));
      return next?.places[0] ?? (pieces.at(-1)?.places.at(-1) ?? -1) + 1;
    },
  };
}

function readBack(node: Node, drawn: Map<TreeText, Text>): ElementContent[] {
  return [...node.childNodes].flatMap((child): ElementContent[] => {
    if (child instanceof Text) {
      const text: TreeText = { type: 'text', value: child.data };
      drawn.set(text, child);
      return [text];
    }
    if (!(child instanceof Element) || child.matches(BESIDE)) return [];
    const tagName = child.tagName.toLowerCase();
    return [{ type: 'element', tagName, properties: {}, children: readBack(child, drawn) }];
  });
}

function isForwards({ startContainer, startOffset, endContainer, endOffset }: DrawnRange): boolean {
  if (startContainer === endContainer) return startOffset < endOffset;
  return isFollowing(startContainer, endContainer);
}

/** Whether a text stands at or after the point `offset` of `node`. */
function isAtOrAfter(text: Text, node: Node, offset: number): boolean {
  const child = node.childNodes[offset];
  if (child) return child === text || child.contains(text) || isFollowing(child, text);
  return !node.contains(text) && isFollowing(node, text);
}

const isFollowing = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
