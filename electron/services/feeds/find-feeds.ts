/** Looks for the feeds behind an address: of a feed itself, or of a site that has some. */

import type { Failure } from '../../../core/failure.ts';
import type { FoundFeed } from '../../../core/feeds/overview.ts';
import { nameOfAddress } from '../../../core/fetching/name-of-address.ts';
import { withoutFeedScheme } from '../../../core/importing/feed/feed-scheme.ts';
import { usualFeedAddresses } from '../../../core/importing/feed/usual-addresses.ts';
import type { Feed } from '../../../core/importing/feed.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import type { FetchedContent, Fetcher } from '../fetching/fetcher.ts';
import type { FeedReader } from './feed-reader.ts';

export type FeedTools = { readonly fetcher: Fetcher; readonly reader: FeedReader };

/** A feed larger than this is not read. In bytes. */
export const LARGEST_FEED = 10_000_000;
/** Declared feeds that are looked into, so that the reader sees what they hold. */
const MOST_LOOKED_INTO = 6;
const MOST_TITLES = 3;

/** A word before a colon, unless a port follows it: that word is a host. */
const SCHEME = /^[a-z][\w+.-]*:(?!\d)/i;

/** Feeds in the order in which a reader would want them; a failure says why there are none. */
export async function findFeeds(
  tools: FeedTools,
  address: string,
  isFollowed: (url: string) => boolean,
): Promise<Result<readonly FoundFeed[], Failure>> {
  const written = withoutFeedScheme(address);
  const asked = SCHEME.test(written) ? written : `https://${written}`;
  const fetched = await fetchFeedText(tools, asked);
  if (!fetched.ok) return fetched;
  const found = (feed: Feed, url: string): FoundFeed => ({
    url,
    title: feed.title === '' ? nameOfAddress(url) : feed.title,
    siteUrl: feed.siteUrl,
    entryCount: feed.entries.length,
    newest: feed.entries.slice(0, MOST_TITLES).map(({ title }) => title),
    isFollowed: isFollowed(url),
  });
  const itself = await tools.reader.ask('feed', textOf(fetched.value, asked));
  if (itself.ok) return ok([found(itself.value, fetched.value.permanentUrl)]);
  const links = await tools.reader.ask('links', textOf(fetched.value, asked));
  const declared = (links.ok ? links.value : []).slice(0, MOST_LOOKED_INTO).map(({ url }) => url);
  const feeds = await readEach(tools, declared, fetched.value.url);
  const more = feeds.length > 0 ? feeds : await readFirst(tools, usualFeedAddresses(fetched.value.url));
  if (more.length === 0) return failed({ tag: 'no-feed-found', name: nameOfAddress(asked) });
  return ok(more.map(({ feed, url }) => found(feed, url)));
}

/** What is at the address of a feed, as it came. */
export async function fetchFeedText(
  { fetcher }: Pick<FeedTools, 'fetcher'>,
  address: string,
  foundAt?: string,
): Promise<Result<FetchedContent, Failure>> {
  const fetched = await fetcher.fetch({
    address,
    wanted: 'feed',
    limitBytes: LARGEST_FEED,
    ...(foundAt === undefined ? {} : { foundAt }),
  });
  if (!fetched.ok) return fetched;
  return fetched.value.tag === 'fetched'
    ? ok(fetched.value)
    : failed({ tag: 'not-fetched', name: nameOfAddress(address), problem: { tag: 'garbled' } });
}

export const textOf = ({ bytes, mediaType, url }: FetchedContent, address: string) => ({
  bytes,
  mediaType,
  url,
  name: nameOfAddress(address),
});

type ReadFeed = { readonly feed: Feed; readonly url: string };

async function readOne(tools: FeedTools, url: string, foundAt?: string): Promise<ReadFeed | null> {
  const fetched = await fetchFeedText(tools, url, foundAt);
  if (!fetched.ok) return null;
  const feed = await tools.reader.ask('feed', textOf(fetched.value, url));
  return feed.ok ? { feed: feed.value, url: fetched.value.permanentUrl } : null;
}

async function readEach(
  tools: FeedTools,
  urls: readonly string[],
  foundAt: string,
): Promise<readonly ReadFeed[]> {
  const read = await Promise.all(urls.map((url) => readOne(tools, url, foundAt)));
  const once = new Map(read.flatMap((one) => (one === null ? [] : [[one.url, one] as const])));
  return [...once.values()];
}

/** One after another, so that a site is not asked for all of them when the first is right. */
async function readFirst(tools: FeedTools, urls: readonly string[]): Promise<readonly ReadFeed[]> {
  for (const url of urls) {
    const read = await readOne(tools, url);
    if (read !== null) return [read];
  }
  return [];
}
