/**
 * Words in SmartArt and charts, which stand in parts of their own that nothing but their drawing refers to: a diagram's
 * as paragraphs, a chart's as its titles and a table of what it draws (ECMA-376 part 1, 21.2 and 21.4).
 */
import { escapeMarkup } from '../../escape-markup.ts';
import { childNamed, descendantsNamed, localName, type XmlElement } from '../xml/xml-element.ts';
import { replaceElements } from './replace-elements.ts';

/** Gives the part that a relation of the text leads to. */
export type PartOf = (relation: string) => XmlElement | undefined;

/** `word/document.xml` with such words in the place of their drawings. */
export function withDrawnWords(xml: string, partOf: PartOf): string {
  if (!DRAWN.test(xml)) return xml;
  const opened = replaceElements(xml, 'mc:AlternateContent', (choice) => firstChoice(choice) ?? choice);
  return replaceElements(opened, 'w:drawing', (drawing) => {
    const id = DRAWN.exec(drawing)?.[1];
    const part = id === undefined ? undefined : partOf(id);
    return part === undefined ? drawing : `<w:pict><w:txbxContent>${wordsOf(part)}</w:txbxContent></w:pict>`;
  });
}

const DRAWN = /<(?:dgm:relIds\s[^<>]{0,2000}?\br:dm|cx?:chart\s[^<>]{0,2000}?\br:id)="([^"<>]{1,200})"/;

/** What new programs are to show, when that is such a drawing: others are given a picture of it, or nothing. */
function firstChoice(choice: string): string | null {
  const start = /<mc:Choice(?:\s[^<>]{0,2000})?>/.exec(choice);
  const end = choice.indexOf('</mc:Choice>');
  const inside = start === null ? '' : choice.slice(start.index + start[0].length, end);
  return DRAWN.test(inside) && end > 0 ? inside : null;
}

const wordsOf = (part: XmlElement): string =>
  localName(part.name) === 'dataModel' ? diagram(part) : chart(part);

/** Shapes between which something goes on, and how it is laid out, have no words of their own. */
const diagram = (part: XmlElement): string =>
  descendantsNamed(part, 'pt')
    .filter(({ attributes }) => !/^(?:pres|parTrans|sibTrans)$/.test(attributes['type'] ?? ''))
    .flatMap((point) => descendantsNamed(point, 'p'))
    .map((line) => paragraph(textIn(line, 't')))
    .join('');

function chart(part: XmlElement): string {
  const titles = descendantsNamed(part, 'title').map((title) => textIn(title, 't') || textIn(title, 'v'));
  return titles.map((title) => paragraph(title)).join('') + table(columnsOf(part));
}

type Column = { readonly name: string; readonly cells: ReadonlyMap<number, string> };

function columnsOf(part: XmlElement): readonly Column[] {
  const series = descendantsNamed(part, 'ser');
  const labels = series.map((one) => childNamed(one, 'cat') ?? childNamed(one, 'xVal')).find(Boolean);
  const drawn = series.flatMap((one) => {
    const values = childNamed(one, 'val') ?? childNamed(one, 'yVal');
    const tx = childNamed(one, 'tx');
    return values === undefined ? [] : [{ name: tx ? textIn(tx, 'v') : '', cells: cellsOf(values) }];
  });
  // Kinds of charts since 2016 keep what they draw apart from how, column by column.
  const kept = descendantsNamed(part, 'lvl')
    .filter(({ name }) => name.startsWith('cx:'))
    .map((level) => ({ name: '', cells: cellsOf(level) }));
  return labels === undefined ? [...drawn, ...kept] : [{ name: '', cells: cellsOf(labels) }, ...drawn];
}

const cellsOf = (values: XmlElement): ReadonlyMap<number, string> =>
  new Map(
    descendantsNamed(values, 'pt').map((point) => [
      Number(point.attributes['idx']),
      plainNumber((childNamed(point, 'v')?.text ?? point.text).trim()),
    ]),
  );

/** Programs write more digits than anybody meant: 0.30000000000000004. */
const plainNumber = (text: string): string =>
  /^-?\d{1,20}\.\d{12,40}$/.test(text) ? String(Number(Number(text).toPrecision(12))) : text;

/** A longer one is for a program, not for a reader. */
const MOST_ROWS = 200;

function table(columns: readonly Column[]): string {
  const places = [...new Set(columns.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  if (places.length === 0) return '';
  const names = columns.map(({ name }) => name);
  const rows = places.slice(0, MOST_ROWS).map((place) => columns.map(({ cells }) => cells.get(place) ?? ''));
  const all = names.some((name) => name !== '') ? [names, ...rows] : rows;
  const cell = (text: string): string => `<w:tc>${paragraph(text, true)}</w:tc>`;
  return `<w:tbl>${all.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const paragraph = (text: string, mayBeEmpty = false): string =>
  text === '' && !mayBeEmpty
    ? ''
    : `<w:p><w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`;

const textIn = (element: XmlElement, name: string): string =>
  descendantsNamed(element, name)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
