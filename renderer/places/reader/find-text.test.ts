import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_PLACES, readFindable } from './find-text.ts';

/** Parts as `tag: text`; the text may hold further elements. */
function drawn(...children: readonly Node[]): HTMLElement {
  const root = document.createElement('div');
  root.append(...children);
  document.body.replaceChildren(root);
  return root;
}
function el(tag: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
const found = (root: Element, words: string): readonly string[] =>
  readFindable(root)
    .find(words)
    .map((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return String(range);
    });

describe('finding words in the article', () => {
  beforeEach(() => document.body.replaceChildren());

  it('finds every place, whatever the case and the accents', () => {
    const root = drawn(el('p', 'A Résumé is not a resume.'));
    expect(found(root, 'resume')).toEqual(['Résumé', 'resume']);
    expect(found(root, 'RÉSUMÉ')).toHaveLength(2);
  });

  it('finds accents that are signs of their own, as some computers write them', () => {
    const root = drawn(el('p', 'The cafe\u0301 noir was cold.'));
    expect(found(root, 'café noir')).toEqual(['cafe\u0301 noir']);
    expect(found(root, 'cafe')).toEqual(['cafe\u0301']);
    expect(found(drawn(el('p', 'Un café noir.')), 'cafe\u0301')).toEqual(['café']);
  });

  it('tells apart letters that only look like one with a mark, such as those of Korean and Japanese', () => {
    expect(found(drawn(el('p', '한국의 학교와 하늘')), '한')).toEqual(['한']);
    expect(found(drawn(el('p', 'かぎとがき')), 'か')).toEqual(['か']);
  });

  it('finds words across emphasis and folded white space', () => {
    const root = drawn(el('p', 'lead  from\n', el('em', 'be'), 'hind'));
    expect(found(root, 'from behind')).toHaveLength(1);
  });

  it('does not run from one paragraph into the next', () => {
    expect(found(drawn(el('p', 'one'), el('p', 'two')), 'onetwo')).toEqual([]);
    expect(found(drawn(el('p', 'one'), el('p', 'two')), 'one two')).toEqual([]);
  });

  it('leaves out buttons and fields', () => {
    const field = el('textarea', 'leader');
    expect(found(drawn(el('p', 'leader', el('button', 'leader')), field), 'leader')).toHaveLength(1);
  });

  it('stops counting where nobody would go on', () => {
    expect(found(drawn(el('p', 'a'.repeat(3 * MOST_PLACES))), 'a')).toHaveLength(MOST_PLACES);
  });

  it('finds nothing for nothing', () => {
    expect(found(drawn(el('p', 'one  two')), ' ')).toEqual([]);
  });
});
