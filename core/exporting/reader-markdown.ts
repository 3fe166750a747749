import type { Element, Root } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { sanitize } from '../importing/sanitize.ts';

/** Deeper Markdown is shown as it was typed: rendering it by recursion could overflow the stack. */
const DEEPEST = 200;

/** What the reader wrote in Markdown, as a sanitised tree. Tags that were typed show as they were typed. */
export function renderMarkdown(text: string): Root {
  if (nesting(text) > DEEPEST) return plain(text);
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const rendered = toHast(withTagsAsText(tree));
  if (rendered.type !== 'root') return plain(text);
  visit(rendered, 'element', linkPicture);
  return sanitize(rendered);
}

/** The page loads nothing: a picture becomes a link to it. */
function linkPicture(element: Element): void {
  if (element.tagName !== 'img') return;
  const { src, alt } = element.properties;
  element.tagName = 'a';
  element.properties = { href: src };
  element.children = [{ type: 'text', value: String(alt || src) }];
}

/** An upper bound of how deep quotations, lists and emphasis can nest in a line of `text`. */
function nesting(text: string): number {
  let deepest = 0;
  for (const line of text.split('\n')) {
    const marks = line.match(/[>*_~[\]+-]/gu)?.length ?? 0;
    const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
    deepest = Math.max(deepest, marks + indent / 2);
  }
  return deepest;
}

const plain = (text: string): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value: text }] }],
});

function withTagsAsText<T extends MarkdownNodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = node.children.map((child) =>
    child.type === 'html' ? htmlAsText(child.value, node.type) : withTagsAsText(child),
  );
  return { ...node, children };
}

/** A block of tags becomes a paragraph, tags within a line become part of it. */
function htmlAsText(value: string, parent: MarkdownNodes['type']): MarkdownNodes {
  const text = { type: 'text' as const, value };
  return HOLDS_BLOCKS.has(parent) ? { type: 'paragraph', children: [text] } : text;
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
