import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../core/article/text.ts';
import { describeFailure } from '../../core/failure.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { openArchive } from './archive.ts';
import { readDocument } from './docx-markup.ts';
import { readPdf } from './pdf-reading.ts';
import {
  wordParagraph,
  wordPart,
  wordPicture,
  wordRelations,
  wordRun,
  writeWord,
} from './testing/word-file.ts';

/** What comes of a document: its blocks, or the sentence that refuses it. */
async function read(bytes: Uint8Array, name = 'talk.docx'): Promise<readonly string[]> {
  const source = { kind: 'file', name, bytes, mediaType: null, url: null } as const;
  for await (const { outcome } of importPieces(source, () => true, { openArchive, readDocument, readPdf }))
    if (outcome.tag === 'article') {
      const { article, warnings } = outcome.imported;
      return [...warnings, ...blocksOf(article.content).map(({ kind, text }) => `${kind}: ${text}`)];
    } else if (outcome.tag === 'failed') return [describeFailure(outcome.failure)];
  throw new Error('nothing came');
}

const FIRST = wordParagraph(wordRun('We begin every meeting with a question that nobody has prepared for.'));
const BEGIN = 'paragraph: We begin every meeting with a question that nobody has prepared for.';
const textBox = (inside: string): string =>
  `<w:drawing><wp:anchor><wp:docPr id="2" name="box"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const inFallback = (inside: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const ASIDE = wordParagraph(wordRun('Beside the text.'));

describe('a Word document', () => {
  it.each([
    [
      'without what a link leads to',
      wordParagraph(`<w:hyperlink r:id="rId77">${wordRun('our notes')}</w:hyperlink>`),
      'paragraph: our notes',
    ],
    [
      'without what a link into another document leads to',
      wordParagraph(`<w:hyperlink r:id="rId77" w:anchor="here">${wordRun('our notes')}</w:hyperlink>`),
      'paragraph: our notes',
    ],
    [
      'without what a picture is',
      wordParagraph(wordRun('Before') + wordPicture('rId78', 'A chair') + wordRun(' and after.')),
      'paragraph: Before and after.',
    ],
    [
      'with a list and no numbering',
      wordParagraph(wordRun('One thing'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'),
      'paragraph: One thing',
    ],
    [
      'with a style that is not there',
      wordParagraph(wordRun('Some words'), '<w:pStyle w:val="Gone"/>'),
      'paragraph: Some words',
    ],
    [
      'with a note that is not there',
      wordParagraph(`${wordRun('Noted')}<w:r><w:footnoteReference w:id="9"/></w:r>${wordRun('.')}`),
      'paragraph: Noted.',
    ],
    [
      'with changes that somebody still has to accept',
      wordParagraph(
        `${wordRun('We ')}<w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del><w:ins w:id="2">${wordRun('always')}</w:ins>${wordRun(' ask.')}`,
      ),
      'paragraph: We always ask.',
    ],
    [
      'with a text box for old and new programs',
      wordParagraph(
        `${wordRun('Main.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${textBox(ASIDE)}</mc:Choice><mc:Fallback>${inFallback(ASIDE)}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'paragraph: Main.|paragraph: Beside the text.',
    ],
    [
      'with a text box for new programs alone',
      wordParagraph(
        `${wordRun('Main.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${textBox(ASIDE)}</mc:Choice></mc:AlternateContent></w:r>`,
      ),
      'paragraph: Main.|paragraph: Beside the text.',
    ],
    [
      'with a text box that is no choice',
      wordParagraph(`${wordRun('Main.')}<w:r>${textBox(ASIDE)}</w:r>`),
      'paragraph: Main.|paragraph: Beside the text.',
    ],
    [
      'with headings that only their level in the outline makes',
      wordParagraph(wordRun('What we learned'), '<w:outlineLvl w:val="1"/>'),
      'heading: What we learned',
    ],
    [
      'with words in a field, and from right to left',
      wordParagraph(
        `<w:fldSimple w:instr=" AUTHOR ">${wordRun('Mara')}</w:fldSimple><w:bdo w:val="rtl">${wordRun(' wrote')}</w:bdo><w:dir w:val="ltr">${wordRun(' this.')}</w:dir>`,
      ),
      'paragraph: Mara wrote this.',
    ],
    [
      'with readings above its words',
      wordParagraph(
        `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${wordRun('かお')}</w:rt><w:rubyBase>${wordRun('顔')}</w:rubyBase></w:ruby></w:r>${wordRun('を見る')}`,
      ),
      'paragraph: 顔を見る',
    ],
    [
      'with a formula',
      wordParagraph(
        `${wordRun('Trust is ')}<m:oMath><m:f><m:num><m:r><m:t>kept</m:t></m:r></m:num><m:den><m:r><m:t> : given</m:t></m:r></m:den></m:f></m:oMath>${wordRun('.')}`,
      ),
      'paragraph: Trust is kept : given.',
    ],
    [
      'with line ends of an old kind',
      wordParagraph('<w:r><w:t>One</w:t><w:cr/><w:t>two</w:t></w:r>'),
      'paragraph: One two',
    ],
  ])('%s is read', async (_what, body, expected) => {
    expect(await read(writeWord(FIRST + body))).toEqual([BEGIN, ...expected.split('|')]);
  });

  it('shows the words of a picture whose file is missing, or that only Windows can show', async () => {
    const body = FIRST + wordParagraph(wordPicture('rId5', 'A chair') + wordPicture('rId6', 'A table'));
    const parts = {
      'word/_rels/document.xml.rels': wordRelations(
        ['rId5', 'image', 'media/gone.png'],
        ['rId6', 'image', 'media/table.emf'],
      ),
      'word/media/table.emf': new Uint8Array(80),
    };
    const source = {
      kind: 'file',
      name: 'a.docx',
      bytes: writeWord(body, parts),
      mediaType: null,
      url: null,
    } as const;
    const contents = [];
    for await (const { outcome } of importPieces(source, () => true, { openArchive, readDocument, readPdf }))
      if (outcome.tag === 'article') contents.push(JSON.stringify(outcome.imported.article.content));
    expect(contents.join()).toContain('"alt":"A chair"');
    expect(contents.join()).toContain('"alt":"A table"');
  });

  it('has the headings of styles that are derived from headings, or that an outline ranks', async () => {
    const styles = wordPart(
      'styles',
      `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
       <w:style w:type="paragraph" w:styleId="Kap"><w:name w:val="Kapitel d'or"/><w:basedOn w:val="H1"/></w:style>
       <w:style w:type="paragraph" w:styleId="Abs"><w:name w:val="Abschnitt"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
       <w:style w:type="paragraph" w:styleId="Text"><w:name w:val="Fließtext"/><w:basedOn w:val="Abs"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
       <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>`,
    );
    const body = ['H1', 'Kap', 'Abs', 'Text', 'Ring'].map((style) =>
      wordParagraph(wordRun(`In ${style}`), `<w:pStyle w:val="${style}"/>`),
    );
    expect(await read(writeWord(FIRST + body.join(''), { 'word/styles.xml': styles }))).toEqual([
      BEGIN,
      // The first is the title.
      'heading: In Kap',
      'heading: In Abs',
      'paragraph: In Text',
      'paragraph: In Ring',
    ]);
  });

  it('is read without those of its parts that are damaged', async () => {
    const broken = new TextEncoder().encode('<w:numbering><w:num');
    const emptyNumber = wordPart('numbering', '<w:num w:numId="1"/>');
    const list = wordParagraph(wordRun('One'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    for (const parts of [
      { 'word/numbering.xml': broken },
      { 'word/numbering.xml': emptyNumber },
      { 'word/styles.xml': broken },
      { 'word/footnotes.xml': broken },
      { 'word/comments.xml': broken },
      { 'customXml/item1.xml': broken },
      { 'docProps/core.xml': broken },
      { 'word/_rels/document.xml.rels': broken },
      { '[Content_Types].xml': null },
      { '_rels/.rels': null },
    ])
      expect((await read(writeWord(FIRST + list, parts))).slice(-2)).toEqual([
        BEGIN,
        expect.stringMatching(/: One$/),
      ]);
  });

  it('is known by what its list of files says, whatever it is called and wherever its text stands', async () => {
    expect(await read(writeWord(FIRST), 'talk.docm')).toEqual([BEGIN]);
    expect(await read(writeWord(FIRST), 'talk')).toEqual([BEGIN]);
    expect(await read(writeWord(FIRST, {}, 'word/document2.xml'), 'talk.docx')).toEqual([BEGIN]);
  });

  /** The beginning of a file of the older kind, with names from its directory. */
  const olderFile = (...names: readonly string[]): Uint8Array => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [at, name] of names.entries()) bytes.set(Buffer.from(name, 'utf16le'), 1024 + at * 128);
    return bytes;
  };

  it('that is locked, or of the kind before 2007, is refused in words that help', async () => {
    expect(await read(olderFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))).toEqual([
      expect.stringContaining('locked'),
    ]);
    for (const name of ['letter.doc', 'letter.docx', 'letter'])
      expect(await read(olderFile('Root Entry', 'WordDocument', '1Table'), name)).toEqual([
        expect.stringContaining('save it as .docx'),
      ]);
    expect(await read(olderFile('Root Entry', 'Workbook'), 'table.xls')).toEqual([
      expect.stringContaining('does not read this kind of file'),
    ]);
  });

  it('without a text is refused as such', async () => {
    expect(await read(writeWord(''))).toEqual([expect.stringContaining('no article text')]);
    expect(await read(writeWord('', { 'word/document.xml': '<w:document' }))).toEqual([
      expect.stringContaining('damaged'),
    ]);
  });
});
