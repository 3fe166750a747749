/** What Word documents hold in parts of their own: other documents, diagrams and charts. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../core/article/text.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { aPng } from '../../core/testing/pictures.ts';
import { openArchive } from './archive.ts';
import { readDocument } from './docx-markup.ts';
import { readPdf } from './pdf-reading.ts';
import { wordParagraph, wordPicture, wordRelations, wordRun, writeWord } from './testing/word-file.ts';

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const source = { kind: 'file', name: 'talk.docx', bytes, mediaType: null, url: null } as const;
  for await (const { outcome } of importPieces(source, () => true, { openArchive, readDocument, readPdf }))
    if (outcome.tag === 'article') return outcome.imported;
    else throw new Error(JSON.stringify(outcome));
  throw new Error('nothing came');
}

const textsOf = ({ article }: ImportedArticle): readonly string[] =>
  blocksOf(article.content).map(({ kind, text }) => `${kind}: ${text}`);

const FIRST = wordParagraph(wordRun('We begin every meeting with a question that nobody has prepared for.'));
const LAST = wordParagraph(wordRun('And we end it with the same question.'));
const BEGIN = 'paragraph: We begin every meeting with a question that nobody has prepared for.';
const END = 'paragraph: And we end it with the same question.';
const RELATIONS = 'word/_rels/document.xml.rels';

/** A document with something of a kind, at `target`, between its first and its last paragraph. */
const holding = (inside: string, kind: string, target: string, part: Uint8Array | null): Uint8Array =>
  writeWord(FIRST + inside + LAST, {
    [RELATIONS]: wordRelations(['rId9', kind, target]),
    [`word/${target}`]: part,
  });

describe('a document inside a Word document', () => {
  const chunk = (target: string, part: Uint8Array | null): Uint8Array =>
    holding('<w:altChunk r:id="rId9"/>', 'aFChunk', target, part);
  const html =
    '<html><head><title>x</title><style>p{}</style></head><body><p>Said <b>elsewhere</b>.</p></body></html>';

  it.each([
    ['a page', 'chunk.html', strToU8(html)],
    [
      'a page in a message',
      'chunk.mht',
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`,
      ),
    ],
    ['a text', 'chunk.txt', strToU8('Said elsewhere.')],
    ['another Word document', 'chunk.docx', writeWord(wordParagraph(wordRun('Said elsewhere.')))],
  ])('is read in its place: %s', async (_what, target, part) => {
    const imported = await read(chunk(target, part));
    expect(textsOf(imported)).toEqual([BEGIN, 'paragraph: Said elsewhere.', END]);
    expect(imported.article.removed).toEqual([]);
  });

  it('brings the pictures of a Word document', async () => {
    const inner = writeWord(wordParagraph(wordPicture('rId1', 'A chair')), {
      [RELATIONS]: wordRelations(['rId1', 'image', 'media/chair.png']),
      'word/media/chair.png': aPng(),
    });
    const { article, pictures } = await read(chunk('chunk.docx', inner));
    expect(pictures).toMatchObject([{ bytes: aPng() }]);
    expect(JSON.stringify(article.content)).toContain(`"dataPicture":"${pictures?.[0]?.name}"`);
  });

  it.each([
    ['of a kind that is not read', 'chunk.rtf', strToU8('{\\rtf1 x}'), 'could not be read: chunk.rtf'],
    ['that is missing', 'chunk.html', null, 'is missing in the file'],
    ['that is damaged', 'chunk.docx', strToU8('PK'), 'could not be read: chunk.docx'],
    [
      'that holds another one itself',
      'chunk.docx',
      writeWord(wordParagraph(wordRun('Said elsewhere.')), {
        [RELATIONS]: wordRelations(['rId9', 'aFChunk', 'deep.html']),
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${LAST}<w:altChunk r:id="rId9"/></w:body></w:document>`,
        ),
        'word/deep.html': strToU8(html),
      }),
      'could not be read: deep.html',
    ],
  ])('is named among what was removed when it is one %s', async (_what, target, part, words) => {
    const { article } = await read(chunk(target, part));
    expect(article.removed.map(({ text }) => text).join()).toContain(words);
  });

  it('is taken once, however often it is referred to or its place is imitated', async () => {
    const places =
      '<w:altChunk r:id="rId9"/>'.repeat(50) + wordParagraph(wordRun('\ue0a70\ue0a7')).repeat(50);
    const texts = textsOf(await read(holding(places, 'aFChunk', 'chunk.html', strToU8(html))));
    expect(texts.filter((text) => text.includes('elsewhere'))).toHaveLength(1);
  });
});

const drawing = (inside: string): string =>
  wordParagraph(
    `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );

describe('what is drawn in a Word document keeps its words', () => {
  it('in a diagram, shape by shape', async () => {
    const shape = (text: string, type = ''): string =>
      `<dgm:pt${type}><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const part = strToU8(
      `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst><dgm:pt type="doc"/>${shape('Ask &amp; wait')}${shape('no', ' type="sibTrans"')}${shape('Answer last')}</dgm:ptLst></dgm:dataModel>`,
    );
    const inside = drawing('<dgm:relIds xmlns:dgm="d" r:dm="rId9" r:lo="rId8"/>');
    expect(textsOf(await read(holding(inside, 'diagramData', 'diagrams/data1.xml', part)))).toEqual([
      BEGIN,
      'paragraph: Ask & wait',
      'paragraph: Answer last',
      END,
    ]);
  });

  const points = (name: string, values: readonly string[]): string =>
    `<c:${name}><c:numRef><c:f>S!A1</c:f><c:numCache>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache></c:numRef></c:${name}>`;
  const CHART = strToU8(
    `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Hours of </a:t></a:r><a:r><a:t>waiting</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Last year</c:v></c:pt></c:strCache></c:strRef></c:tx>${points('cat', ['Spring', 'Autumn'])}${points('val', ['4', '0.30000000000000004'])}</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  );

  it.each([
    ['as it is', drawing('<c:chart xmlns:c="c" r:id="rId9"/>')],
    [
      'beside a picture of it for older programs',
      wordParagraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="c"><w:drawing><c:chart xmlns:c="c" r:id="rId9"/></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
  ])('in a chart, as its title and a table: %s', async (_what, inside) => {
    const imported = await read(holding(inside, 'chart', 'charts/chart1.xml', CHART));
    const text = textsOf(imported).join('\n');
    expect(text).toContain('Hours of waiting');
    for (const word of ['Last year', 'Spring', '4', 'Autumn', '0.3']) expect(text).toContain(word);
    expect(text).not.toContain('0.30000');
    expect(JSON.stringify(imported.article.content)).toContain('"tagName":"table"');
  });

  it('in a chart whose part is missing, nothing, and the document is read', async () => {
    const inside = drawing('<c:chart xmlns:c="c" r:id="rId9"/>');
    expect(textsOf(await read(holding(inside, 'chart', 'charts/chart1.xml', null)))).toEqual([BEGIN, END]);
  });
});
