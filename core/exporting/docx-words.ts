/** What the reader wrote, rendered from Markdown, as paragraphs of a Word document. */
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Names of the styles and lists that a document defines for these paragraphs. */
export const QUOTATION = 'AfterwordQuote';
export const MONOSPACE = 'AfterwordCode';
export const BULLETS = 'afterword-bullets';
export const NUMBERS = 'afterword-numbers';

/** How deep Word nests lists. */
const DEEPEST_LIST = 8;

/** A picture that Word can show. */
export type DocxPicture = { readonly kind: 'png' | 'jpg' | 'gif'; readonly bytes: Uint8Array };

/** What the paragraphs of a document refer to. */
export type DocxReferences = {
  /** By file name. */
  readonly pictures: ReadonlyMap<string, DocxPicture>;
  /** The number of the footnote for what a link leads to; `null`: it is a link like any other. */
  readonly footnoteFor: (address: string) => number | null;
};

const NO_REFERENCES: DocxReferences = { pictures: new Map(), footnoteFor: () => null };

/** Where a block stands. */
type Setting = {
  readonly references: DocxReferences;
  readonly quoted: boolean;
  readonly list: { readonly reference: string; readonly level: number } | null;
};

type Look = {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly font?: string;
};

/** Word refuses a file with control characters or halves of characters in it. */
export const clean = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

export const paragraphsOf = (tree: Root, references: DocxReferences = NO_REFERENCES): readonly Paragraph[] =>
  blocks(tree.children, { quoted: false, list: null, references });

function blocks(nodes: readonly (RootContent | ElementContent)[], setting: Setting): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let inline: ElementContent[] = [];
  const flush = (): void => {
    if (inline.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')))
      paragraphs.push(paragraph(inline, setting));
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && isBlock(node)) {
      flush();
      paragraphs.push(...block(node, setting));
    } else if (node.type === 'element' || node.type === 'text') inline.push(node);
  }
  flush();
  return paragraphs;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tfoot tr caption section div figure figcaption dl dt dd details summary'.split(
    ' ',
  ),
);
const isBlock = ({ tagName }: Element): boolean => BLOCKS.has(tagName);

function block(element: Element, setting: Setting): readonly Paragraph[] {
  switch (element.tagName) {
    case 'ul':
    case 'ol': {
      const reference = element.tagName === 'ul' ? BULLETS : NUMBERS;
      const level = Math.min(DEEPEST_LIST, (setting.list?.level ?? -1) + 1);
      return blocks(element.children, { ...setting, list: { reference, level } });
    }
    case 'blockquote':
      return blocks(element.children, { ...setting, quoted: true });
    case 'pre':
      return [new Paragraph({ style: MONOSPACE, children: linesOf(textOf(element)) })];
    case 'hr':
      return [new Paragraph({ thematicBreak: true })];
    case 'tr':
      return [paragraph(joinCells(element), setting)];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: runs(element.children, {}, setting.references),
        }),
      ];
    case 'p':
      return [paragraph(element.children, setting)];
    default:
      return blocks(element.children, setting);
  }
}

const paragraph = (nodes: readonly ElementContent[], { quoted, list, references }: Setting): Paragraph =>
  new Paragraph({
    ...(quoted ? { style: QUOTATION } : {}),
    ...(list === null ? {} : { numbering: list }),
    children: runs(nodes, {}, references),
  });

/** A row of a table as one line, its cells apart by a bar. */
const joinCells = (row: Element): readonly ElementContent[] =>
  row.children
    .filter((node) => node.type === 'element')
    .flatMap((cell, at) => (at === 0 ? [cell] : [{ type: 'text' as const, value: ' | ' }, cell]));

function runs(nodes: readonly ElementContent[], look: Look, references: DocxReferences): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text')
      return [new TextRun({ ...look, text: clean(node.value.replace(/\s+/gu, ' ')) })];
    if (node.type !== 'element') return [];
    switch (node.tagName) {
      case 'br':
        return [new TextRun({ break: 1 })];
      case 'img':
        return picture(node, references);
      case 'strong':
      case 'b':
        return runs(node.children, { ...look, bold: true }, references);
      case 'em':
      case 'i':
      case 'cite':
        return runs(node.children, { ...look, italics: true }, references);
      case 'del':
        return runs(node.children, { ...look, strike: true }, references);
      case 'code':
        return runs(node.children, { ...look, font: 'Consolas' }, references);
      case 'a':
        return link(node, look, references);
      default:
        return runs(node.children, look, references);
    }
  });
}

function link(element: Element, look: Look, references: DocxReferences): ParagraphChild[] {
  const address = String(element.properties['href'] ?? '');
  const children = runs(element.children, look, references);
  const footnote = references.footnoteFor(address);
  if (footnote !== null) return [...children, new FootnoteReferenceRun(footnote)];
  return /^(?:https?:\/\/|mailto:)/iu.test(address)
    ? [new ExternalHyperlink({ link: address, children })]
    : children;
}

/** As wide as a page at most, in pixels. */
const WIDEST_PICTURE = 560;

function picture({ properties }: Element, { pictures }: DocxReferences): ParagraphChild[] {
  const found = pictures.get(String(properties['src']));
  const alt = clean(String(properties['alt'] ?? ''));
  if (found === undefined) return alt === '' ? [] : [new TextRun({ text: `[${alt}]`, italics: true })];
  const width = Number(properties['width']) || WIDEST_PICTURE;
  const height = Number(properties['height']) || width;
  const scale = Math.min(1, WIDEST_PICTURE / width);
  const size = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
  const altText = { name: alt || 'Picture', description: alt, title: alt };
  return [new ImageRun({ type: found.kind, data: found.bytes, transformation: size, altText })];
}

/** Text with its line breaks. */
export const linesOf = (text: string): ParagraphChild[] =>
  clean(text)
    .trimEnd()
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }));

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
