import { describe, expect, it } from 'vitest';
import { articleText } from '../../../core/article/text.ts';
import { restoreEntries } from '../../../core/feeds/listing.ts';
import { readOpml } from '../../../core/importing/opml.ts';
import { EVERYTHING } from '../../../core/library/query.ts';
import type { Library } from '../../library/library.ts';
import { aFeed, aPage, FERRY, openFeedDesk, teaser, whole } from './testing/feed-desk.ts';

const titles = async (library: Library): Promise<readonly string[]> =>
  (await library.list({ ...EVERYTHING, sort: 'title', descending: false }, { start: 0, count: 60 })).rows.map(
    ({ title }) => title,
  );

const placeOf = ({ feedId, id }: { readonly feedId: string; readonly id: string }) => ({
  feedId,
  entryId: id,
});

describe('a feed that is followed', () => {
  it('lists its entries as new, without making articles of them', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/feed': aFeed(whole('One', `${origin}/1`), whole('Two', `${origin}/2`)),
    }));
    const id = await desk.follow('/feed');
    expect(await desk.feeds.list()).toMatchObject({
      value: [{ id, title: FERRY, siteUrl: 'https://ferry.example/', newCount: 2, trouble: null }],
    });
    expect((await desk.entries()).map(({ title, feedTitle, isNew }) => [title, feedTitle, isNew])).toEqual([
      ['One', FERRY, true],
      ['Two', FERRY, true],
    ]);
    expect(await titles(desk.library)).toEqual([]);
  });

  it('is asked again only for what has changed, and lists only what is new', async () => {
    let version = 1;
    const desk = await openFeedDesk((origin) => ({
      '/feed': (request, response) => {
        const etag = `"${version}"`;
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else {
          const items = ['One', 'Two', 'Three']
            .slice(0, version)
            .map((title) => whole(title, `${origin}/${title}`));
          response.writeHead(200, { ETag: etag, 'Content-Type': 'application/rss+xml' }).end(aFeed(...items));
        }
      },
    }));
    await desk.follow('/feed');
    expect(await desk.feeds.poll(null)).toEqual({ polled: 1, fresh: 0, failures: [] });
    expect(desk.site.requests[1]?.headers['if-none-match']).toBe('"1"');
    version = 3;
    expect(await desk.feeds.poll(null)).toMatchObject({ fresh: 2 });
    expect((await desk.entries()).map(({ title }) => title).sort()).toEqual(['One', 'Three', 'Two']);
  });

  it('is left alone for as long as the site asks, then asked again', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(whole('One', `${origin}/1`)) }));
    await desk.follow('/feed');
    const good = desk.pages['/feed'] ?? '';
    desk.pages['/feed'] = (_request, response) => response.writeHead(429, { 'Retry-After': '18000' }).end();
    desk.now.at = new Date('2026-03-01T10:30:00Z');
    expect(await desk.feeds.pollDue('later')).toMatchObject({ failures: [{ tag: 'not-fetched' }] });
    expect(await desk.feeds.list()).toMatchObject({
      value: [{ trouble: expect.stringContaining('asked too often'), newCount: 1 }],
    });
    desk.now.at = new Date('2026-03-01T15:29:00Z');
    expect(await desk.feeds.pollDue('start')).toBeNull();
    desk.now.at = new Date('2026-03-01T15:31:00Z');
    desk.pages['/feed'] = good;
    expect(await desk.feeds.pollDue('later')).toMatchObject({ polled: 1, failures: [] });
    expect(await desk.feeds.list()).toMatchObject({ value: [{ trouble: null }] });
  });

  it('is asked one at a time with the others of its host', async () => {
    let open = 0;
    let most = 0;
    const desk = await openFeedDesk(() => ({
      '/feed': (_request, response) => {
        open += 1;
        most = Math.max(most, open);
        setImmediate(() => {
          open -= 1;
          response.writeHead(200).end(aFeed());
        });
      },
    }));
    const outlines = [1, 2, 3, 4].map((n) => ({
      url: `${desk.site.origin}/feed?n=${n}`,
      title: `Feed ${n}`,
      siteUrl: null,
      folder: null,
    }));
    const followed = await desk.feeds.follow(outlines, 'list-new');
    if (!followed.ok) throw new Error('not followed');
    expect(await followed.value.polling).toMatchObject({ polled: 4, failures: [] });
    expect(most).toBe(1);
  });

  it('whose rule is «keep all» makes articles of what comes, and keeps what fails in the list', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/feed': aFeed(
        whole('One', `${origin}/1`),
        '<title>Gone</title><link>{origin}/gone</link>'.replace('{origin}', origin),
      ),
    }));
    await desk.follow('/feed', 'keep-all');
    expect(await titles(desk.library)).toEqual(['One']);
    expect((await desk.entries()).map(({ title }) => title)).toEqual(['Gone']);
  });

  it('that is followed again under «keep all» makes articles of what waited in it too', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/feed': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { ETag: '"1"' }).end(aFeed(whole('One', `${origin}/1`))),
    }));
    const id = await desk.follow('/feed');
    await desk.feeds.remove(id);
    const outline = { url: `${desk.site.origin}/feed`, title: FERRY, siteUrl: null, folder: null };
    const followed = await desk.feeds.follow([outline], 'keep-all');
    if (!followed.ok) throw new Error('not followed');
    expect(await followed.value.polling).toMatchObject({ fresh: 1, failures: [] });
    expect(await titles(desk.library)).toEqual(['One']);
    expect(await desk.entries()).toEqual([]);
  });

  it('keeps its entries in the library folder, and their texts only in the cache', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(whole('One', `${origin}/1`)) }));
    const id = await desk.follow('/feed');
    expect(Object.values(await desk.library.feeds.texts(id))).toMatchObject([{ isTeaser: false }]);
    await desk.library.feeds.forgetTexts(id);
    expect(await desk.library.feeds.texts(id)).toEqual({});
    expect(await desk.entries()).toHaveLength(1);
  });
});

