import type { Element } from 'hast';
import type { Paper, PaperBlock } from '../facilitating/paper.ts';
import { bookmarkLinks, markHeadings, type PrintedPage } from './bookmarks.ts';
import { createPage, element, htmlOf } from './html-page.ts';
import { renderMarkdown } from './reader-markdown.ts';

/** The text of a page that any browser shows and prints. `version` is that of Afterword. */
export const paperToHtml = (paper: Paper, version: string): string =>
  pageOf(paper.title, version, mainOf(paper));

/** A page to be drawn, with what leads into it. */
export function paperToPrint(paper: Paper, version: string): PrintedPage {
  const { title } = paper;
  const main = mainOf(paper);
  const bookmarks = markHeadings(main);
  const html = pageOf(title, version, bookmarkLinks(bookmarks), main);
  return { html, title, author: null, language: 'en', bookmarks };
}

const mainOf = ({ blocks }: Paper): Element =>
  element('main', { className: 'paper' }, ...blocks.map(elementOf));

const pageOf = (title: string, version: string, ...body: readonly Element[]): string =>
  createPage(title, htmlOf(...body), `Afterword ${version}`, { style: PAPER_STYLE });

function elementOf(block: PaperBlock): Element {
  switch (block.tag) {
    case 'heading':
      return element(`h${block.level}`, {}, block.text);
    case 'paragraph':
      return element('p', {}, block.text);
    case 'aside':
      return element('p', { className: 'source' }, block.text);
    case 'question':
      return element(
        'div',
        { className: 'question', ...langOf(block.language) },
        element('p', {}, block.text),
        block.followUps.length > 0 && listOf('ul', block.followUps),
      );
    case 'quotation':
      return element(
        'blockquote',
        langOf(block.language),
        ...block.text.split('\n').map((line) => element('p', {}, line)),
        block.attribution !== null && element('footer', {}, block.attribution),
      );
    case 'list':
      return listOf(block.ordered ? 'ol' : 'ul', block.entries, block.language);
    case 'table':
      return tableOf(block.head, block.rows);
    case 'note':
      return element(
        'aside',
        { className: 'for-you' },
        element('p', { className: 'when' }, 'For you'),
        ...renderedWords(block.markdown),
      );
    case 'words':
      return element(
        'div',
        { className: 'said' },
        element('p', { className: 'when' }, block.label),
        element('div', { className: 'words' }, ...renderedWords(block.markdown)),
      );
    case 'space':
      return element(
        'div',
        { className: 'space' },
        element('p', {}, block.label),
        ...Array.from({ length: block.lines }, () => element('div', { className: 'rule' })),
      );
    case 'source':
      return sourceOf(block.text, block.url);
  }
}

const renderedWords = (markdown: string) =>
  renderMarkdown(markdown).children.filter((node) => node.type === 'element' || node.type === 'text');

const langOf = (language: string | null): Readonly<Record<string, string>> =>
  language === null ? {} : { lang: language };

const listOf = (tag: 'ul' | 'ol', entries: readonly string[], language: string | null = null): Element =>
  element(tag, langOf(language), ...entries.map((entry) => element('li', {}, entry)));

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Element =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
    element(
      'tbody',
      {},
      ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell)))),
    ),
  );

const sourceOf = (text: string, url: string | null): Element =>
  element(
    'p',
    { className: 'cited' },
    text,
    url !== null && ', ',
    url !== null && (/^https?:\/\//iu.test(url) ? element('a', { href: url }, url) : url),
  );

/** What guides and hand-outs need besides the style of every page. Lines stay apart as a pen needs it. */
const PAPER_STYLE = `
.paper h2 { break-after: avoid; }
.paper h3 { margin: 2rem 0 .25rem; font-size: 1rem; color: var(--quiet); }
.paper table { width: 100%; font-size: .9375rem; }
.paper td, .paper th { text-align: left; vertical-align: top; }
.paper td:not(:last-child), .paper th:not(:last-child) { white-space: nowrap; font-variant-numeric: tabular-nums; }
.paper li { margin: .25rem 0; }
.question { margin: .5rem 0 .75rem; font-size: 1.25rem; line-height: 1.4; break-inside: avoid; break-after: avoid; }
.question p { margin: 0; }
.question ul { margin: .5rem 0 0; padding-left: 1.25rem; font-size: 1.0625rem; }
blockquote footer { margin: .25rem 0 0; padding: 0; border: 0; }
.for-you { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--accent); border-radius: 8px; break-inside: avoid; }
.for-you .when { margin: 0 0 .25rem; }
.for-you > :last-child { margin-bottom: 0; }
.said { margin: 1rem 0; break-inside: avoid; }
.said .when { margin: 0; font-weight: 600; }
.said .words { margin: .25rem 0 0; }
.space { margin: 1rem 0 1.5rem; break-inside: avoid; }
.space p { margin: 0; color: var(--quiet); font-size: .875rem; }
.rule { height: 2.25rem; border-bottom: 1px solid var(--quiet); }
.cited { font-size: .9375rem; overflow-wrap: anywhere; }
@media print { .rule { height: 9mm; } .paper tr { break-inside: avoid; } }
`;
