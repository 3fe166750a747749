/** Notes on one article as a Word document: real headings, quotations and lists, its source as a footnote. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Reflection } from '../journal/journal.ts';
import { commitmentWords } from './commitment-words.ts';
import { bullet, heading, NUMBERING, STYLES, smallPrint } from './docx-parts.ts';
import { clean, linesOf, paragraphsOf, QUOTATION } from './docx-words.ts';
import { highlightLine, type Notes, sourceLine } from './notes.ts';
import { renderMarkdown } from './reader-markdown.ts';

export type DocxOptions = { readonly now: Date; readonly version: string };

/** The bytes of a `.docx` file. */
export async function notesToDocx(notes: Notes, options: DocxOptions): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(createDocument(notes, options)));
}

function createDocument(notes: Notes, { now, version }: DocxOptions): Document {
  const citation = citationOf(notes);
  return new Document({
    title: clean(notes.title),
    creator: `Afterword ${version}`,
    description: `Notes on “${clean(notes.title)}”, exported on ${now.toISOString().slice(0, 10)}`,
    styles: STYLES,
    numbering: NUMBERING,
    footnotes: citation === '' ? {} : { 1: { children: [new Paragraph(citation)] } },
    sections: [{ children: [...headOf(notes, citation !== ''), ...bodyOf(notes)] }],
  });
}

function headOf(notes: Notes, isCited: boolean): readonly Paragraph[] {
  const title: ParagraphChild[] = [new TextRun(clean(notes.title))];
  if (isCited) title.push(new FootnoteReferenceRun(1));
  const line = [notes.byline, sourceLine(notes), notes.publishedAt?.slice(0, 10) ?? null]
    .filter((part) => part !== null)
    .join(' · ');
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    ...(line === '' ? [] : [new Paragraph({ text: clean(line), spacing: { after: 240 } })]),
  ];
}

const bodyOf = (notes: Notes): readonly Paragraph[] => [
  ...notes.answered.flatMap(({ text, followUps, answers, moved }) => [
    heading(text),
    ...followUps.map(bullet),
    ...answers.flatMap(wordsOf),
    ...moved.map(({ askedOn, moved: words }) => bullet(`What moved, ${askedOn}: ${words}`)),
  ]),
  ...section(
    'Highlights',
    notes.highlights.flatMap(({ highlight, notes: about }) => [
      new Paragraph({ style: QUOTATION, children: linesOf(highlight.selector.exact) }),
      smallPrint(highlightLine(highlight)),
      ...about.flatMap(wordsOf),
    ]),
  ),
  ...section('Notes', notes.notes.flatMap(wordsOf)),
  ...section(
    'Commitments',
    notes.commitments.flatMap((commitment) => {
      const { sentence, details } = commitmentWords(commitment);
      return [bullet(sentence), ...details.map((detail) => bullet(detail, 1))];
    }),
  ),
  ...section(
    'Not answered yet',
    notes.unanswered.map(({ text, followUps }) => bullet([text, ...followUps].join(' '))),
  ),
];

const wordsOf = ({ text, updatedAt }: Reflection): readonly Paragraph[] => [
  ...paragraphsOf(renderMarkdown(text)),
  smallPrint(updatedAt.slice(0, 10)),
];

const section = (title: string, parts: readonly Paragraph[]): readonly Paragraph[] =>
  parts.length === 0 ? [] : [heading(title), ...parts];

/** The article as a footnote cites it. */
const citationOf = ({ byline, title, siteName, publishedAt, url }: Notes): string =>
  siteName === null && url === null
    ? ''
    : clean(
        [byline, `“${title}”`, siteName, publishedAt?.slice(0, 10) ?? null, url]
          .filter((part) => part !== null)
          .join(', '),
      );