describe('an entry', () => {
  it('becomes an article of the text in the feed, once', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(whole('One', `${origin}/1`)) }));
    await desk.follow('/feed');
    const [row] = await desk.entries();
    if (!row) throw new Error('no entry');
    const opened = await desk.feeds.keepOne(placeOf(row));
    if (!opened.ok) throw new Error(opened.failure.tag);
    const article = await desk.library.readArticle(opened.value.articleId);
    expect(article).toMatchObject({
      value: {
        title: 'One',
        siteName: FERRY,
        source: { kind: 'feed', name: FERRY, url: `${desk.site.origin}/1` },
      },
    });
    expect(await desk.entries()).toEqual([]);
    expect(desk.site.requests.map(({ path }) => path)).toEqual(['/feed']);
    await desk.library.feeds.subscriptions.change((present) => restoreEntries(present, row.feedId, [row]));
    expect(await desk.feeds.keepOne(placeOf(row))).toMatchObject({
      value: { articleId: opened.value.articleId },
    });
    expect(await titles(desk.library)).toEqual(['One']);
  });

  it('whose feed has only the beginning is fetched whole, with the comments that the feed names', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/feed': aFeed(
        `${teaser('Long', `${origin}/long`)}<wfw:commentRss>${origin}/long/feed</wfw:commentRss>`,
      ),
      '/long': aPage('Long'),
      '/long/feed': aFeed(
        '<title>By: Jonas</title><dc:creator>Jonas</dc:creator><description>So do I.</description>',
      ),
    }));
    await desk.follow('/feed');
    const [row] = await desk.entries();
    const opened = row ? await desk.feeds.keepOne(placeOf(row)) : null;
    if (!opened?.ok) throw new Error('not opened');
    expect(opened.value.isBeginning).toBe(false);
    const article = await desk.library.readArticle(opened.value.articleId);
    if (!article.ok) throw new Error('no article');
    expect(articleText(article.value.content)).toContain('Long is told here in whole sentences');
    expect(article.value.comments).toMatchObject([{ author: 'Jonas', text: 'So do I.' }]);
    expect(article.value.source.kind).toBe('feed');
  });

  it('whose page cannot be had is its beginning, and says so', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(teaser('Long', `${origin}/gone`)) }));
    await desk.follow('/feed');
    const [row] = await desk.entries();
    expect(row && (await desk.feeds.keepOne(placeOf(row)))).toMatchObject({ value: { isBeginning: true } });
    expect(await titles(desk.library)).toEqual(['Long']);
  });

  it('that cannot be had at all stays listed, and the failure is told', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/feed': aFeed(`<title>Bare</title><link>${origin}/gone</link>`),
    }));
    await desk.follow('/feed');
    const [row] = await desk.entries();
    expect(row && (await desk.feeds.keepOne(placeOf(row)))).toMatchObject({
      failure: { tag: 'not-fetched' },
    });
    expect(await desk.entries()).toHaveLength(1);
  });
});

