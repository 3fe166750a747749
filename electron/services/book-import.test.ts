import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../core/article/text.ts';
import type { ImportPiece, PieceGate, PieceOutcome } from '../../core/importing/import-piece.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
import { aPng } from '../../core/testing/pictures.ts';
import { openArchive } from './archive.ts';

/** Each folder is a book, packed by the test; `<folder>.expected.json` beside it says what must come of it. */
const FOLDER = join(import.meta.dirname, '../../core/importing/fixtures/epub');
const BOOKS = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());

const filesOf = (book: string): Zippable => {
  const folder = join(FOLDER, book);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = names.filter((name) => statSync(name).isFile());
  return {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(files.map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))])),
  };
};

async function read(
  bytes: Uint8Array,
  {
    withLeftOut = false,
    isWanted = (): boolean => true,
  }: { withLeftOut?: boolean; isWanted?: PieceGate } = {},
): Promise<readonly ImportPiece[]> {
  const pieces: ImportPiece[] = [];
  const source = { kind: 'file', name: 'a.epub', bytes, mediaType: null, url: null, withLeftOut } as const;
  for await (const piece of importPieces(source, isWanted, { ...NO_TOOLS, openArchive })) pieces.push(piece);
  return pieces;
}

const reasonOf = (outcome: PieceOutcome): string =>
  outcome.tag === 'failed' ? outcome.failure.tag : outcome.tag === 'left-out' ? outcome.reason : outcome.tag;

