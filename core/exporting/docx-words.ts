/** What the reader wrote, rendered from Markdown, as paragraphs of a Word document. */
import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Names of the styles and lists that a document defines for these paragraphs. */
export const QUOTATION = 'AfterwordQuote';
export const MONOSPACE = 'AfterwordCode';
export const BULLETS = 'afterword-bullets';
export const NUMBERS = 'afterword-numbers';

/** How deep Word nests lists. */
const DEEPEST_LIST = 8;

/** Where a block stands. */
type Setting = {
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

export const paragraphsOf = (tree: Root): readonly Paragraph[] =>
  blocks(tree.children, { quoted: false, list: null });

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
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tr section div'.split(' '),
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
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(element.children, {}) })];
    case 'p':
      return [paragraph(element.children, setting)];
    default:
      return blocks(element.children, setting);
  }
}

const paragraph = (nodes: readonly ElementContent[], { quoted, list }: Setting): Paragraph =>
  new Paragraph({
    ...(quoted ? { style: QUOTATION } : {}),
    ...(list === null ? {} : { numbering: list }),
    children: runs(nodes, {}),
  });

/** A row of a table as one line, its cells apart by a bar. */
const joinCells = (row: Element): readonly ElementContent[] =>
  row.children
    .filter((node) => node.type === 'element')
    .flatMap((cell, at) => (at === 0 ? [cell] : [{ type: 'text' as const, value: ' | ' }, cell]));

function runs(nodes: readonly ElementContent[], look: Look): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text')
      return [new TextRun({ ...look, text: clean(node.value.replace(/\s+/gu, ' ')) })];
    if (node.type !== 'element') return [];
    switch (node.tagName) {
      case 'br':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return runs(node.children, { ...look, bold: true });
      case 'em':
        return runs(node.children, { ...look, italics: true });
      case 'del':
        return runs(node.children, { ...look, strike: true });
      case 'code':
        return runs(node.children, { ...look, font: 'Consolas' });
      case 'a':
        return link(node, look);
      default:
        return runs(node.children, look);
    }
  });
}

function link(element: Element, look: Look): ParagraphChild[] {
  const address = String(element.properties['href'] ?? '');
  const children = runs(element.children, look);
  return /^(?:https?:\/\/|mailto:)/iu.test(address)
    ? [new ExternalHyperlink({ link: address, children })]
    : children;
}

/** Text with its line breaks. */
export const linesOf = (text: string): ParagraphChild[] =>
  clean(text)
    .trimEnd()
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }));

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
