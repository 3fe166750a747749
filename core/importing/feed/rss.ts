/** RSS 0.9x to 2.0 and RDF with the modules that blogs use. https://www.rssboard.org/rss-specification */
import type { RdfFeed, RssFeed } from 'feedsmith';
import { type WrittenEntry, type WrittenFeed, written } from './written.ts';

export function readRss(feed: RssFeed.Feed<string>): WrittenFeed {
  return {
    title: feed.title ?? feed.dc?.titles?.[0] ?? null,
    siteUrl: feed.link ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    base: feed.xml?.base ?? null,
    authors: feed.dc?.creators ?? feed.itunes?.author?.split('\n') ?? [],
    entries: (feed.items ?? []).map(rssEntry),
  };
}

/** `description` is the text or a summary of it: only `content:encoded` beside it tells. */
function rssEntry(item: RssFeed.Item<string>): WrittenEntry {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const isAddress = permanent !== undefined && /^https?:/i.test(permanent);
  return {
    id: item.guid?.value ?? null,
    title: item.title ?? item.dc?.titles?.[0] ?? null,
    url: item.link ?? (isAddress ? permanent : undefined) ?? null,
    authors: item.dc?.creators ?? names(item.authors) ?? item.itunes?.author?.split('\n') ?? [],
    dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.created?.[0], item.atom?.published],
    language: item.dc?.languages?.[0] ?? item.xml?.lang ?? null,
    base: item.xml?.base ?? null,
    contentBase: null,
    content: written(item.content?.encoded ?? item.atom?.content?.value, 'markup'),
    summary: written(item.description ?? item.dc?.descriptions?.[0] ?? item.atom?.summary?.value, 'unknown'),
    commentsUrl: item.wfw?.commentRss ?? null,
    replyTo: item.thr?.inReplyTos?.[0]?.ref ?? null,
  };
}

/** An author is printed by name; an address for mail is only taken when there is nothing else. */
const names = (authors: readonly RssFeed.Person[] | undefined): readonly string[] | undefined =>
  authors?.flatMap(({ name, email }) => name ?? email?.split('@')[0] ?? []);

export function readRdf(feed: RdfFeed.Feed<string>): WrittenFeed {
  return {
    title: feed.title ?? null,
    siteUrl: feed.link ?? null,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    base: feed.xml?.base ?? null,
    authors: feed.dc?.creators ?? [],
    entries: (feed.items ?? []).map(rdfEntry),
  };
}

const rdfEntry = (item: RdfFeed.Item<string>): WrittenEntry => ({
  id: item.rdf?.about ?? item.link ?? null,
  title: item.title ?? item.dc?.titles?.[0] ?? null,
  url: item.link ?? item.rdf?.about ?? null,
  authors: item.dc?.creators ?? [],
  dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
  language: item.dc?.languages?.[0] ?? item.xml?.lang ?? null,
  base: item.xml?.base ?? null,
  contentBase: null,
  content: written(item.content?.encoded, 'markup'),
  summary: written(item.description ?? item.dc?.descriptions?.[0], 'unknown'),
  commentsUrl: item.wfw?.commentRss ?? null,
  replyTo: null,
});
