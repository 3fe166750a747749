import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleText, blocksOf } from '../../core/article/text.ts';
import type { Failure } from '../../core/failure.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { openArchive } from './archive.ts';
import { readDocument } from './docx-markup.ts';
import { readPdf } from './pdf-reading.ts';
import { type PdfWords, writePdf } from './testing/pdf-writer.ts';

const TOOLS = { openArchive, readDocument, readPdf };

async function read(name: string, bytes: Uint8Array): Promise<Result<ImportedArticle, Failure>> {
  const source = { kind: 'file', name, bytes, mediaType: null, url: null } as const;
  for await (const { outcome } of importPieces(source, () => true, TOOLS))
    if (outcome.tag === 'article') return ok(outcome.imported);
    else if (outcome.tag === 'failed') return failed(outcome.failure);
  throw new Error('nothing came');
}

const outline = ({ article, pictures }: ImportedArticle): object => ({
  title: article.title,
  byline: article.byline,
  publishedAt: article.publishedAt,
  format: article.source.format,
  text: blocksOf(article.content).map(({ kind, text }) => `${kind}: ${text}`),
  links: [...JSON.stringify(article.content).matchAll(/"(?:href|id|dataPicture)":"[^"]*"/g)].map(
    ([match]) => match,
  ),
  pictures: pictures?.map(({ name, mediaType }) => `${name} ${mediaType}`) ?? [],
  questions: article.questions.map(({ text }) => text),
});

const aside = ({ article }: ImportedArticle): object => ({
  comments: article.comments.map(({ id, author, publishedAt, text, replyTo }) =>
    [id, author, publishedAt, text, replyTo].join(' | '),
  ),
  removed: article.removed.map(({ text }) => text),
});

describe('Word documents', () => {
  /** Each folder is a document, packed by the test; `<folder>.expected.json` beside it says what must come of it. */
  const FOLDER = join(import.meta.dirname, '../../core/importing/fixtures/docx');
  const DOCUMENTS = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());

  const filesOf = (document: string): Zippable => {
    const folder = join(FOLDER, document);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
    return Object.fromEntries(
      paths
        .filter((path) => statSync(path).isFile())
        .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
    );
  };

  it.each(DOCUMENTS)('%s gives what is expected', async (document) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, `${document}.expected.json`), 'utf8'));
    const result = await read('a.docx', zipSync(filesOf(document)));
    expect(result.ok ? { ...outline(result.value), ...aside(result.value) } : result).toEqual(expected);
  });

  it('that could do harm or are none are refused', async () => {
    const files = filesOf('second-chair');
    const tagOf = async (changed: Zippable): Promise<unknown> => {
      const result = await read('a.docx', zipSync(changed));
      return result.ok ? result.value.article.title : result.failure;
    };
    const bomb = strToU8('<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>');
    expect(await tagOf({ ...files, 'word/styles.xml': bomb })).toMatchObject({
      tag: 'unsafe-source',
      reason: 'defines-entities',
    });
    const deep = strToU8('<a>'.repeat(50_000));
    expect(await tagOf({ ...files, 'word/document.xml': deep })).toMatchObject({ tag: 'damaged-source' });
    expect(await tagOf({ 'a.txt': strToU8('x') })).toMatchObject({ tag: 'damaged-source' });
    expect(await tagOf({ ...files, '../evil': strToU8('x') })).toMatchObject({ tag: 'unsafe-source' });
  });
});

