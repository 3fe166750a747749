/** Pieces of Markdown that hold plain words: whatever stands in them, they read as it was written. */
import type { List, Nodes } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

export const heading = (depth: 1 | 2 | 3, text: string): string =>
  write({ type: 'heading', depth, children: [{ type: 'text', value: oneLine(text) }] });

/** One entry of a list, with a list of details below it. */
export const bullet = (text: string, details: readonly string[] = []): string =>
  write(bulletList([{ text, details }]));

type Bullet = { readonly text: string; readonly details?: readonly string[] };

const bulletList = (bullets: readonly Bullet[]): List => ({
  type: 'list',
  spread: false,
  children: bullets.map(({ text, details = [] }) => ({
    type: 'listItem',
    spread: false,
    children: [
      paragraph(text),
      ...(details.length === 0 ? [] : [bulletList(details.map((detail) => ({ text: detail })))]),
    ],
  })),
});

export const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value: oneLine(text) }],
});

export const quotation = (text: string): string =>
  write({ type: 'blockquote', children: text.split('\n').map(paragraph) } as Nodes);

export const write = (node: Nodes): string => toMarkdown(node, { bullet: '-' }).trimEnd();

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