/** What an expectation says about one chapter. */
function describePiece({ at, name, outcome }: ImportPiece): object {
  if (outcome.tag !== 'article') return { at, name, [outcome.tag]: reasonOf(outcome) };
  const { article, collection, pictures } = outcome.imported;
  return {
    at,
    name,
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    publishedAt: article.publishedAt,
    language: article.language,
    collection,
    text: blocksOf(article.content).map(({ kind, text }) => `${kind}: ${text}`),
    links: [...JSON.stringify(article.content).matchAll(/"(?:href|id)":"[^"]*"/g)].map(([match]) => match),
    pictures:
      pictures?.map((picture) => `${picture.name} ${picture.mediaType} ${picture.bytes.length}`) ?? [],
    questions: article.questions.map(({ text, followUps }) => [text, ...followUps].join(' | ')),
  };
}

const failureOf = async (files: Zippable): Promise<unknown> => {
  const [piece, ...others] = await read(zipSync(files));
  expect(others).toEqual([]);
  return piece?.name === null && piece.outcome.tag === 'failed' ? piece.outcome.failure : piece;
};

describe('books', () => {
  it.each(BOOKS)('%s gives what is expected', async (book) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, `${book}.expected.json`), 'utf8'));
    expect((await read(zipSync(filesOf(book)))).map(describePiece)).toEqual(expected);
  });

  it('show their cover above the first chapter, once, whichever chapters are wanted', async () => {
    const book = filesOf('chair-and-table');
    const marked = readFileSync(join(FOLDER, 'chair-and-table/EPUB/package.opf'), 'utf8').replace(
      '<item id="pic"',
      '<item id="front" href="images/front.png" media-type="image/png" properties="cover-image"/><item id="pic"',
    );
    const files = { ...book, 'EPUB/package.opf': strToU8(marked), 'EPUB/images/front.png': aPng(60, 90) };
    const [first, ...others] = (await read(zipSync(files))).flatMap(({ outcome }) =>
      outcome.tag === 'article' ? [outcome.imported] : [],
    );
    expect(first?.article.content.children[0]).toMatchObject({
      tagName: 'figure',
      children: [
        {
          tagName: 'img',
          properties: { alt: 'Cover of “The Chair and the Table”', dataPicture: 'picture-2' },
        },
      ],
    });
    expect(first?.pictures?.map(({ name }) => name)).toContain('picture-2');
    expect(JSON.stringify(others)).not.toContain('Cover of');
    const second = [...(await read(zipSync(files), { isWanted: (at) => at > 3 }))][0];
    expect(JSON.stringify(second)).not.toContain('Cover of');
  });

  it('of an earlier edition name their cover in the metadata', async () => {
    const book = filesOf('letters');
    const marked = readFileSync(join(FOLDER, 'letters/content.opf'), 'utf8')
      .replace('</opf:metadata>', '<opf:meta name="cover" content="front"/></opf:metadata>')
      .replace(
        '</opf:manifest>',
        '<opf:item id="front" href="front.png" media-type="image/png"/></opf:manifest>',
      );
    const pieces = await read(
      zipSync({ ...book, 'content.opf': strToU8(marked), 'front.png': aPng(60, 90) }),
    );
    expect(
      pieces.map((piece) => JSON.stringify(piece).includes('Cover of “Letters to a new manager”')),
    ).toEqual([false, true, false, false]);
  });

  it('bring no text into a chapter of notes that its numbers lead to', async () => {
    const contents =
      '<navMap><navPoint><navLabel><text>One</text></navLabel><content src="all.html"/></navPoint><navPoint><navLabel><text>Notes</text></navLabel><content src="end.html"/></navPoint></navMap>';
    const page = (body: string): Uint8Array => strToU8(`<html><body>${body}</body></html>`);
    const pieces = await read(
      zipSync({
        ...filesOf('letters'),
        'toc.ncx': strToU8(`<ncx>${contents}</ncx>`),
        'all.html': page('<p>Somebody said so, and others too.<a id="r1" href="end.html#n1">1</a></p>'),
        'end.html': page('<p id="n1"><a href="all.html#r1">1</a>. Who it was.</p>'),
      }),
    );
    expect(pieces.map(describePiece)).toMatchObject([
      {},
      { text: ['paragraph: Somebody said so, and others too.1', 'paragraph: 1. Who it was.'] },
      { text: ['paragraph: 1. Who it was.'] },
    ]);
  });

  it('give their cover and title page on request', async () => {
    const pieces = await read(zipSync(filesOf('chair-and-table')), { withLeftOut: true });
    expect(pieces.map(({ outcome }) => outcome.tag).slice(0, 3)).toEqual(['left-out', 'article', 'article']);
  });

  it('that are locked say so, and those with scrambled fonts are read', async () => {
    const encryption = (method: string): Uint8Array =>
      strToU8(
        `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><EncryptionMethod Algorithm="${method}"/></EncryptedData></encryption>`,
      );
    const book = filesOf('letters');
    const locked = {
      ...book,
      'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    };
    expect(await failureOf(locked)).toEqual({ tag: 'encrypted', name: 'a.epub' });
    const fonts = { ...book, 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') };
    expect(await read(zipSync(fonts))).toHaveLength(4);
  });

  it('that are not whole, not safe or no books are refused', async () => {
    const book = filesOf('letters');
    expect(await failureOf({ mimetype: strToU8('application/epub+zip') })).toMatchObject({
      tag: 'damaged-source',
    });
    expect(await failureOf({ ...book, 'content.opf': strToU8('<package/>') })).toMatchObject({
      tag: 'damaged-source',
    });
    expect(
      await failureOf({ ...book, 'content.opf': strToU8('<!DOCTYPE p [<!ENTITY a "b">]><p/>') }),
    ).toMatchObject({
      tag: 'unsafe-source',
      reason: 'defines-entities',
    });
    expect(await failureOf({ ...book, '../x': strToU8('') })).toMatchObject({
      tag: 'unsafe-source',
      reason: 'false-names',
    });
  });

  it('lose only the chapter whose file is missing', async () => {
    const { 'end.html': _gone, ...rest } = filesOf('letters');
    expect((await read(zipSync(rest))).map(({ outcome }) => outcome.tag)).toEqual([
      'left-out',
      'article',
      'article',
      'failed',
    ]);
  });

  /** A book with a table of contents, a line for each chapter: title, heading, and words below it. */
  const aBook = (
    chapters: readonly (readonly [title: string | null, heading: string, words: string])[],
  ): Zippable => {
    const files = chapters.map((_, at) => `c${at}.xhtml`);
    const page = (body: string): Uint8Array =>
      strToU8(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`);
    const links = chapters.map(([title], at) =>
      title === null ? '' : `<li><a href="${files[at]}">${title}</a></li>`,
    );
    const manifest = files.map(
      (name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`,
    );
    const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Boat</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${manifest.join('')}</manifest><spine>${files.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`;
    return {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'book.opf': strToU8(opf),
      'nav.xhtml': page(`<nav><ol>${links.join('')}</ol></nav>`),
      ...Object.fromEntries(
        chapters.map(([, heading, words], at) => [
          `c${at}.xhtml`,
          page(`<h1>${heading}</h1><p>${words}</p>`),
        ]),
      ),
    };
  };

  it('make no articles of what stands before their text, named in the contents or not', async () => {
    const chapters = [
      ['Cover', 'A Boat', 'Ada Row'],
      [null, 'A Boat', 'Copyright 2020 Ada Row. All rights reserved.'],
      ['Forward', 'Forward', 'The crew had rowed for six hours.'],
      ['Stop', 'Stop', 'A pause is a decision too.'],
    ] as const;
    const named = await read(zipSync(aBook(chapters)));
    expect(named.map(({ name, outcome }) => [name, outcome.tag])).toEqual([
      ['Cover', 'left-out'],
      ['Forward', 'article'],
      ['Stop', 'article'],
    ]);
    const unnamed = await read(zipSync(aBook(chapters.slice(1))));
    expect(unnamed.map(({ outcome }) => outcome.tag)).toEqual(['left-out', 'article', 'article']);
    const wanted = await read(zipSync(aBook(chapters.slice(1))), { withLeftOut: true });
    expect(wanted.map(({ outcome }) => outcome.tag)).toEqual(['article', 'article', 'article']);
  });

  it('do not give a title again as a heading that differs from it by a number', async () => {
    const words = 'The crew had rowed for six hours.';
    const pieces = await read(
      zipSync(
        aBook([
          ['Forward', '1. Forward', words],
          ['Chapter Two: Stop', 'Stop', words],
          ['Three', '3', words],
          ['On we go', 'We go', words],
        ]),
      ),
    );
    const texts = pieces.map(({ outcome }) =>
      outcome.tag === 'article' ? blocksOf(outcome.imported.article.content).map(({ text }) => text) : [],
    );
    expect(texts).toEqual([[words], [words], ['3', words], ['We go', words]]);
  });

  it('without a table of contents are read file by file', async () => {
    const pieces = await read(zipSync({ ...filesOf('letters'), 'toc.ncx': strToU8('broken') }));
    expect(pieces.map(({ name, outcome }) => [name, outcome.tag])).toEqual([
      ['Section 1', 'left-out'],
      ['Section 2', 'article'],
      ['Section 3', 'article'],
    ]);
  });
});
