/** Every kind of source, damaged in every way: it becomes sound articles, or fails in words. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { commentsOf } from '../../core/importing/feed/comment-feed.ts';
import { parseFeed } from '../../core/importing/feed.ts';
import type { ImportPiece } from '../../core/importing/import-piece.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { sanitize } from '../../core/importing/sanitize.ts';
import { applyMarks } from '../../core/journal/imported-marks.ts';
import { readPicture } from '../../core/pictures/picture.ts';
import { ARTICLE_RECORD } from '../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import { decodeRecord, encodeRecord } from '../../core/stored/record-format.ts';
import { A_TIME, AN_ID, aJournal } from '../../core/testing/factories.ts';
import { aGif, aJpeg, anAvif, aPng, aWebp, lossless, lossy } from '../../core/testing/pictures.ts';
import { sha256 } from '../library/digest.ts';
import { openArchive } from './archive.ts';
import { readDocument } from './docx-markup.ts';
import { readPdf } from './pdf-reading.ts';
import { aBlog, aBook } from './testing/blog-and-book.ts';
import { anyMangled } from './testing/mangled.ts';
import { writePdf } from './testing/pdf-writer.ts';

/** More of them, to look for faults: `AFTERWORD_MANGLED=5000`. */
const RUNS = Number(process.env['AFTERWORD_MANGLED'] ?? 30);
const FIXTURES = join(import.meta.dirname, '../../core/importing/fixtures');
const TOOLS = { openArchive, readDocument, readPdf };

type File = { readonly name: string; readonly bytes: Uint8Array };

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** What stands in a folder of fixtures: files as they are, and folders packed. */
function filesIn(folder: string, ending: RegExp, packedAs = ''): readonly File[] {
  const paths = readdirSync(join(FIXTURES, folder)).map((name) => join(FIXTURES, folder, name));
  const isPacked = packedAs !== '';
  return paths
    .filter((path) => statSync(path).isDirectory() === isPacked && !/\.expected\.json$/.test(path))
    .filter((path) => isPacked || ending.test(path))
    .map((path) => ({
      name: basename(path) + packedAs,
      bytes: isPacked ? packed(path) : bytesOf(path),
    }));
}

function packed(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = names.filter((name) => statSync(name).isFile());
  return zipSync(Object.fromEntries(files.map((path) => [relative(folder, path), bytesOf(path)])));
}

const line = (text: string, y: number) => ({ text, x: 72, y });
const PDFS: readonly File[] = [
  { pages: [[line('On waiting', 80), line('We waited for an hour, and', 120), line('nobody left.', 134)]] },
  {
    pages: [[line('One', 80)], [line('Two', 80)]],
    info: { Title: 'Two pages', Author: 'Mira Olsen' },
  },
].map((pdf, at) => ({ name: `${at}.pdf`, bytes: writePdf(pdf) }));

const MARKDOWN: File = {
  name: 'look.md',
  bytes: new TextEncoder().encode(
    '---\ntitle: A second look\nauthor: Jonas\ndate: 2025-04-02\n---\n\n# A second look\n\nDecisions *age*[^1], and [ours](https://example.org) do.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. Which one would you take again?\n\n[^1]: Slowly.\n',
  ),
};

const KINDS: Readonly<Record<string, readonly File[]>> = {
  'plain text': filesIn('text', /\.txt$/),
  Markdown: [MARKDOWN],
  'web pages': filesIn('html', /\.html$/),
  'saved pages': filesIn('saved', /./),
  feeds: filesIn('feeds', /\.(?:xml|json)$/),
  OPML: filesIn('opml', /./),
  'WordPress exports': [
    ...filesIn('wxr', /\.xml$/),
    { name: 'blog.xml', bytes: new TextEncoder().encode(aBlog('https://desk.example')) },
  ],
  'other apps’ lists': filesIn('read-later', /\.(?:csv|html|txt|json)$/),
  'exports of Omnivore': filesIn('omnivore', /./, '.zip'),
  books: [...filesIn('epub', /./, '.epub'), { name: 'book.epub', bytes: aBook() }],
  'Word documents': filesIn('docx', /./, '.docx'),
  PDFs: PDFS,
};
const EVERYTHING = Object.values(KINDS).flat();

const sourceOf = ({ name, bytes }: File): ImportSource => ({
  kind: 'file',
  name,
  bytes,
  mediaType: null,
  url: null,
  withLeftOut: true,
});

