import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../core/article/text.ts';
import type { ImportPiece, PieceOutcome } from '../../core/importing/import-piece.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
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

async function read(bytes: Uint8Array, withLeftOut = false): Promise<readonly ImportPiece[]> {
  const pieces: ImportPiece[] = [];
  const source = { kind: 'file', name: 'a.epub', bytes, mediaType: null, url: null, withLeftOut } as const;
  for await (const piece of importPieces(source, () => true, { ...NO_TOOLS, openArchive }))
    pieces.push(piece);
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

  it('give their cover and title page on request', async () => {
    const pieces = await read(zipSync(filesOf('chair-and-table')), true);
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
      'left-out',
    ]);
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
