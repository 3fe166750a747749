import { describe, expect, test } from 'vitest';
import { bookmarkLinks, markHeadings } from './bookmarks.ts';
import { element, htmlOf } from './html-page.ts';

const page = (...children: Parameters<typeof element>[2][]) => element('main', {}, ...children);

describe('the bookmarks of a page', () => {
  test('are its headings in their order, with their levels and all their words', () => {
    const heading = element('h2', {}, 'One ', element('em', {}, 'word'));
    expect(markHeadings(page(element('h1', {}, 'Title'), heading, element('p', {}, 'Text')))).toEqual([
      { id: 'bookmark-0', level: 1, title: 'Title' },
      { id: 'bookmark-1', level: 2, title: 'One word' },
    ]);
    expect(heading.properties['id']).toBe('bookmark-1');
  });

  test('leave an id alone that links on the page may lead to', () => {
    const named = element('h2', { id: 'a1-part_2' }, 'Two');
    const odd = element('h2', { id: 'größe (1)' }, 'Three');
    expect(markHeadings(page(named, odd)).map(({ id }) => id)).toEqual(['a1-part_2', 'bookmark-1']);
  });

  test('do not take what the reader wrote for parts of the document', () => {
    const answer = element('div', { className: 'words' }, element('h1', {}, 'My heading'));
    expect(markHeadings(page(element('h2', {}, 'Why?'), answer))).toHaveLength(1);
  });

  test('say of a numbered question what it asks', () => {
    const asked = element('div', { className: 'question' }, element('p', {}, 'Why?'), element('ul', {}));
    expect(markHeadings(page(element('h3', {}, 'Question 1'), asked))).toMatchObject([
      { title: 'Question 1: Why?' },
    ]);
  });

  test.each([
    ['a line\r\nbreak and\u0000 nul', 'a line break and nul'],
    ['turned \u202etxt.exe\u2066', 'turned txt.exe'],
    ['half \ud83d a pair', 'half a pair'],
    ['family 👩‍👩‍👧‍👦', 'family 👩‍👩‍👧‍👦'],
    [`${'a'.repeat(199)}👩`, `${'a'.repeat(199)}…`],
  ])('hold of %j only what is seen, in one short line', (words, title) => {
    expect(markHeadings(page(element('h1', {}, words)))[0]?.title).toBe(title);
  });

  test('end where nobody would look for more', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => element('h2', {}, `Heading ${at}`));
    expect(markHeadings(page(...many))).toHaveLength(2_000);
  });

  test('are reached by links that nobody sees', () => {
    expect(htmlOf(bookmarkLinks([{ id: 'bookmark-0', level: 1, title: '<script>' }]))).toBe(
      '<nav hidden><a href="#bookmark-0"></a></nav>',
    );
  });
});
