import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
import { NO_TOOLS } from '../testing/no-tools.ts';
import type { ImportPiece, PieceOutcome } from './import-piece.ts';
import { importPieces } from './pipeline.ts';

const FOLDER = new URL('./fixtures/wxr/', import.meta.url);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));

async function read(
  name: string,
  bytes: Uint8Array,
  withLeftOut = false,
  isWanted: (at: number) => boolean = () => true,
): Promise<readonly ImportPiece[]> {
  const pieces: ImportPiece[] = [];
  const source = { kind: 'file', name, bytes, mediaType: null, url: null, withLeftOut } as const;
  for await (const piece of importPieces(source, isWanted, NO_TOOLS)) pieces.push(piece);
  return pieces;
}

const reasonOf = (outcome: PieceOutcome): string =>
  outcome.tag === 'failed' ? outcome.failure.tag : outcome.tag === 'left-out' ? outcome.reason : outcome.tag;

/** What an expectation says about one entry. */
function describePiece({ at, name, outcome }: ImportPiece): object {
  if (outcome.tag !== 'article') return { at, name, [outcome.tag]: reasonOf(outcome) };
  const { article, marks } = outcome.imported;
  return {
    at,
    name,
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    publishedAt: article.publishedAt,
    url: article.source.url,
    language: article.language,
    tags: marks?.tags ?? [],
    text: articleText(article.content).split('\n'),
    pictures: [...JSON.stringify(article.content).matchAll(/"dataAddress":"([^"]*)"/g)].map(
      ([, address]) => address,
    ),
    questions: article.questions.map(({ text }) => text),
    comments: article.comments.map(({ id, kind, author, url, publishedAt, text, replyTo }) =>
      [id, kind, author, url, publishedAt, text, replyTo].join(' | '),
    ),
  };
}

describe('WordPress exports', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

  it.each(names)('%s gives what is expected', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(name.replace(/xml$/, 'expected.json'), FOLDER), 'utf8'));
    expect((await read(name, bytesOf(name))).map(describePiece)).toEqual(expected);
  });

  it('give what is not published on request, marked as such and without an address', async () => {
    const pieces = await read('quiet-desk.xml', bytesOf('quiet-desk.xml'), true);
    expect(pieces.map(describePiece).slice(2, 4)).toMatchObject([
      { title: 'Not yet', tags: ['Chairs & tables', 'draft'], url: null },
      { title: 'For the team', tags: ['protected'] },
    ]);
  });

  it('give pictures that were uploaded to an entry and are not shown in it on request', async () => {
    const [, , letter] = await read('long-table.xml', bytesOf('long-table.xml'), true);
    expect(letter && describePiece(letter)).toMatchObject({
      pictures: ['https://table.example/files/IMG_2044.jpg'],
    });
  });

  it('give the same entry the same number, whichever are wanted', async () => {
    const pieces = await read('quiet-desk.xml', bytesOf('quiet-desk.xml'), false, (at) => at === 2);
    expect(pieces.map(({ at, name }) => [at, name])).toEqual([[2, 'An older note']]);
  });

  it('tell how far they are', async () => {
    const shares = (await read('quiet-desk.xml', bytesOf('quiet-desk.xml'))).map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('that were cut short give what came before, and say so', async () => {
    const whole = bytesOf('quiet-desk.xml');
    const pieces = await read('cut.xml', whole.subarray(0, whole.length - 1200));
    expect(pieces.map(({ name }) => name).slice(0, 2)).toEqual(['The empty chair', 'An older note']);
    expect(pieces.at(-1)).toMatchObject({
      name: null,
      outcome: { failure: { tag: 'cut-short', name: 'cut.xml' } },
    });
  });

  it('print titles, tags and names as the blog shows them, and its titles nowhere as markup', async () => {
    const wxr = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Q &amp;amp; A</title>
      <wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name><![CDATA[Ana &amp; Ben]]></wp:author_display_name></wp:author>
      <item><title><![CDATA[Why &amp; <em>how</em> &#8211; 1 < 2]]></title><dc:creator>ana</dc:creator><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
      <category domain="post_tag" nicename="t"><![CDATA[Give &amp; take]]></category><content:encoded><![CDATA[Some words that were written.]]></content:encoded></item></channel></rss>`;
    const [piece] = await read('a.xml', new TextEncoder().encode(wxr));
    expect(piece).toMatchObject({
      name: 'Why & how – 1 < 2',
      outcome: {
        imported: {
          article: { title: 'Why & how – 1 < 2', byline: 'Ana & Ben', siteName: 'Q & A' },
          marks: { tags: ['Give & take'] },
        },
      },
    });
  });

  it('that define entities or nest without end are refused', async () => {
    const text = new TextDecoder().decode(bytesOf('quiet-desk.xml'));
    const bomb = text.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<rss');
    const deep = text.replace('<item>', `<item>${'<x>'.repeat(100_000)}`);
    const refusals = [];
    for (const hostile of [bomb, deep])
      refusals.push(...(await read('hostile.xml', new TextEncoder().encode(hostile))));
    expect(refusals).toMatchObject([
      { name: null, outcome: { failure: { tag: 'unsafe-source', reason: 'defines-entities' } } },
      { name: null, outcome: { failure: { tag: 'too-deep' } } },
    ]);
  });
});
