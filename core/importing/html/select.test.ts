import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type DomDocument, parsePage } from './dom.ts';
import { all, allOfEach, around, firstIn } from './select.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'html');
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** Every form that a selector takes in the importers, and some more. */
const SELECTORS = [
  'p',
  '*',
  'P, LI',
  '#comments, .comments, .comment',
  '.entry-content > p, article p a, body > header',
  'li.comment, .children > li[id*="comment"], .commentlist li',
  '[hidden], [itemprop], a[href]',
  '[itemprop="author"] [itemprop="name"], [itemtype*="schema.org"]',
  '[class*="author"], [id^="comment"], div.comment[id]',
  '[rel~="author"], [role="navigation"], [aria-hidden="true"]:not(img)',
  'script:not([type="application/ld+json"]), style, .widget:not(.Blog)',
  'meta[http-equiv="content-type" i], link[rel="STYLESHEET"]',
  'html body .post-title, .hentry h1.entry-title, nav ul > li > a',
  'article header time[datetime], time[datetime]',
];

/** As the parser itself finds them. */
const asParsed = (document: DomDocument, selector: string): readonly unknown[] => [
  ...(document as unknown as { querySelectorAll(selector: string): Iterable<unknown> }).querySelectorAll(
    selector,
  ),
];

describe('finding elements', () => {
  it.each(PAGES)('finds on %s what the parser finds', (name) => {
    const document = parsePage(readFileSync(join(FOLDER, name), 'latin1')) as DomDocument;
    for (const selector of SELECTORS) {
      const expected = asParsed(document, selector);
      expect([selector, all(document, selector)]).toEqual([selector, expected]);
      expect(firstIn(document, selector)).toBe(expected[0] ?? null);
    }
    expect(allOfEach(document, SELECTORS)).toEqual(SELECTORS.map((selector) => all(document, selector)));
  });

  it('finds on any page what the parser finds', () => {
    const word = fc.constantFrom('a', 'b', 'comment', 'a-b');
    const name = fc.constantFrom('p', 'li', 'div', 'template', 'A');
    const node = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constant('words'),
        fc
          .record({
            name,
            id: fc.option(word),
            classes: fc.array(word, { maxLength: 3 }),
            inner: fc.array(tie('node'), { maxLength: 3 }),
          })
          .map(
            ({ name: tag, id, classes, inner }) =>
              `<${tag}${id === null ? '' : ` id="${id}"`}${classes.length === 0 ? '' : ` class=" ${classes.join('\n ')}"`}>${inner.join('')}</${tag}>`,
          ),
      ),
    })).node;
    const part = fc
      .tuple(
        fc.constantFrom('', 'p', 'li', '*'),
        fc.constantFrom('', '.a', '#b', '.a-b.a', '[id]', '[class*="b"]'),
      )
      .map((pieces) => pieces.join('') || 'div');
    const selector = fc
      .array(
        fc
          .tuple(part, fc.constantFrom(' ', ' > ', '>'), part, fc.boolean())
          .map(([outer, between, inner, both]) => (both ? outer + between + inner : inner)),
        { minLength: 1, maxLength: 3 },
      )
      .map((alternatives) => alternatives.join(', '));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), selector, (nodes, asked) => {
        const { document } = parseHTML(`<html><body>${nodes.join('')}</body></html>`);
        const page = document as unknown as DomDocument;
        expect(all(page, asked)).toEqual(asParsed(page, asked));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the nearest element around, the element itself included', () => {
    const page = parsePage('<div class="a"><section><p id="x">Words</p></section></div>') as DomDocument;
    const paragraph = firstIn(page, 'p');
    expect(paragraph && around(paragraph, 'p, div')?.localName).toBe('p');
    expect(paragraph && around(paragraph, '.a')?.localName).toBe('div');
    expect(paragraph && around(paragraph, 'nav')).toBeNull();
  });
});
