import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
import { NO_TOOLS } from '../testing/no-tools.ts';
import type { ImportPiece } from './import-piece.ts';
import { importPieces } from './pipeline.ts';

async function piecesOf(text: string): Promise<readonly ImportPiece[]> {
  const bytes = new TextEncoder().encode(text);
  const source = { kind: 'file', name: 'saved', bytes, mediaType: null, url: null } as const;
  const pieces: ImportPiece[] = [];
  for await (const piece of importPieces(source, () => true, NO_TOOLS)) pieces.push(piece);
  return pieces;
}

const recorded = (name: string): string =>
  readFileSync(new URL(`./fixtures/feeds/${name}`, import.meta.url), 'utf8');

describe('a feed that was saved as a file', () => {
  it('gives whole texts as they are, and has pages fetched of which it has only the beginning', async () => {
    const [whole, beginning] = await piecesOf(recorded('own-wordpress.xml'));
    if (whole?.outcome.tag !== 'article') throw new Error('no article');
    expect(articleText(whole.outcome.imported.article.content)).toContain('nobody looked at the captain');
    expect(whole.outcome.imported.article.source).toMatchObject({ kind: 'feed', name: 'saved' });
    expect(beginning?.outcome).toMatchObject({
      tag: 'address',
      address: 'https://ferry.example/2026/02/slack-water/',
      quotes: { article: { title: 'Slack water' } },
    });
  });

  it('is known by its shape, as JSON and as Atom too', async () => {
    const counts = await Promise.all(
      ['own-json-feed.json', 'own-blogger-atom.xml'].map(
        async (name) => (await piecesOf(recorded(name))).length,
      ),
    );
    expect(counts).toEqual([3, 2]);
  });

  it('follows no address that the file cannot know', async () => {
    const item =
      '<item><title>Near</title><link>/near</link><description>Words of an entry.</description></item>';
    const [piece] = await piecesOf(`<rss version="2.0"><channel><title>T</title>${item}</channel></rss>`);
    expect(piece?.outcome).toMatchObject({ tag: 'article' });
  });

  it.each([
    [
      'a document type with declarations in it',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY eacute "&#233;">]><rss version="0.91"><channel><title>T</title>ENTRY</channel></rss>',
    ],
    [
      'prefixes of its own',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>1</a:id><a:title>Near</a:title><a:content type="html">Words of an entry.</a:content></a:entry></a:feed>',
    ],
    [
      'comments and instructions above',
      '<!-- made by hand -->\n<?xml-stylesheet href="a.xsl"?>\n<rss version="2.0"><channel><title>T</title>ENTRY</channel></rss>',
    ],
  ])('is known with %s', async (_what, xml) => {
    const entry = '<item><title>Near</title><description>Words of an entry.</description></item>';
    const [piece] = await piecesOf(xml.replace('ENTRY', entry));
    expect(piece).toMatchObject({ name: 'Near', outcome: { tag: 'article' } });
  });

  it('is left to another reader when it is what a blog exports of itself', async () => {
    const wxr =
      '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Draft</title></item></channel></rss>';
    const [piece] = await piecesOf(wxr);
    expect(piece).toMatchObject({ name: 'Draft', outcome: { tag: 'left-out' } });
  });

  it('says that it is empty or broken', async () => {
    const [empty] = await piecesOf('<rss version="2.0"><channel><title>T</title></channel></rss>');
    expect(empty?.outcome).toMatchObject({ failure: { tag: 'no-text' } });
    const [broken] = await piecesOf('<rss version="2.0"><channel><title>T');
    expect(broken?.outcome).toMatchObject({ failure: { tag: 'not-a-feed' } });
  });
});