describe('PDFs', () => {
  const LEFT = 72;

  /** Lines of running text below each other. */
  const text = (y: number, lines: readonly string[], more: Partial<PdfWords> = {}): readonly PdfWords[] =>
    lines.map((line, at) => ({ text: line, x: LEFT, y: y + at * 14, ...more }));

  const furniture = (page: number): readonly PdfWords[] => [
    { text: 'The Quiet Desk', x: LEFT, y: 40, size: 9 },
    { text: `Page ${page} of 3`, x: 280, y: 760, size: 9 },
  ];

  const ARTICLE = [
    [
      ...furniture(1),
      { text: 'The long corridor', x: LEFT, y: 110, size: 24 },
      { text: 'By Ines Albrecht', x: LEFT, y: 135 },
      ...text(170, [
        'Our corridor is forty metres long, and for years it was the place where I was not to be spo-',
        'ken to. I walked it with a telephone at my ear, often with nobody at the other end of the line.',
        'Nobody was fooled.',
      ]),
      ...text(226, [
        'Then the telephone broke. On the first day without it I was stopped four times, and each of the',
        'four had waited for weeks with what they had to say to me and to nobody else in the whole long-',
      ]),
    ],
    [
      ...furniture(2),
      ...text(90, ['standing company that we had built together.']),
      { text: 'What changed', x: LEFT, y: 130, size: 15 },
      ...text(155, [
        'We moved the printer into the middle. It is the slowest printer of the house, and it is loved for',
        'that. A long-standing quarrel ended beside it.1',
      ]),
      { text: 'Three rules', x: LEFT, y: 200, bold: true },
      { text: '• Walk slowly.', x: LEFT, y: 220 },
      { text: '• Carry nothing that rings, blinks or can be looked at while somebody', x: LEFT, y: 234 },
      { text: 'speaks.', x: LEFT + 10, y: 248 },
      { text: '1 It was about the printer.', x: LEFT, y: 700, size: 8 },
    ],
    [
      ...furniture(3),
      { text: 'Questions for discussion', x: LEFT, y: 90, size: 15 },
      { text: '1. Where do people meet you by chance?', x: LEFT, y: 115 },
      { text: '2. What do you carry so that they do not?', x: LEFT, y: 129 },
    ],
  ];

  it('become headings and paragraphs again, without what stands on every page', async () => {
    const info = {
      Title: 'Microsoft Word - corridor.docx',
      Author: 'Ines Albrecht',
      CreationDate: 'D:20240514101200',
    };
    const result = await read('corridor.pdf', writePdf({ pages: ARTICLE, info }));
    expect(result.ok ? outline(result.value) : result).toEqual({
      title: 'The long corridor',
      byline: 'Ines Albrecht',
      publishedAt: '2024-05-14',
      format: 'pdf',
      text: [
        'paragraph: Our corridor is forty metres long, and for years it was the place where I was not to be spoken to. I walked it with a telephone at my ear, often with nobody at the other end of the line. Nobody was fooled.',
        'paragraph: Then the telephone broke. On the first day without it I was stopped four times, and each of the four had waited for weeks with what they had to say to me and to nobody else in the whole long-standing company that we had built together.',
        'heading: What changed',
        'paragraph: We moved the printer into the middle. It is the slowest printer of the house, and it is loved for that. A long-standing quarrel ended beside it.1',
        'heading: Three rules',
        'list-item: Walk slowly.',
        'list-item: Carry nothing that rings, blinks or can be looked at while somebody speaks.',
        'heading: Questions for discussion',
        'list-item: Where do people meet you by chance?',
        'list-item: What do you carry so that they do not?',
        'paragraph: 1 It was about the printer.',
      ],
      links: [],
      pictures: [],
      questions: ['Where do people meet you by chance?', 'What do you carry so that they do not?'],
    });
  });

  it('list what stands on every page among what was removed', async () => {
    const result = await read('corridor.pdf', writePdf({ pages: ARTICLE }));
    expect(result.ok && result.value.article.removed).toContainEqual({
      reason: 'other',
      text: 'The Quiet Desk',
    });
  });

  it('are called by their properties where a heading in the same size stands right below the title', async () => {
    const heads: readonly PdfWords[] = [
      { text: 'The long corridor', x: LEFT, y: 110, size: 24 },
      { text: 'Mornings', x: LEFT, y: 140, size: 24 },
    ];
    const words = text(200, [
      'Our corridor is forty metres long, and for years it was the place where I was seen by everybody.',
    ]);
    const info = { Title: 'The long corridor' };
    const result = await read('corridor.pdf', writePdf({ pages: [[...heads, ...words]], info }));
    expect(result.ok && [result.value.article.title, articleText(result.value.article.content)]).toEqual([
      'The long corridor',
      `Mornings\n${words[0]?.text}`,
    ]);
  });

  it('in two columns keep their paragraphs whole', async () => {
    const left = [
      'The left one says what was, and it',
      'says so plainly. It does not end where',
      'a sentence does, but where it is told.',
      'This is still the first paragraph here.',
    ];
    const right = [
      'And so it is with the other column on',
      'the right side of the page. It goes on.',
      'As far as it has something to say now.',
    ];
    const column = (x: number, lines: readonly string[]): readonly PdfWords[] =>
      text(120, lines).map((words) => ({ ...words, x }));
    const pages = [
      [{ text: 'Two columns', x: LEFT, y: 80, size: 20 }, ...column(72, left), ...column(330, right)],
    ];
    const result = await read('columns.pdf', writePdf({ pages }));
    expect(result.ok && articleText(result.value.article.content).split('\n')).toEqual([
      left.join(' '),
      right.join(' '),
    ]);
  });

  it('without headings are called by their properties, or by their name', async () => {
    const pages = [
      text(100, ['A page of words without any heading above them, and that is all there is to read.']),
    ];
    const titleOf = async (info: Readonly<Record<string, string>>): Promise<unknown> => {
      const result = await read('notes-2024.pdf', writePdf({ pages, info }));
      return result.ok && result.value.article.title;
    };
    expect(await titleOf({ Title: 'On waiting' })).toBe('On waiting');
    expect(await titleOf({ Title: 'untitled' })).toBe('notes-2024');
    expect(await titleOf({})).toBe('notes-2024');
  });

  it('that are scans say so, and those with some scanned pages warn', async () => {
    expect(await read('scan.pdf', writePdf({ pages: [[], []] }))).toEqual({
      ok: false,
      failure: { tag: 'only-scans', name: 'scan.pdf' },
    });
    const some = await read(
      'some.pdf',
      writePdf({ pages: [text(100, ['Words that can be read on the first page only.']), []] }),
    );
    expect(some.ok && some.value.warnings.join()).toContain('1 of 2 pages hold no text');
  });

  it('that are locked or broken say so', async () => {
    const pages = [text(100, ['Words behind a password.'])];
    expect(await read('locked.pdf', writePdf({ pages, locked: true }))).toEqual({
      ok: false,
      failure: { tag: 'encrypted', name: 'locked.pdf' },
    });
    expect(await read('broken.pdf', new TextEncoder().encode('%PDF-1.7 and nothing more'))).toEqual({
      ok: false,
      failure: { tag: 'damaged-source', name: 'broken.pdf' },
    });
  });
});
