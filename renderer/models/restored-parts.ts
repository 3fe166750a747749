/** Puts what the reader put back between the passages where it stood. It is drawn beside the text, not part of it. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { RemovedPart } from '../../core/article/article.ts';
import type { Block } from '../../core/article/text.ts';

/** A part whose place is known. */
export type PlacedPart = RemovedPart & { readonly after: number };

export const isPlaced = (part: RemovedPart): part is PlacedPart => part.after !== undefined;

/** The drawn tree, whose blocks are numbered, with the parts in it; `drawn` is not changed. */
export function insertParts(drawn: Root, blocks: readonly Block[], parts: readonly PlacedPart[]): Root {
  if (parts.length === 0) return drawn;
  const waiting = parts
    .map((part) => ({ part, before: blockAfter(blocks, part.after) }))
    .sort((one, other) => one.before - other.before);
  const children = insertInto(drawn.children, waiting);
  return { type: 'root', children: [...children, ...waiting.map(({ part }) => drawPart(part))] };
}

/** A part and the number of the block that it stands before. */
type Waiting = { readonly part: PlacedPart; readonly before: number };

/** The number of the first block that begins behind an offset. */
function blockAfter(blocks: readonly Block[], offset: number): number {
  const found = offset === 0 ? 0 : blocks.findIndex(({ start }) => start > offset);
  return found < 0 ? blocks.length : found;
}

/** Elements that only hold others: a part may stand between what they hold. */
const FRAMES = new Set(['article', 'div', 'main', 'section']);

/** `waiting` loses the parts that stand in or before these nodes. */
function insertInto(
  nodes: readonly (RootContent | ElementContent)[],
  waiting: Waiting[],
): (RootContent | ElementContent)[] {
  return nodes.flatMap((node): (RootContent | ElementContent)[] => {
    if (node.type !== 'element') return [node];
    const first = firstBlock(node);
    const isBehind = (one: Waiting | undefined): boolean =>
      one !== undefined && first !== null && one.before <= first;
    const before: Element[] = [];
    while (isBehind(waiting[0])) before.push(...waiting.splice(0, 1).map(({ part }) => drawPart(part)));
    const isFrame = FRAMES.has(node.tagName) && waiting.length > 0;
    const own = isFrame
      ? { ...node, children: insertInto(node.children, waiting) as ElementContent[] }
      : node;
    return [...before, own];
  });
}

/** The number of the first block in an element; `null` when there is none. */
function firstBlock({ properties, children }: Element): number | null {
  if (typeof properties['dataBlock'] === 'number') return properties['dataBlock'];
  for (const child of children) {
    const block = child.type === 'element' ? firstBlock(child) : null;
    if (block !== null) return block;
  }
  return null;
}

const drawPart = ({ text }: PlacedPart): Element => ({
  type: 'element',
  tagName: 'section',
  properties: { dataRestored: '', ariaLabel: 'Put back by you' },
  children: [
    paragraph('Put back by you', { className: ['restored-title'] }),
    ...text.split(/\n+/).map((line) => paragraph(line, {})),
  ],
});

const paragraph = (value: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName: 'p',
  properties,
  children: [{ type: 'text', value }],
});
