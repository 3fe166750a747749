import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { parseFeed } from './feed.ts';

const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>Desk</title><link>https://desk.example/</link>${items}</channel></rss>`;

const entriesOf = (xml: string) => {
  const parsed = parseFeed(xml, 'https://desk.example/feed', 'Desk');
  if (!parsed.ok) throw new Error(parsed.failure.tag);
  return parsed.value.entries;
};

const refusalOf = (xml: string) => {
  const parsed = parseFeed(xml, 'https://desk.example/feed', 'Desk');
  return parsed.ok ? null : parsed.failure;
};

describe('parseFeed', () => {
  it('gives an entry the same id however often it is read, and another one another id', () => {
    const twice = rss(
      '<item><guid>one</guid><title>A</title></item><item><guid>two</guid><title>A</title></item>',
    );
    const [first, second] = entriesOf(twice);
    expect(entriesOf(twice).map(({ id }) => id)).toEqual([first?.id, second?.id]);
    expect(first?.id).not.toBe(second?.id);
  });

  it.each([
    ['Der Beitrag ', ' erschien zuerst auf ', '.'],
    ['L’article ', ' est apparu en premier sur ', '.'],
    ['', ' は ', ' に最初に表示されました。'],
  ])('leaves out the line that leads to the entry and its site: «%s…%s…»', (before, between, after) => {
    const line = `<p>${before}<a href="https://desk.example/ask/">Fragen &#038; Führen</a>${between}<a rel="nofollow" href="https://desk.example">Desk</a>${after}</p>`;
    const text = '<p>Wer fragt, der führt.</p>';
    const entry = (url: string) =>
      `<item><title>Fragen &amp; Führen</title><link>${url}</link><description><![CDATA[${text}\n${line}]]></description></item>`;
    for (const url of ['https://desk.example/ask/?utm_source=rss', 'https://proxy.example/1']) {
      const [read] = entriesOf(rss(entry(url)));
      expect(read?.excerpt).toBe('Wer fragt, der führt.');
      expect(read?.content?.html).toBe(text);
    }
  });

  it('keeps a last paragraph that leads elsewhere', () => {
    const last =
      '<p>See <a href="https://other.example/a">Notes</a> on <a href="https://desk.example/">Desk</a>.</p>';
    const [read] = entriesOf(
      rss(
        `<item><title>A</title><link>https://desk.example/a</link><description><![CDATA[<p>One.</p>${last}]]></description></item>`,
      ),
    );
    expect(read?.content?.html).toContain(last);
  });

  it.each([
    ['a page', '<!doctype html><html><head><title>x</title></head><body><p>Words</p></body></html>'],
    ['words', 'Just words.'],
    ['nothing', ''],
    ['other JSON', '{"version":"1","items":[]}'],
    ['a feed that was cut short', '<rss version="2.0"><channel><title>Desk</title><item><title>Cut'],
  ])('does not take %s for a feed', (_what, text) => {
    expect(refusalOf(text)).toEqual({ tag: 'not-a-feed', name: 'Desk' });
  });

  it('refuses tags nested deeper than any feed has them', () => {
    expect(refusalOf(rss(`${'<a>'.repeat(300)}x${'</a>'.repeat(300)}`))).toMatchObject({ tag: 'not-a-feed' });
  });

  it('refuses more than twenty million characters before it looks at them', () => {
    expect(refusalOf('x'.repeat(20_000_001))).toMatchObject({ tag: 'too-large' });
  });

  it('resolves no entity and opens no file that a document type names', () => {
    const declared =
      '<!DOCTYPE rss [<!ENTITY a "bang"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/hosts">]>';
    const [entry] = entriesOf(
      `<?xml version="1.0"?>${declared}${rss('<item><title>&b; and &file;</title></item>')}`,
    );
    expect(entry?.title).toBe('&b; and &file;');
  });

  it('reads a feed whose document type is on another computer', () => {
    const netscape =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(entriesOf(`${netscape}${rss('<item><title>Old</title></item>')}`)).toHaveLength(1);
  });

  it('reads no more than a thousand entries', () => {
    expect(entriesOf(rss('<item><title>t</title><guid>'.concat('g</guid></item>')))).toHaveLength(1);
    const many = Array.from({ length: 1200 }, (_, at) => `<item><guid>g${at}</guid></item>`).join('');
    expect(entriesOf(rss(many))).toHaveLength(1000);
  });

  it('starts relative addresses from the base around them, that from the one around it', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://desk.example/blog/"><title>D</title>
      <entry xml:base="2024/"><id>1</id><title>A</title><link href="slow/"/>
      <content type="html" xml:base="slow/text/">&lt;p&gt;Words.&lt;/p&gt;</content></entry>
      <entry><id>2</id><title>B</title><link href="quick/"/><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content></entry></feed>`;
    expect(entriesOf(atom).map(({ url, content }) => [url, content?.base])).toEqual([
      ['https://desk.example/blog/2024/slow/', 'https://desk.example/blog/2024/slow/text/'],
      ['https://desk.example/blog/quick/', 'https://desk.example/blog/quick/'],
    ]);
  });

  it('names who speaks in an episode', () => {
    const [entry] = entriesOf(
      '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>P</title><item><title>One</title><itunes:author>Ana Br\u00fcck</itunes:author></item></channel></rss>',
    );
    expect(entry?.byline).toBe('Ana Br\u00fcck');
  });

  it('follows no address that is not of the Web', () => {
    const [entry] = entriesOf(
      rss('<item><title>t</title><link>javascript:alert(1)</link><description>d</description></item>'),
    );
    expect(entry?.url).toBeNull();
  });

  it.each([
    ['a summary that is cut off', '<description>They left at noon. [&#8230;]</description>', true],
    ['a short summary', '<description>They left at noon.</description>', true],
    [
      'a long description',
      `<description>${'They left at noon and came back. '.repeat(80)}</description>`,
      false,
    ],
    [
      'a long description with an invitation',
      `<description>${'They left at noon and came back. '.repeat(80)}&lt;a href="x"&gt;Continue reading&lt;/a&gt;</description>`,
      true,
    ],
  ])('tells whether the text is whole: %s', (_what, description, isTeaser) => {
    const [entry] = entriesOf(rss(`<item><link>https://desk.example/1</link>${description}</item>`));
    expect(entry?.content?.isTeaser).toBe(isTeaser);
  });
});

