/**
 * Word's markup put so that the library that reads it loses no words: it passes over elements that it does not know with
 * everything in them, and breaks off at references that lead nowhere.
 */

import { replaceElements } from './replace-elements.ts';

/** What references in a part may lead to. */
export type Targets = {
  /** Ids of its relations. */
  readonly relations: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  readonly endnotes: ReadonlySet<string>;
};

/** `xml` is the text of the main part, or of notes. Works in time proportional to its length. */
export const inPlainWord = (xml: string, targets: Targets): string =>
  withRankedHeadings(
    withOpenTextBoxes(withSpelledFormulas(withoutLooseEnds(xml, targets)))
      .replace(WRAPPERS, '')
      .replace(/<w:cr\s{0,9}\/>/g, '<w:br/>'),
  );

/** Text of fields, in a direction of its own, with readings above it: around runs that are read by themselves. */
const WRAPPERS = /<\/?w:(?:fldSimple|dir|bdo|ruby|rubyBase)(?:\s[^<>]{0,4000})?>/g;

function withoutLooseEnds(xml: string, { relations, footnotes, endnotes }: Targets): string {
  return xml
    .replace(/<w:hyperlink\s[^<>]{0,4000}>/g, (link) => {
      const id = /\sr:id="([^"<>]{0,200})"/.exec(link)?.[1];
      return id === undefined || relations.has(id) || link.endsWith('/>') ? link : '<w:hyperlink>';
    })
    .replace(/\sr:(?:id|embed|link)="([^"<>]{0,200})"/g, (whole, id: string) =>
      relations.has(id) ? whole : '',
    )
    .replace(
      /<w:(footnote|endnote)Reference\s[^<>]{0,400}?w:id="([^"<>]{0,40})"[^<>]{0,400}>/g,
      (whole, kind: string, id: string) =>
        (kind === 'footnote' ? footnotes : endnotes).has(id) ? whole : '',
    );
}

/** Formulas as the row of their signs. */
const withSpelledFormulas = (xml: string): string =>
  replaceElements(xml, 'm:oMath', (formula) => {
    const signs = [...formula.matchAll(/<m:t(?:\s[^<>]{0,200})?>([^<]*)/g)].map(([, text]) => text).join('');
    return `<w:r><w:t xml:space="preserve">${signs}</w:t></w:r>`;
  });

/** Text in drawings, of which the library looks only at the pictures, as the text boxes that came before them. */
function withOpenTextBoxes(xml: string): string {
  if (!xml.includes('<w:txbxContent')) return xml;
  const opened = replaceElements(xml, 'w:drawing', (drawing) => {
    if (!drawing.includes('<w:txbxContent')) return drawing;
    const texts: string[] = [];
    replaceElements(drawing, 'w:txbxContent', (text) => {
      texts.push(text);
      return '';
    });
    return `<w:pict>${texts.join('')}</w:pict>`;
  });
  // Of a choice only what is for old programs is read, and what has nothing for them not at all.
  return replaceElements(opened, 'mc:AlternateContent', (choice) =>
    choice.includes('<mc:Fallback') ? choice : choice.replace(/(<\/?)mc:Choice\b/g, '$1mc:Fallback'),
  );
}

/** Paragraphs that have a level in the outline of their own get a style that says so: `headingStyle`. */
const withRankedHeadings = (xml: string): string =>
  xml.includes('<w:outlineLvl')
    ? replaceElements(xml, 'w:pPr', (properties) => {
        const level = /<w:outlineLvl\s[^<>]{0,100}?w:val="([0-5])"/.exec(properties)?.[1];
        if (level === undefined) return properties;
        const rest = properties.replace(/<w:pStyle\s[^<>]{0,400}>/g, '');
        return rest.replace(/>/, `><w:pStyle w:val="${headingStyle(Number(level))}"/>`);
      })
    : xml;

/** The id of the style for a level of the outline, from 0. */
export const headingStyle = (level: number): string => `AfterwordHeading${level + 1}`;
