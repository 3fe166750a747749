/** Atom 1.0 (RFC 4287) and the draft 0.3, which the parser reads as one. */
import type { AtomFeed } from 'feedsmith';
import { type WrittenEntry, type WrittenFeed, type WrittenText, written } from './written.ts';

export function readAtom(feed: AtomFeed.Feed<string>): WrittenFeed {
  return {
    title: feed.title?.value ?? null,
    siteUrl: linkOf(feed.links),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null,
    base: feed.xml?.base ?? null,
    authors: names(feed.authors),
    entries: (feed.entries ?? []).map(atomEntry),
  };
}

function atomEntry(entry: AtomFeed.Entry<string>): WrittenEntry {
  const { content } = entry;
  return {
    id: entry.id ?? null,
    title: entry.title?.value ?? null,
    url: linkOf(entry.links) ?? content?.src ?? null,
    authors: entry.dc?.creators ?? names(entry.authors),
    dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
    language: content?.xml?.lang ?? entry.xml?.lang ?? null,
    base: entry.xml?.base ?? null,
    contentBase: content?.xml?.base ?? null,
    content: isText(content?.type) ? written(content?.value, kindOf(content?.type)) : null,
    summary: written(entry.summary?.value, kindOf(entry.summary?.type)),
    commentsUrl: entry.wfw?.commentRss ?? repliesOf(entry.links),
    replyTo: entry.thr?.inReplyTos?.[0]?.ref ?? null,
  };
}

type Links = AtomFeed.Feed<string>['links'];

/** The page among the links: `alternate`, which is also what a link without `rel` is. */
const linkOf = (links: Links): string | null =>
  (
    links?.find(({ rel, type }) => (rel ?? 'alternate') === 'alternate' && /html|^$/.test(type ?? '')) ??
    links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')
  )?.href ?? null;

/** The feed of comments among the links (RFC 4685). */
const repliesOf = (links: Links): string | null =>
  links?.find(({ rel, type }) => rel === 'replies' && /(?:atom|rss|rdf)\+xml|\/xml/.test(type ?? ''))?.href ??
  null;

const names = (authors: readonly AtomFeed.Person[] | undefined): readonly string[] =>
  authors?.flatMap(({ name }) => name ?? []) ?? [];

/** Anything else is a file that is sent along, in Base64 (RFC 4287, 4.1.3.3). */
const isText = (type = 'text'): boolean => /^(?:text|x?html)$|^text\/|\bxml$/i.test(type);

function kindOf(type: string | undefined): WrittenText['kind'] {
  if (type === undefined) return 'unknown';
  if (/^(?:x?html|text\/html|application\/xhtml\+xml)$/i.test(type)) return 'markup';
  return /^text(?:\/plain)?$/i.test(type) ? 'plain' : 'unknown';
}
