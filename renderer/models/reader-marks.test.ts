import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { articleText, blocksOf } from '../../core/article/text.ts';
import { type Mark, markContent } from './reader-marks.ts';
import { placeText } from './reader-text.ts';

const el = (tagName: string, children: readonly (ElementContent | string)[], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const root = (...children: Element[]): Root => ({ type: 'root', children });

/** Every element of a tree, in order. */
function* elements(node: Root | ElementContent): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node)
    for (const child of node.children) if (child.type !== 'doctype') yield* elements(child);
}
const textOf = (node: Root | ElementContent): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node
    ? node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('')
    : '';
};
const withTag = (tree: Root, tagName: string): Element[] =>
  [...elements(tree)].filter((found) => found.tagName === tagName);
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const mark = (start: number, end: number, id = 'q1'): Mark => ({ id, label: '1', start, end });

const tree: fc.Arbitrary<Root> = fc
  .letrec<{ node: ElementContent; inline: ElementContent; text: ElementContent }>((tie) => ({
    text: fc.stringMatching(/^[a-c \n\t]{0,9}$/).map((value): ElementContent => ({ type: 'text', value })),
    inline: fc
      .tuple(fc.constantFrom('em', 'a', 'br', 'code'), fc.array(tie('text'), { maxLength: 2 }))
      .map(([tagName, children]) => el(tagName, tagName === 'br' ? [] : children)),
    node: fc.oneof(
      { depthSize: 'small' },
      tie('text'),
      tie('inline'),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'ul', 'ol', 'li', 'pre', 'blockquote', 'h2', 'td', 'figcaption'),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tagName, children]) => el(tagName, children)),
    ),
  }))
  .node.chain((first) => fc.constant({ type: 'root', children: [first] } as Root));

describe('placing text', () => {
  it('gives every letter the offset it has in the text of the article', () => {
    fc.assert(
      fc.property(tree, (content) => {
        const text = articleText(content);
        for (const [node, places] of placeText(content).offsets)
          places.forEach((place, at) => {
            const letter = node.value.charAt(at);
            if (/\S/.test(letter)) expect(text.charAt(place)).toBe(letter);
          });
      }),
      { numRuns: 500 },
    );
  });

  it('numbers blocks as the article does', () => {
    fc.assert(
      fc.property(tree, (content) => {
        const blocks = blocksOf(content);
        for (const [owner, number] of placeText(content).blockOf)
          expect(fold(textOf(owner)).replace(/\s/g, '')).toContain(blocks[number]?.text.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('marking questions', () => {
  it('wraps exactly the words of the question, across inline elements', () => {
    const content = root(el('p', ['Think first. When did ', el('em', ['you']), ' follow?  Then go on.']));
    const text = articleText(content);
    const drawn = markContent(content, [mark(text.indexOf('When'), text.indexOf('?') + 1)]);
    expect(withTag(drawn, 'mark').map(textOf).join('')).toBe('When did you follow?');
  });

  it('puts one reference behind the last words of a question', () => {
    const content = root(el('p', ['When did ', el('em', ['you']), ' follow?']));
    const drawn = markContent(content, [mark(0, articleText(content).length)]);
    const references = withTag(drawn, 'button');
    expect(references.map((found) => found.properties['dataReference'])).toEqual(['q1']);
    expect(textOf(drawn)).toBe('When did you follow?1');
  });

  it('keeps every word of the article, whatever is marked', () => {
    fc.assert(
      fc.property(tree, fc.nat(40), fc.nat(40), (content, start, length) => {
        const drawn = markContent(content, [mark(start, start + length), mark(start + 3, start + 20, 'q2')]);
        const withoutReferences = { ...drawn, children: dropButtons(drawn.children as ElementContent[]) };
        expect(articleText(withoutReferences)).toBe(articleText(content));
      }),
      { numRuns: 500 },
    );
  });

  it('lets the question that begins first have the words both claim', () => {
    const content = root(el('p', ['abcdef']));
    const drawn = markContent(content, [mark(0, 4, 'one'), mark(2, 6, 'two')]);
    expect(withTag(drawn, 'mark').map((found) => [found.properties['dataQuestion'], textOf(found)])).toEqual([
      ['one', 'abcd'],
      ['two', 'ef'],
    ]);
  });
});

describe('drawing', () => {
  it('draws nothing outside the allow-list', () => {
    const drawn = markContent(
      root(
        el('script', ['alert(1)']),
        el('p', ['kept', el('font', [' words'])], { onClick: 'x', style: 'color:red' }),
        el('a', ['go'], { href: 'javascript:alert(1)' }),
        el('button', ['press'], { dataReference: 'fake' }),
      ),
      [],
    );
    expect(textOf(drawn)).toBe('kept wordsgo');
    expect([...elements(drawn)].flatMap((found) => Object.keys(found.properties))).toEqual(['dataBlock']);
  });

  it('keeps addresses for the system’s browser and anchors inside the article', () => {
    const drawn = markContent(
      root(el('p', [el('a', ['1'], { href: '#fn1' }), el('a', ['2'], { href: 'https://example.org/' })])),
      [],
    );
    expect(withTag(drawn, 'a').map((found) => found.properties['href'])).toEqual([
      '#in-article-fn1',
      'https://example.org/',
    ]);
  });

  it('begins the article’s headings below the title', () => {
    const drawn = markContent(root(el('h1', ['One']), el('h3', ['Deeper'])), []);
    expect([...elements(drawn)].map((found) => found.tagName)).toEqual(['h2', 'h4']);
  });
});

function dropButtons(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .filter((node) => node.type !== 'element' || node.tagName !== 'button')
    .map((node) => (node.type === 'element' ? { ...node, children: dropButtons(node.children) } : node));
}
