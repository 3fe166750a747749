import { expect, it } from 'vitest';
import { all, type DomDocument, paragraphsOf, parsePage } from './dom.ts';
import { runReadability } from './run-readability.ts';

const SENTENCE =
  'Whoever leads others is asked, sooner or later, what they would do again and what they would not.';

const page = (body: string): DomDocument => {
  const parsed = parsePage(`<html><body>${body}</body></html>`);
  if (parsed === 'too-large') throw new Error('too large');
  return parsed;
};

const wordsOf = (document: DomDocument): string | null => {
  const content = runReadability(document);
  return content && paragraphsOf(content);
};

it('finds the article of a page and leaves the page as it is', () => {
  const document = page(`<main>${`<p>${SENTENCE}</p>`.repeat(4)}</main>`);
  expect(wordsOf(document)).toContain(SENTENCE);
  expect(paragraphsOf(document.body)).toContain(SENTENCE);
});

it('starts again with the whole page where it took away too much at first', () => {
  const document = page(
    `<div class="sidebar"><div>${`<p>${SENTENCE}</p>`.repeat(4)}</div></div><p>Hello, all.</p>`,
  );
  expect(wordsOf(document)).toContain(SENTENCE);
});

it('leaves links within the page as they are and those to others whole', () => {
  const links =
    '<a href="#note">See below</a>, <a href="https://example.org/a">there</a> or <a href="b">here</a>';
  const content = runReadability(
    page(`<main>${`<p>${SENTENCE}</p>`.repeat(4)}<p>${SENTENCE} ${links}.</p></main>`),
  );
  const found = content === null ? [] : all(content, 'a').map((link) => link.getAttribute('href'));
  expect(found).toEqual(['#note', 'https://example.org/a', 'b']);
});
