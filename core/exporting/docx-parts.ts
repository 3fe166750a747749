/** Styles, lists and small pieces that our Word documents share. */
import { HeadingLevel, LevelFormat, Paragraph, TextRun } from 'docx';
import { BULLETS, clean, MONOSPACE, NUMBERS, QUOTATION } from './docx-words.ts';

export const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_1,
): Paragraph => new Paragraph({ heading: level, text: clean(text), keepNext: true });

export const bullet = (text: string, level = 0): Paragraph =>
  new Paragraph({ text: clean(text), numbering: { reference: BULLETS, level } });

export const smallPrint = (text: string): Paragraph => new Paragraph({ children: [smallRun(text)] });

/** Small print that stands above what follows it, on the same page. */
export const smallLabel = (text: string): Paragraph =>
  new Paragraph({ keepNext: true, children: [smallRun(text)] });

const smallRun = (text: string): TextRun =>
  new TextRun({ text: clean(text), italics: true, color: '666666', size: 18 });

/** Calm and plain, so that an organisation can lay its own styles over it. */
export const STYLES = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
    heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
    heading2: {
      run: { size: 24, bold: true, color: '000000' },
      paragraph: { spacing: { before: 200, after: 80 } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: QUOTATION,
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: 480, right: 480 } },
    },
    { id: MONOSPACE, name: 'Code', basedOn: 'Normal', run: { font: 'Consolas', size: 20 } },
  ],
};

/** Nested lists are drawn up to nine levels deep, as Word can. */
const levelsOf = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
  reference,
  levels: Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
    style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 300 } } },
  })),
});

/** The lists that paragraphs of a document may stand in. */
export const NUMBERING = {
  config: [levelsOf(BULLETS, LevelFormat.BULLET), levelsOf(NUMBERS, LevelFormat.DECIMAL)],
};