describe('several entries', () => {
  it('are kept together, and one that cannot be had keeps none of the others from it', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/feed': aFeed(
        whole('One', `${origin}/1`),
        `<title>Gone</title><link>${origin}/gone</link>`,
        whole('Two', `${origin}/2`),
      ),
    }));
    await desk.follow('/feed');
    expect(await desk.feeds.keep((await desk.entries()).map(placeOf))).toMatchObject({
      kept: 2,
      failures: [{ tag: 'not-fetched' }],
    });
    expect(await titles(desk.library)).toEqual(['One', 'Two']);
    expect((await desk.entries()).map(({ title }) => title)).toEqual(['Gone']);
  });
});

describe('looking for feeds', () => {
  it('finds the feed itself, and says what is in it', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(whole('One', `${origin}/1`)) }));
    expect(await desk.feeds.find(`${desk.site.origin}/feed`)).toMatchObject({
      value: [{ title: FERRY, entryCount: 1, newest: ['One'], isFollowed: false }],
    });
    await desk.follow('/feed');
    expect(await desk.feeds.find(`${desk.site.origin}/feed`)).toMatchObject({
      value: [{ isFollowed: true }],
    });
  });

  it('understands an address with a scheme of feeds, and one without a scheme but with a port', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(whole('One', `${origin}/1`)) }));
    const { host } = new URL(desk.site.origin);
    expect(await desk.feeds.find(`feed://${host}/feed`)).toMatchObject({ value: [{ title: FERRY }] });
    // Without a scheme the secure one is meant, which this server does not speak.
    expect(await desk.feeds.find(`${host.replace('127.0.0.1', 'localhost')}/feed`)).toMatchObject({
      failure: { tag: 'not-fetched' },
    });
  });

  it('finds what a site declares', async () => {
    const desk = await openFeedDesk((origin) => ({
      '/': '<html><head><link rel="alternate" type="application/rss+xml" href="/a"><link rel="alternate" type="application/rss+xml" href="/broken"></head><body>Home</body></html>',
      '/a': aFeed(whole('One', `${origin}/1`)),
      '/broken': 'no feed',
    }));
    expect(await desk.feeds.find(desk.site.origin)).toMatchObject({
      value: [{ url: `${desk.site.origin}/a` }],
    });
  });

  it('looks where feeds usually are when a site declares none, and stops at the first', async () => {
    const desk = await openFeedDesk(() => ({ '/': '<html><body>Home</body></html>', '/feed.xml': aFeed() }));
    expect(await desk.feeds.find(desk.site.origin)).toMatchObject({
      value: [{ url: `${desk.site.origin}/feed.xml`, entryCount: 0 }],
    });
    expect(desk.site.requests.map(({ path }) => path)).toEqual(['/', '/feed/', '/feed.xml']);
  });

  it('says that there is none, or why the site could not be asked', async () => {
    const desk = await openFeedDesk(() => ({ '/': '<html><body>Home</body></html>' }));
    expect(await desk.feeds.find(desk.site.origin)).toMatchObject({ failure: { tag: 'no-feed-found' } });
    expect(await desk.feeds.find(`${desk.site.origin}/gone`)).toMatchObject({
      failure: { tag: 'not-fetched' },
    });
  });
});

describe('letting go', () => {
  it('can be taken back, for feeds and for entries', async () => {
    const desk = await openFeedDesk((origin) => ({ '/feed': aFeed(whole('One', `${origin}/1`)) }));
    const id = await desk.follow('/feed');
    const [row] = await desk.entries();
    if (!row) throw new Error('no entry');
    await desk.feeds.dismiss([placeOf(row)]);
    expect(await desk.entries()).toEqual([]);
    await desk.feeds.takeBack([placeOf(row)]);
    expect(await desk.entries()).toHaveLength(1);
    await desk.feeds.remove(id);
    expect(await desk.feeds.list()).toEqual({ ok: true, value: [] });
    expect(await desk.feeds.poll(null)).toMatchObject({ polled: 0 });
    await desk.feeds.restore(id);
    expect((await desk.entries()).map(({ title }) => title)).toEqual(['One']);
  });

  it('is told to other readers: only what is followed stands in the OPML', async () => {
    const desk = await openFeedDesk(() => ({ '/feed': aFeed() }));
    expect(await desk.feeds.opml()).toMatchObject({ failure: { tag: 'no-feeds' } });
    await desk.follow('/feed');
    const opml = await desk.feeds.opml();
    expect(opml.ok && readOpml(opml.value)).toMatchObject([
      { url: `${desk.site.origin}/feed`, title: FERRY },
    ]);
  });
});
