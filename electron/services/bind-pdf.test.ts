import { getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Bookmark } from '../../core/exporting/bookmarks.ts';
import { bindPdf } from './bind-pdf.ts';
import { writePdf } from './testing/pdf-writer.ts';

const PAGES = [[{ text: 'Title', x: 50, y: 100 }], [{ text: 'Part', x: 50, y: 300 }]];
const SAID = { title: 'Größe 🙂 (1)', author: 'Zoë “Z” Ünal', language: 'de' };

const aPdf = (places: Readonly<Record<string, { page: number; y: number }>>) =>
  writePdf({ pages: PAGES, info: { Producer: 'Somebody' }, places });

const aBookmark = (id: string, level: number): Bookmark => ({ id, level, title: `To ${id}` });

/** The outline as a reader of PDFs sees it: words, page and distance from the page's end. */
async function outlineOf(bytes: Uint8Array) {
  const document = await getDocumentProxy(bytes.slice());
  type Node = Awaited<ReturnType<typeof document.getOutline>>[number];
  const show = async ({ title, dest, items }: Node): Promise<object> => {
    if (!Array.isArray(dest)) throw new Error('A bookmark leads nowhere.');
    const page = await document.getPageIndex(dest[0]);
    const below = await Promise.all(items.map(show));
    return { title, page, y: dest[3], ...(below.length === 0 ? {} : { below }) };
  };
  return Promise.all(((await document.getOutline()) ?? []).map(show));
}

describe('binding a PDF', () => {
  test('adds an outline whose entries lead to the page and the height of their headings', async () => {
    const pdf = aPdf({ a: { page: 0, y: 100 }, b: { page: 1, y: 300 }, c: { page: 1, y: 500 } });
    const bookmarks = [aBookmark('a', 1), aBookmark('b', 2), aBookmark('c', 2)];
    expect(await outlineOf(await bindPdf(pdf, { ...SAID, bookmarks }))).toEqual([
      {
        title: 'To a',
        page: 0,
        y: 692,
        below: [
          { title: 'To b', page: 1, y: 492 },
          { title: 'To c', page: 1, y: 292 },
        ],
      },
    ]);
  });

  test('puts a heading below a skipped level under the one before, and a higher one beside it', async () => {
    const place = { page: 0, y: 100 };
    const pdf = aPdf({ a: place, b: place, c: place, d: place });
    const bookmarks = [aBookmark('a', 2), aBookmark('b', 5), aBookmark('c', 3), aBookmark('d', 1)];
    expect(await outlineOf(await bindPdf(pdf, { ...SAID, bookmarks }))).toMatchObject([
      { title: 'To a', below: [{ title: 'To b' }, { title: 'To c' }] },
      { title: 'To d' },
    ]);
  });

  test('says title, author and language of the document', async () => {
    const bound = await bindPdf(aPdf({}), { ...SAID, bookmarks: [] });
    const { info } = await getMeta(await getDocumentProxy(bound.slice()));
    expect(info).toMatchObject({
      Title: SAID.title,
      Author: SAID.author,
      Language: 'de',
      Creator: 'Afterword',
      Producer: 'Somebody',
    });
  });

  test('leaves out bookmarks whose places are not in the document', async () => {
    const bookmarks = [aBookmark('gone', 1), aBookmark('a', 1)];
    const bound = await bindPdf(aPdf({ a: { page: 0, y: 1 } }), { ...SAID, bookmarks });
    expect(await outlineOf(bound)).toMatchObject([{ title: 'To a' }]);
    const without = await bindPdf(aPdf({}), { ...SAID, bookmarks });
    expect(await outlineOf(without)).toEqual([]);
  });

  test('keeps an outline that the document has already', async () => {
    const pdf = aPdf({ a: { page: 0, y: 1 }, b: { page: 1, y: 1 } });
    const once = await bindPdf(pdf, { ...SAID, bookmarks: [aBookmark('a', 1)] });
    const twice = await bindPdf(once, { ...SAID, bookmarks: [aBookmark('b', 1)] });
    expect(await outlineOf(twice)).toMatchObject([{ title: 'To a' }]);
  });
});