/** A failure that a reader can be told, in words that say what happened. */
function expectWords(failure: Failure): void {
  expect(failure.tag).not.toBe('unexpected');
  expect(describeFailure(failure)).toMatch(/\p{L}+ \p{L}+/u);
}

/** What can be stored and read again as it is, and holds nothing but what the window may draw. */
function expectSound({ article, marks = {}, pictures = [] }: ImportedArticle): void {
  const stored = { ...article, id: AN_ID, addedAt: marks.addedAt ?? A_TIME };
  const text = encodeRecord(ARTICLE_RECORD, stored, A_TIME, sha256);
  const decoded = decodeRecord(ARTICLE_RECORD, text, sha256);
  expect(decoded.ok && decoded.value.content).toEqual(JSON.parse(JSON.stringify(stored)));
  expect(sanitize(article.content)).toEqual(article.content);
  for (const picture of pictures) readPicture(picture.bytes);
  let ids = 0;
  const journal = applyMarks(aJournal({ articleId: AN_ID }), stored, marks, A_TIME, () => `${++ids}`);
  const kept = decodeRecord(JOURNAL_RECORD, encodeRecord(JOURNAL_RECORD, journal, A_TIME, sha256), sha256);
  expect(kept.ok && kept.value.content).toEqual(JSON.parse(JSON.stringify(journal)));
}

function expectSoundPiece({ outcome, share }: ImportPiece): void {
  expect(share).toBeGreaterThanOrEqual(0);
  expect(share).toBeLessThanOrEqual(1);
  switch (outcome.tag) {
    case 'article':
      expectSound(outcome.imported);
      break;
    case 'failed':
      expectWords(outcome.failure);
      break;
    case 'address':
      expect(outcome.address).toMatch(/^https?:/);
      break;
    case 'feeds':
      for (const { url } of outcome.outlines) expect(url).toMatch(/^https?:/);
      break;
    case 'left-out':
      expect(outcome.reason).toMatch(/./);
      break;
  }
}

/** Calls so deep that the worker ends them, and says so in words of its own. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/i.test(error.message);

async function expectSoundImport(file: File): Promise<void> {
  const numbers: number[] = [];
  try {
    for await (const piece of importPieces(sourceOf(file), () => true, TOOLS)) {
      numbers.push(piece.at);
      expectSoundPiece(piece);
    }
  } catch (error) {
    if (!isTooDeep(error)) throw error;
  }
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
}

describe('damaged sources become sound articles, or fail in words', () => {
  it.each(Object.entries(KINDS))('%s', async (_kind, files) => {
    expect(files.length).toBeGreaterThan(0);
    const named = fc.constantFrom(...files).chain(({ name, bytes }) =>
      anyMangled(
        [bytes],
        EVERYTHING.map((other) => other.bytes),
      ).map((mangled) => ({
        name,
        bytes: mangled,
        [fc.toStringMethod]: () =>
          `${name}: ${JSON.stringify(Buffer.from(mangled.subarray(0, 3000)).toString('latin1'))}`,
      })),
    );
    await fc.assert(fc.asyncProperty(named, expectSoundImport), { numRuns: RUNS });
  });

  it('feeds that are polled, and their comments', () => {
    const feeds = KINDS['feeds']?.map(({ bytes }) => bytes) ?? [];
    fc.assert(
      fc.property(anyMangled(feeds), (bytes) => {
        const feed = parseFeed(new TextDecoder().decode(bytes), 'https://desk.example/feed', 'feed');
        if (!feed.ok) return expectWords(feed.failure);
        JSON.stringify(commentsOf(feed.value));
        for (const { url } of feed.value.entries) if (url !== null) expect(url).toMatch(/^https?:/);
      }),
      { numRuns: RUNS },
    );
  });
});

it('damaged pictures are made whole or refused, and what is kept is read again as the same', () => {
  const pictures = [aPng(), aJpeg(), aGif(), aWebp(lossy(9, 7)), aWebp(lossless(9, 7)), anAvif()];
  fc.assert(
    fc.property(anyMangled(pictures), (bytes) => {
      const picture = readPicture(bytes);
      if (picture !== null) expect(readPicture(picture.bytes)).toEqual(picture);
    }),
    { numRuns: RUNS * 20 },
  );
});
