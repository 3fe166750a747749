import { describe, expect, it } from 'vitest';
import { anElement, aTree, paragraphs } from '../testing/factories.ts';
import { articleText, blocksOf, countWords } from './text.ts';

describe('blocksOf', () => {
  it('gives each passage its place in the one text of the article', () => {
    const tree = aTree(
      anElement('h2', 'Engage'),
      anElement('p', 'One  ', anElement('em', 'two'), '\n three.'),
      anElement('p', ' '),
      anElement('p', 'Four.'),
    );
    const text = articleText(tree);
    expect(text).toBe('Engage\nOne two three.\nFour.');
    for (const block of blocksOf(tree))
      expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
  });

  it('tells headings, quotations and the entries of one list apart from those of the next', () => {
    const blocks = blocksOf(
      aTree(
        anElement('h3', 'Why'),
        anElement(
          'ul',
          anElement('li', anElement('p', 'a')),
          anElement('li', 'b', anElement('ol', anElement('li', 'c'))),
        ),
        anElement('ol', anElement('li', 'd')),
        anElement('blockquote', anElement('p', 'q')),
      ),
    );
    expect(
      blocks.map(({ kind, level, list, ordered, quoted }) => ({ kind, level, list, ordered, quoted })),
    ).toEqual([
      { kind: 'heading', level: 3, list: 0, ordered: false, quoted: false },
      { kind: 'list-item', level: 1, list: 1, ordered: false, quoted: false },
      { kind: 'list-item', level: 1, list: 1, ordered: false, quoted: false },
      { kind: 'list-item', level: 2, list: 1, ordered: true, quoted: false },
      { kind: 'list-item', level: 1, list: 2, ordered: true, quoted: false },
      { kind: 'paragraph', level: 0, list: 0, ordered: false, quoted: true },
    ]);
  });

  it('tells what stands below a rule, what leads elsewhere and what is set in small letters', () => {
    const link = (text: string) => ({ ...anElement('a', text), properties: { href: 'https://a.example' } });
    const blocks = blocksOf(
      aTree(
        anElement('p', 'The harbour was quiet.'),
        anElement('hr'),
        anElement('p', anElement('small', 'Ada ', anElement('b', 'writes'), '.')),
        anElement('p', link('Who sweeps?'), ' By Ada'),
        anElement('p', anElement('em', 'Now'), ' then.'),
      ),
    );
    expect(blocks.map(({ ruled, linked, fine }) => ({ ruled, linked, fine }))).toEqual([
      { ruled: false, linked: 0, fine: false },
      { ruled: true, linked: 0, fine: true },
      { ruled: false, linked: 2 / 3, fine: false },
      { ruled: false, linked: 0, fine: false },
    ]);
  });

  it('keeps the lines of preformatted text', () => {
    expect(articleText(aTree(anElement('pre', anElement('code', 'a\n  b\n'))))).toBe('a\n  b');
  });

  it('finds text that stands outside any paragraph', () => {
    expect(articleText(aTree(anElement('div', 'loose', anElement('p', 'kept'), 'end')))).toBe(
      'loose\nkept\nend',
    );
  });
});

describe('countWords', () => {
  it.each([
    ['Lead from behind, don’t push.', 5],
    ['well-kept 2026', 2],
    ['你怎么看？', 4],
    ['读 two 本', 3],
    ['— … !', 0],
  ])('counts «%s» as %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts the words of an article', () => {
    expect(countWords(articleText(paragraphs('One two.', 'Three.')))).toBe(3);
  });
});
