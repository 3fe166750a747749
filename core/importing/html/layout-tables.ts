/** Older pages are laid out in tables: these become plain elements, so that what is in them reads as text. */
import { all, around, type DomDocument, type DomElement, firstIn, lineOf } from './dom.ts';

/** Replaces tables that lay out the page; a cell that holds little but links becomes navigation. */
export function dissolveLayoutTables(document: DomDocument): void {
  for (const table of [...all(document.body, 'table')].reverse())
    if (isLayout(table)) dissolve(document, table);
}

/** Words from which on a cell with paragraphs or line breaks holds running text. */
const TEXT = 60;

function isLayout(table: DomElement): boolean {
  if (firstIn(table, 'th, caption, thead') !== null || around(table, 'pre, figure') !== null) return false;
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  return cellsOf(table).some(
    (cell) => firstIn(cell, 'p, br, h1, h2, h3, h4, div, blockquote') !== null && wordsIn(cell) >= TEXT,
  );
}

const cellsOf = (table: DomElement): readonly DomElement[] =>
  all(table, 'td').filter((cell) => around(cell, 'table') === table);

const wordsIn = (element: DomElement): number => lineOf(element).split(' ').length;

const FEWEST_LINKS = 3;

function dissolve(document: DomDocument, table: DomElement): void {
  const parts = cellsOf(table).map((cell) => {
    const part = document.createElement(isMenu(cell) ? 'nav' : 'div');
    for (const name of ['id', 'class', 'lang', 'dir']) {
      const value = cell.getAttribute(name);
      if (value !== null) part.setAttribute(name, value);
    }
    part.append(...cell.childNodes);
    return part;
  });
  table.replaceWith(...parts);
}

function isMenu(cell: DomElement): boolean {
  const links = all(cell, 'a');
  const linked = links.reduce((length, link) => length + lineOf(link).length, 0);
  return links.length >= FEWEST_LINKS && linked > lineOf(cell).length * 0.7;
}
