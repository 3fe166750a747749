import { describe, expect, it } from 'vitest';
import { findFeedLinks } from './discovery.ts';
import { usualFeedAddresses } from './usual-addresses.ts';

describe('findFeedLinks', () => {
  const find = (head: string, body = '') =>
    findFeedLinks(
      `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
      'https://desk.example/blog/',
    );

  it('finds what the page declares, made complete, feeds of comments last', () => {
    expect(
      find(`<link rel="alternate" type="application/rss+xml" title="Desk » Comments Feed" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" title="Desk  » Feed" href="/feed/">
        <link rel="alternate" type="application/feed+json" href="feed.json">
        <link rel="alternate" type="text/html" hreflang="de" href="/de/">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
        <link rel="stylesheet" href="feed.xml">`),
    ).toEqual([
      { url: 'https://desk.example/feed/', title: 'Desk » Feed' },
      { url: 'https://desk.example/blog/feed.json', title: null },
      { url: 'https://desk.example/comments/feed/', title: 'Desk » Comments Feed' },
    ]);
  });

  it('finds links that look like feeds, each once', () => {
    expect(
      find(
        '<base href="https://www.desk.example/">',
        '<a href="rss.xml">Subscribe</a> <a href="/rss.xml#top">RSS</a> <a href="/feedback">Tell us</a>',
      ),
    ).toEqual([{ url: 'https://www.desk.example/rss.xml', title: 'Subscribe' }]);
  });

  it('finds nothing in a page without any, nor the page itself', () => {
    expect(
      find('<link rel="alternate" type="application/rss+xml" href="https://desk.example/blog/">'),
    ).toEqual([]);
    expect(find('', '<a href="javascript:feed.xml">x</a>')).toEqual([]);
  });
});

describe('usualFeedAddresses', () => {
  it('tries the folder of the page before the top of the site', () => {
    const addresses = usualFeedAddresses('https://desk.example/blog/about?x=1');
    expect(addresses[0]).toBe('https://desk.example/blog/feed/');
    expect(addresses).toContain('https://desk.example/feed/');
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
