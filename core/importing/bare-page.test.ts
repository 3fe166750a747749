import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
import { entrySource } from './bare-source.ts';
import { parseFeed } from './feed.ts';
import { importSource } from './pipeline.ts';

/** The article that comes of the only entry of a feed. */
function articleOf(item: string) {
  const feed = parseFeed(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>The Ferry</title><link>https://ferry.example/</link><language>en</language><item>${item}</item></channel></rss>`,
    'https://ferry.example/feed/',
    'The Ferry',
  );
  const entry = feed.ok ? feed.value.entries[0] : undefined;
  if (!feed.ok || !entry) throw new Error('no entry');
  const imported = importSource(entrySource(entry, feed.value.title));
  if (!imported.ok) throw new Error(imported.failure.tag);
  return imported.value.article;
}

describe('an entry as a page', () => {
  it('becomes an article with everything that the feed says of it', () => {
    const article = articleOf(`<title>Who holds "the rope" &amp; why?</title>
      <link>https://ferry.example/rope/</link><dc:creator>Marit Oldervik</dc:creator>
      <pubDate>Mon, 02 Mar 2026 09:15:00 +0200</pubDate>
      <content:encoded><![CDATA[<p>They looked at the person with the <a href="knots.html">rope</a>.</p>
        <p>What does your crew look at when something gives way?</p>
        <p>The post <a href="https://ferry.example/rope/">Who holds the rope?</a> appeared first on <a href="https://ferry.example">The Ferry</a>.</p>]]></content:encoded>`);
    expect(article).toMatchObject({
      title: 'Who holds "the rope" & why?',
      byline: 'Marit Oldervik',
      siteName: 'The Ferry',
      publishedAt: '2026-03-02T07:15:00.000Z',
      language: 'en',
      source: { kind: 'feed', url: 'https://ferry.example/rope/' },
    });
    expect(articleText(article.content)).toBe(
      'They looked at the person with the rope.\nWhat does your crew look at when something gives way?',
    );
    expect(article.questions.map(({ text }) => text)).toEqual([
      'What does your crew look at when something gives way?',
    ]);
    expect(JSON.stringify(article.content)).toContain('https://ferry.example/rope/knots.html');
  });

  it('keeps short words that a whole page would lose, and nothing that runs', () => {
    const article = articleOf(`<title>Note</title><link>https://ferry.example/n</link>
      <content:encoded><![CDATA[<p>Brief.</p><script>alert(1)</script><img src=x onerror=alert(1)><p>Very brief.</p>]]></content:encoded>`);
    expect(articleText(article.content)).toBe('Brief.\nVery brief.');
    expect(JSON.stringify(article.content)).not.toMatch(/script|onerror/i);
  });

  it('cannot be made to close its own head', () => {
    const article = articleOf(`<title>"&gt;&lt;/title&gt;&lt;h1&gt;Mine&lt;/h1&gt;</title>
      <link>https://ferry.example/n</link><content:encoded><![CDATA[<p>Words of the article.</p>]]></content:encoded>`);
    expect(articleText(article.content)).toBe('Words of the article.');
  });

  it('is its excerpt when the feed has no text', () => {
    expect(() => articleOf('<title>Bare</title><link>https://ferry.example/n</link>')).toThrow('no-text');
  });
});
