import { describe, expect, it } from 'vitest';
import { readDrawnText } from './drawn-text.ts';

function draw(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

const DRAWN =
  '<h2>Engage</h2><p>One <em>two</em>\n  three<button>1</button> four.</p><ul><li>five</li></ul><pre>six\n seven</pre>';
const TEXT = 'Engage\nOne two three four.\nfive\nsix\n seven';

/** The drawn words of a stretch, white space folded. */
function wordsOf(root: Element, start: number, end: number): string | null {
  const place = readDrawnText(root).rangeOf({ start, end });
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString().replace(/\s+/g, '');
}

describe('what is drawn', () => {
  it('is found again for every stretch of the text, across elements and beside buttons', () => {
    const root = draw(DRAWN);
    for (let start = 0; start < TEXT.length; start += 1)
      for (let end = start + 1; end <= TEXT.length; end += 3) {
        const words = TEXT.slice(start, end).replace(/\s+/g, '');
        if (words === '') continue;
        expect(wordsOf(root, start, end)?.replace('1', ''), TEXT.slice(start, end)).toBe(words);
      }
  });

  it('is found beside what was put back, which is no part of the text', () => {
    const root = draw(
      DRAWN.replace('<ul>', '<section data-restored><p>Put back</p><p>One two</p></section><ul>'),
    );
    expect(wordsOf(root, 7, 20)).toBe('Onetwothree');
    expect(wordsOf(root, 27, 31)).toBe('five');
  });

  it('gives each letter the offset it has in the text', () => {
    const root = draw(DRAWN);
    const drawn = readDrawnText(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (node.parentElement?.tagName === 'BUTTON') continue;
      for (let at = 0; at < node.data.length; at += 1)
        if (/\S/.test(node.data.charAt(at)))
          expect(TEXT.charAt(drawn.offsetOf(node, at))).toBe(node.data.charAt(at));
    }
  });

  it('takes a point between elements for the next letter, and one at the end for the end', () => {
    const root = draw(DRAWN);
    const drawn = readDrawnText(root);
    expect(drawn.offsetOf(root, 0)).toBe(0);
    expect(drawn.offsetOf(root, 1)).toBe(TEXT.indexOf('One'));
    expect(drawn.offsetOf(root, root.childNodes.length)).toBe(TEXT.length);
  });

  it('says so when nothing of the words is drawn', () => {
    expect(readDrawnText(draw('')).rangeOf({ start: 0, end: 4 })).toBeNull();
  });
});