describe('Atom 0.3', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{20}/g, '$&\n  ');
  const contentOf = (content: string): string | undefined =>
    entriesOf(
      `<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Desk</title>
       <entry><title>One</title><id>tag:1</id>${content}</entry></feed>`,
    )[0]?.content?.html;
  const words = '<p>Führung &amp; Ruhe: 1 &lt; 2. <em>Why?</em></p>';
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  it.each([
    ['markup in Base64', `<content type="text/html" mode="base64">\n${base64(words)}\n</content>`],
    [
      'markup in Base64 in CDATA',
      `<content mode='base64' type='text/html'><![CDATA[${base64(words)}]]></content>`,
    ],
    ['XHTML in Base64', `<content type="application/xhtml+xml" mode="base64">${base64(words)}</content>`],
    ['escaped markup', `<content type="text/html" mode="escaped">${escaped}</content>`],
    ['escaped markup in CDATA', `<content type="text/html" mode="escaped"><![CDATA[${words}]]></content>`],
    [
      'markup in the feed itself',
      `<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">${words}</div></content>`,
    ],
    [
      'markup in the feed itself, of which nothing is said',
      `<content type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">${words}</div></content>`,
    ],
    ['a summary in Base64', `<summary type="text/html" mode="base64">${base64(words)}</summary>`],
  ])('reads %s', (_what, content) => {
    expect(contentOf(content)).toBe(words);
  });

  it.each([
    ['as its mode says', `<content type="text/html" mode="xml">${words}</content>`],
    ['without a word about it', `<content type='text/html'>${words}</content>`],
    ['named only by its mode', `<content mode="xml">${words}</content>`],
    ['in the way of Atom 1.0', `<content type="html">${words}</content>`],
  ])('reads markup that calls itself HTML and stands in the feed itself, %s', (_what, content) => {
    expect(contentOf(content)).toBe(words);
  });

  it('closes elements that close themselves as HTML wants it', () => {
    expect(contentOf('<content type="text/html" mode="xml"><p><a id="x"/>One<br/>two</p></content>')).toBe(
      '<p><a id="x"></a>One<br/>two</p>',
    );
  });

  it.each([
    ['escaped markup that is declared as HTML', `<content type="html">${escaped}</content>`],
    ['escaped markup that is declared as a file of HTML', `<content type="text/html">${escaped}</content>`],
    [
      'markup that was escaped once too often',
      `<content type="html">${escaped.replaceAll('&', '&amp;')}</content>`,
    ],
  ])('reads %s', (_what, content) => {
    expect(contentOf(content)).toBe(words);
  });

  it('leaves words about markup as they are', () => {
    const html = '&lt;p&gt; begins a paragraph, and <em>no</em> &lt;/p&gt;';
    const inXml = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(contentOf(`<content type="html">${inXml}</content>`)).toBe(html);
  });

  it('reads plain words in each mode as words', () => {
    const plain = 'Is 1 < 2 & so on?';
    const inXml = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    for (const content of [
      `<content type="text/plain" mode="base64">${base64(plain)}</content>`,
      `<content mode="base64">${base64(plain)}</content>`,
      `<content type="text/plain" mode="escaped">${inXml}</content>`,
      `<content type="text/plain" mode="xml">${inXml}</content>`,
      `<content>${inXml}</content>`,
    ])
      expect(contentOf(content)).toBe(`<p>${inXml}</p>`);
  });

  it('has no text of what is none: a picture, broken Base64', () => {
    for (const content of [
      `<content type="image/png" mode="base64">iVBORw0KGgo=</content>`,
      `<content type="text/html" mode="base64">abcde</content>`,
    ])
      expect(contentOf(content)).toBeUndefined();
  });
});

it('takes no attached file of Atom 1.0 for the text', () => {
  const [entry] = entriesOf(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><title>One</title><id>tag:1</id>
     <content type="image/png">iVBORw0KGgo=</content></entry></feed>`,
  );
  expect(entry?.content).toBeNull();
});
