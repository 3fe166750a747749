import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Paper, PaperBlock } from '../facilitating/paper.ts';
import { bullet, heading, NUMBERING, STYLES, smallLabel, smallPrint } from './docx-parts.ts';
import { clean, linesOf, NUMBERS, paragraphsOf, QUOTATION } from './docx-words.ts';
import { renderMarkdown } from './reader-markdown.ts';

/** The bytes of a `.docx` file. `version` is that of Afterword. */
export async function paperToDocx({ title, blocks }: Paper, version: string): Promise<Uint8Array> {
  const made = new Document({
    title: clean(title),
    creator: `Afterword ${version}`,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [{ children: blocks.flatMap(partsOf), footers: { default: pageNumbers() } }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

function partsOf(block: PaperBlock): readonly (Paragraph | Table)[] {
  switch (block.tag) {
    case 'heading':
      return [heading(block.text, LEVELS[block.level])];
    case 'paragraph':
      return [new Paragraph(clean(block.text))];
    case 'aside':
      return [smallPrint(block.text)];
    case 'question':
      return [
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: clean(block.text), bold: true, size: 26 })],
        }),
        ...block.followUps.map((text) => bullet(text)),
      ];
    case 'quotation':
      return [
        new Paragraph({ style: QUOTATION, children: linesOf(block.text) }),
        ...(block.attribution === null
          ? []
          : [new Paragraph({ style: QUOTATION, children: linesOf(`— ${block.attribution}`) })]),
      ];
    case 'list':
      return block.entries.map((entry) => (block.ordered ? numbered(entry) : bullet(entry)));
    case 'table':
      return [tableOf(block.head, block.rows)];
    case 'note':
      return [framed([smallPrint('For you'), ...paragraphsOf(renderMarkdown(block.markdown))]), gap()];
    case 'words':
      return [smallLabel(block.label), ...paragraphsOf(renderMarkdown(block.markdown))];
    case 'space':
      return [
        smallLabel(block.label),
        ...Array.from({ length: block.lines }, (_, at) => ruledLine(at < block.lines - 1)),
        gap(),
      ];
    case 'source':
      return [new Paragraph({ children: citation(block.text, block.url) })];
  }
}

const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 120 } });

const LEVELS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

const numbered = (text: string): Paragraph =>
  new Paragraph({ text: clean(text), numbering: { reference: NUMBERS, level: 0 } });

/**
 * A line as high as a hand writes: a tab that is filled up to the margin. Borders will not do, because those of
 * neighbouring paragraphs become one frame.
 */
const ruledLine = (keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.UNDERSCORE }],
    spacing: { before: 200, after: 0 },
    children: [new TextRun({ text: '\t', color: '999999' })],
  });

/** Widths of a table's columns in twentieths of a point: the last takes what is left of a page. */
const COLUMN = 900;
const TEXT_WIDTH = 9000;

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = head.map((_, at) =>
    at === head.length - 1 ? TEXT_WIDTH - COLUMN * (head.length - 1) : COLUMN,
  );
  const rowOf = (cells: readonly string[], { isHead }: { readonly isHead: boolean }): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? COLUMN, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                children: [new TextRun({ text: clean(cell), bold: isHead })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [rowOf(head, { isHead: true }), ...rows.map((row) => rowOf(row, { isHead: false }))],
  });
}

/** Paragraphs in a frame of their own: what only whoever leads may see stands out on a printed page. */
const framed = (children: readonly Paragraph[]): Table =>
  new Table({
    columnWidths: [TEXT_WIDTH],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            margins: { top: 80, bottom: 40, left: 120, right: 120 },
            shading: { fill: 'EEF4F3' },
            children: [...children],
          }),
        ],
      }),
    ],
  });

function citation(text: string, url: string | null): ParagraphChild[] {
  const words = new TextRun(clean(text));
  if (url === null) return [words];
  const address = new TextRun({ text: clean(url), size: 20 });
  return [
    words,
    new TextRun(', '),
    /^https?:\/\//iu.test(url) ? new ExternalHyperlink({ link: clean(url), children: [address] }) : address,
  ];
}

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [
          new TextRun({
            size: 16,
            color: '666666',
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
