/**
 * Feeds: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. Whatever the kind, the same entries come of it. Nothing in
 * a feed is trusted: document types are cut away, no entities are resolved, and more than 100 nested tags are refused.
 */
import { parseFeed as parseWritten } from 'feedsmith';
import type { Timestamp } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { webAddress } from './address.ts';
import { shorten } from './excerpt.ts';
import { readAtom } from './feed/atom.ts';
import { withBase64Read } from './feed/base64-content.ts';
import { readJsonFeed } from './feed/json-feed.ts';
import { markupOf } from './feed/markup.ts';
import { withMarkupEscaped } from './feed/markup-inside.ts';
import { readRdf, readRss } from './feed/rss.ts';
import { markupWithoutSyndicationLine, wordsWithoutSyndicationLine } from './feed/syndication-line.ts';
import { isTeaser } from './feed/teaser.ts';
import type { WrittenEntry, WrittenFeed, WrittenText } from './feed/written.ts';
import { hashOf } from './fingerprint.ts';
import { lineOfMarkup } from './html/line-of-markup.ts';
import { readTimestamp } from './html/timestamp.ts';
import { withoutDocumentType } from './xml.ts';

/** What a feed says, newest entries wherever the feed has them. */
export type Feed = {
  /** Empty when the feed has none. */
  readonly title: string;
  /** The site that the feed is of. */
  readonly siteUrl: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
};

/** One thing that a feed announces. */
export type FeedEntry = {
  /** Sixteen hexadecimal digits, the same for the same entry at every reading. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly byline: string | null;
  readonly publishedAt: Timestamp | null;
  /** As declared by the entry or its feed. */
  readonly language: string | null;
  /** The first words, without markup. */
  readonly excerpt: string;
  /** What the feed holds of the text; `null` when it is nothing but a link. */
  readonly content: EntryContent | null;
  /** Where the comments of this entry can be read as a feed. */
  readonly commentsUrl: string | null;
  /** Id of the entry that this one answers, in a feed of comments. */
  readonly replyTo: string | null;
};

export type EntryContent = {
  /** Markup of the source, not sanitised. */
  readonly html: string;
  /** What relative addresses in it start from. */
  readonly base: string | null;
  /** Only the beginning, or a summary: the whole text is at the entry's address. */
  readonly isTeaser: boolean;
};

/** More entries than this are not read: some feeds hold everything that was ever written. */
const MOST_ENTRIES = 1000;
/** In UTF-16 units. */
const LARGEST_FEED = 20_000_000;

/** Reads a feed that was fetched from `address`. `name` is what the reader knows it by. */
export function parseFeed(text: string, address: string, name: string): Result<Feed, Failure> {
  if (text.length > LARGEST_FEED) return failed({ tag: 'too-large', name, limitBytes: LARGEST_FEED });
  const written = readWritten(text);
  return written === null ? failed({ tag: 'not-a-feed', name }) : ok(feedOf(written, address));
}

/** The parser throws for everything that is no feed or a broken one. */
function readWritten(text: string): WrittenFeed | null {
  try {
    const parsed = parseWritten(
      withBase64Read(withMarkupEscaped(withoutDocumentType(text.replace(/^\ufeff/, '')))),
      {
        maxItems: MOST_ENTRIES,
      },
    );
    switch (parsed.format) {
      case 'rss':
        return readRss(parsed.feed);
      case 'rdf':
        return readRdf(parsed.feed);
      case 'atom':
        return readAtom(parsed.feed);
      case 'json':
        return readJsonFeed(parsed.feed);
    }
  } catch {
    return null;
  }
}

function feedOf(written: WrittenFeed, address: string): Feed {
  const base = webAddress(written.base ?? '', address) ?? address;
  const siteUrl = webAddress(written.siteUrl ?? '', base);
  const entries = new Map<string, FeedEntry>();
  for (const entry of written.entries) {
    const read = entryOf(entry, written, written.base === null ? (siteUrl ?? base) : base);
    if (!entries.has(read.id)) entries.set(read.id, read);
  }
  return {
    title: lineOfMarkup(written.title ?? ''),
    siteUrl,
    language: written.language,
    entries: [...entries.values()],
  };
}

const EXCERPT_LENGTH = 200;
const TITLE_LENGTH = 80;

function entryOf(written: WrittenEntry, feed: WrittenFeed, feedBase: string): FeedEntry {
  const base = webAddress(written.base ?? '', feedBase) ?? feedBase;
  const url = webAddress(written.url ?? '', base);
  const title = lineOfMarkup(written.title ?? '');
  const textOf = (text: WrittenText | null): string =>
    markupWithoutSyndicationLine(markupOf(text), { title, url });
  const html = textOf(written.content ?? written.summary);
  const excerpt = excerptOf(textOf(written.summary ?? written.content));
  return {
    id: hashOf(written.id ?? url ?? `${title}\n${written.dates.join()}\n${html}`),
    title: title === '' ? shorten(excerpt, TITLE_LENGTH) : title,
    url,
    byline: bylineOf(written) ?? bylineOf(feed),
    publishedAt: written.dates.map(readTimestamp).find((date) => date !== null) ?? null,
    language: written.language ?? feed.language,
    excerpt,
    content:
      html === ''
        ? null
        : {
            html,
            base: contentBase(written, base) ?? url ?? base,
            isTeaser: url !== null && isTeaser(html, written.content === null ? 'summary' : 'content'),
          },
    commentsUrl: webAddress(written.commentsUrl ?? '', base),
    replyTo: written.replyTo === null ? null : hashOf(written.replyTo),
  };
}

/** Bases are declared for a feed, an entry and its text, each from where the one around it is. `null`: for none of them. */
const contentBase = ({ base, contentBase: own }: WrittenEntry, entryBase: string): string | null =>
  own === null ? (base === null ? null : entryBase) : webAddress(own, entryBase);

const excerptOf = (html: string): string =>
  shorten(wordsWithoutSyndicationLine(lineOfMarkup(html)), EXCERPT_LENGTH);

function bylineOf({ authors }: Pick<WrittenEntry, 'authors'>): string | null {
  const names = [...new Set(authors.map(lineOfMarkup))].filter((name) => name !== '');
  return names.length === 0 ? null : shorten(names.join(', '), 200);
}
