/** Notes on one article as a Word document: real headings, quotations and lists, its sources as footnotes. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { withAddresses } from '../journal/citations.ts';
import { firstAnswerOf } from '../journal/first-answers.ts';
import type { Highlight, Reflection } from '../journal/journal.ts';
import { commentLine, creditLines, exportedContent } from './article-content.ts';
import { commitmentWords } from './commitment-words.ts';
import { bullet, heading, NUMBERING, STYLES, smallPrint } from './docx-parts.ts';
import { clean, type DocxPicture, linesOf, paragraphsOf, QUOTATION } from './docx-words.ts';
import { highlightLine, type NotedHighlight, type Notes, sourceLine } from './notes.ts';
import { renderMarkdown } from './reader-markdown.ts';

export type DocxOptions = {
  readonly now: Date;
  readonly version: string;
  /** Pictures of the article by file name, where it is wanted. */
  readonly pictures?: ReadonlyMap<string, DocxPicture>;
};

/** The bytes of a `.docx` file. */
export async function notesToDocx(notes: Notes, options: DocxOptions): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(new NotesDocument(notes, options).document()));
}

/** One document while it is put together: footnotes are numbered as they come. */
class NotesDocument {
  readonly #notes: Notes;
  readonly #options: DocxOptions;
  readonly #footnotes: string[] = [];

  constructor(notes: Notes, options: DocxOptions) {
    this.#notes = notes;
    this.#options = options;
  }

  document(): Document {
    const { now, version } = this.#options;
    const title = clean(this.#notes.title);
    const children = [...this.#head(), ...this.#body()];
    return new Document({
      title,
      creator: `Afterword ${version}`,
      description: `Notes on “${title}”, exported on ${now.toISOString().slice(0, 10)}`,
      styles: STYLES,
      numbering: NUMBERING,
      footnotes: Object.fromEntries(
        this.#footnotes.map((text, at) => [at + 1, { children: [new Paragraph(text)] }]),
      ),
      sections: [{ children }],
    });
  }

  #head(): readonly Paragraph[] {
    const notes = this.#notes;
    const line = [notes.byline, sourceLine(notes), notes.publishedAt?.slice(0, 10) ?? null]
      .filter((part) => part !== null)
      .join(' · ');
    const tags = notes.tags.map((tag) => `#${tag}`).join(' ');
    const title: ParagraphChild[] = [new TextRun(clean(notes.title)), ...this.#cite(citationOf(notes))];
    return [
      new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
      ...[line, tags].filter((text) => text !== '').map((text) => new Paragraph({ text: clean(text) })),
    ];
  }

  #body(): readonly Paragraph[] {
    const notes = this.#notes;
    return [
      ...notes.answered.flatMap(({ text, followUps, answers, moved }) => [
        heading(text),
        ...followUps.map((followUp) => bullet(followUp)),
        ...answers.flatMap((answer) => this.#words(answer)),
        ...moved.map(({ askedOn, moved: words }) => bullet(`What moved, ${askedOn}: ${words}`)),
      ]),
      ...section(
        'Highlights',
        notes.highlights.flatMap((noted) => this.#highlight(noted)),
      ),
      ...section(
        'Notes',
        notes.notes.flatMap((note) => this.#words(note)),
      ),
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
      ...this.#article(),
      ...section(
        notes.comments.length === 1 ? '1 response' : `${notes.comments.length} responses`,
        notes.comments.flatMap((comment) => [
          smallPrint(commentLine(comment, notes.comments)),
          ...comment.text.split(/\n{2,}/u).map((words) => new Paragraph({ children: linesOf(words) })),
        ]),
      ),
    ];
  }

  #highlight({ highlight, notes }: NotedHighlight): readonly Paragraph[] {
    const quote = linesOf(highlight.selector.exact);
    return [
      new Paragraph({ style: QUOTATION, children: [...quote, ...this.#cite(this.#placeOf(highlight))] }),
      smallPrint(highlightLine(highlight)),
      ...notes.flatMap((note) => this.#words(note)),
    ];
  }

  /** The reader's words; a passage that they quote is cited in a footnote. */
  #words(reflection: Reflection): readonly Paragraph[] {
    const before = firstAnswerOf(reflection);
    const isOther = before !== undefined && before.text.trim() !== '' && before.text !== reflection.text;
    return [
      ...this.#rendered(reflection.text),
      smallPrint(reflection.updatedAt.slice(0, 10)),
      ...(isOther
        ? [smallPrint(`Before reading, ${before.savedAt.slice(0, 10)}`), ...this.#rendered(before.text)]
        : []),
    ];
  }

  #rendered(text: string): readonly Paragraph[] {
    const tree = renderMarkdown(withAddresses(text, (highlightId) => `${CITED}${highlightId}`));
    return paragraphsOf(tree, {
      pictures: new Map(),
      footnoteFor: (address) => {
        if (!address.startsWith(CITED)) return null;
        const id = address.slice(CITED.length);
        const cited = this.#notes.highlights.find(({ highlight }) => highlight.id === id);
        return this.#number(cited === undefined ? citationOf(this.#notes) : this.#placeOf(cited.highlight));
      },
    });
  }

  #article(): readonly Paragraph[] {
    const { article } = this.#notes;
    if (article === null) return [];
    const content = exportedContent(article.content, {
      pictureAddress: (fileName) => fileName,
      idPrefix: '',
      lower: 1,
    });
    const pictures = this.#options.pictures ?? new Map<string, DocxPicture>();
    const { epigraph } = article;
    return [
      heading('The article'),
      ...(epigraph === null
        ? []
        : [
            new Paragraph({
              style: QUOTATION,
              children: linesOf([epigraph.text, epigraph.attribution ?? ''].join('\n')),
            }),
          ]),
      ...paragraphsOf(content, { pictures, footnoteFor: () => null }),
      ...creditLines(article).map(smallPrint),
    ];
  }

  /** Where a passage stands, as a footnote says it. */
  #placeOf({ section: titles, commentId }: Highlight): string {
    const place = commentId === null ? titles.join(' › ') : 'in a response';
    return [citationOf(this.#notes), place].filter((part) => part !== '').join(', ');
  }

  /** A reference to a footnote; nothing when there is nothing to say. */
  #cite(text: string): ParagraphChild[] {
    return text === '' ? [] : [new FootnoteReferenceRun(this.#number(text))];
  }

  #number(text: string): number {
    return this.#footnotes.push(clean(text));
  }
}

/** Stands for a highlight in the address of a link, which sanitising lets through. */
const CITED = 'https://highlight.invalid/';

const section = (title: string, parts: readonly Paragraph[]): readonly Paragraph[] =>
  parts.length === 0 ? [] : [heading(title), ...parts];

/** The article as a footnote cites it. */
function citationOf(notes: Notes): string {
  const { byline, title, publishedAt, url } = notes;
  const source = sourceLine(notes);
  if (source === null && url === null) return '';
  return [byline, `“${title}”`, source, publishedAt?.slice(0, 10) ?? null, url]
    .filter((part) => part !== null)
    .join(', ');
}
