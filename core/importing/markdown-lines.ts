/** What Markdown says in plain words: the lines that the recognisers of page furniture and comments understand. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { foldSpace, type Line } from './plain-text/lines.ts';

/** The words of a node; a hard line break, and the seam between two blocks, is a line feed. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return '';
  if ('alt' in node) return node.alt ?? '';
  if (!('children' in node)) return '';
  const texts = node.children.map(textOf);
  return isBlock(node) ? texts.join('\n') : texts.join('');
}

const isBlock = (node: Nodes): boolean =>
  node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';

/** The lines of a comments section: one for each line of a paragraph, entries of a list with their number. */
export function commentLines(nodes: readonly RootContent[], indent = 0): readonly Line[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list')
      return node.children.flatMap((entry, at) =>
        entryLines(entry.children, `${(node.start ?? 1) + at}. `, node.ordered === true, indent),
      );
    if (node.type === 'blockquote') return commentLines(node.children, indent + 4);
    return toLines(textOf(node), indent);
  });
}

function entryLines(
  nodes: readonly RootContent[],
  number: string,
  ordered: boolean,
  indent: number,
): readonly Line[] {
  const lines = commentLines(nodes, indent + 2);
  const [first, ...rest] = lines;
  if (!first || !ordered) return lines.map((line) => ({ ...line, indent }));
  const text = number + first.text;
  return [{ ...first, text, raw: text, indent, gap: true }, ...rest];
}

const toLines = (text: string, indent: number): readonly Line[] =>
  text
    .split('\n')
    .map(foldSpace)
    .filter((line) => line !== '')
    .map((line, at) => ({ text: line, raw: line, indent, gap: at === 0 }));

/** One line for each node, for finding where the article itself begins and ends. */
export const outlineLines = (nodes: readonly RootContent[]): readonly Line[] =>
  nodes.map((node) => {
    const words = foldSpace(textOf(node));
    const text = node.type === 'list' ? `• ${words}` : words === '' ? '—' : words;
    return { text, raw: text, indent: 0, gap: true };
  });

/** A paragraph of several short lines, such as credits, as a paragraph for each. */
export function splitParagraph(node: RootContent): readonly RootContent[] {
  if (node.type !== 'paragraph' || !textOf(node).includes('\n')) return [node];
  if (
    textOf(node)
      .split('\n')
      .some((line) => line.length > LONGEST)
  )
    return [node];
  const parts: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') parts.push([]);
    else if (child.type !== 'text') parts.at(-1)?.push(child);
    else
      child.value.split('\n').forEach((value, at) => {
        if (at > 0) parts.push([]);
        parts.at(-1)?.push({ type: 'text', value });
      });
  }
  return parts
    .filter((children) => children.length > 0)
    .map((children): Paragraph => ({ type: 'paragraph', children }));
}

/** Longer lines are prose that was wrapped. */
const LONGEST = 120;
