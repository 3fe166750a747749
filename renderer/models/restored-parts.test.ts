import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../core/article/text.ts';
import { anElement, aTree } from '../../core/testing/factories.ts';
import { markContent } from './reader-marks.ts';
import { insertParts } from './restored-parts.ts';

const linesOf = (tree: Root | Element): readonly string[] =>
  tree.children.flatMap((child) => {
    if (child.type !== 'element') return child.type === 'text' ? [child.value] : [];
    return 'dataRestored' in child.properties ? [`[${linesOf(child).slice(1).join(' / ')}]`] : linesOf(child);
  });

const drawn = (content: Root, ...parts: readonly (readonly [number, string])[]): readonly string[] =>
  linesOf(
    insertParts(
      markContent(content, []),
      blocksOf(content),
      parts.map(([after, text]) => ({ reason: 'other', text, after })),
    ),
  );

describe('parts that were put back', () => {
  const content = aTree(anElement('h2', 'Top'), anElement('p', 'One.'), anElement('p', 'Two.'));

  it('stand where they stood: above, between and below the passages', () => {
    expect(drawn(content, [13, 'End'], [0, 'Menu'], [8, 'Offer\nof the day'], [8, 'More'])).toEqual([
      '[Menu]',
      'Top',
      'One.',
      '[Offer / of the day]',
      '[More]',
      'Two.',
      '[End]',
    ]);
  });

  it('stand between what a frame holds, and never inside a list or a table', () => {
    const framed = aTree(
      anElement('div', anElement('p', 'One.'), anElement('ul', anElement('li', 'a'), anElement('li', 'b'))),
      anElement('p', 'Two.'),
    );
    expect(drawn(framed, [4, 'X'], [6, 'Y'])).toEqual(['One.', '[X]', 'a', 'b', '[Y]', 'Two.']);
  });

  it('leave the drawn tree alone when there are none', () => {
    const tree = markContent(content, []);
    expect(insertParts(tree, blocksOf(content), [])).toBe(tree);
  });
});
