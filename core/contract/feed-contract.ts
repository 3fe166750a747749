import type { ArticleId } from '../article/article.ts';
import type { EntryPlace } from '../feeds/listing.ts';
import type { EntryRow, FeedOverview, FoundFeed } from '../feeds/overview.ts';
import type { FeedRule, SubscriptionId } from '../feeds/subscription.ts';
import type { Page, Range } from '../library/query.ts';
import type { Promised } from './promised.ts';

/** Feeds that the reader follows, and their entries before they become articles. */
export type FeedContract = {
  /** By title. */
  listFeeds(): Promised<readonly FeedOverview[]>;
  /** Entries of one feed, or of all, newest first. */
  listEntries(feedId: SubscriptionId | null, range: Range): Promised<Page<EntryRow>>;
  /** Looks for feeds at the address of a feed or of a site. Nothing is followed yet. */
  findFeeds(address: string): Promised<readonly FoundFeed[]>;
  /** Follows feeds and begins to ask them; resolves before they have answered. */
  followFeeds(feeds: readonly NamedFeed[], rule: FeedRule): Promised<null>;
  changeFeed(id: SubscriptionId, change: FeedChange): Promised<null>;
  removeFeed(id: SubscriptionId): Promised<null>;
  restoreFeed(id: SubscriptionId): Promised<null>;
  /** The article that an entry becomes, which may be there already. */
  openEntry(place: EntryPlace): Promised<OpenedEntry>;
  /** Makes articles of entries without opening them; resolves with how many. What cannot be had stays listed. */
  keepEntries(places: readonly EntryPlace[]): Promised<number>;
  dismissEntries(places: readonly EntryPlace[]): Promised<null>;
  /** Puts back what was dismissed since the app was started. */
  restoreEntries(places: readonly EntryPlace[]): Promised<null>;
  markEntriesSeen(feedId: SubscriptionId | 'all'): Promised<null>;
  /** Asks feeds at once; resolves when all have answered or failed. */
  pollFeeds(ids: readonly SubscriptionId[] | 'all'): Promised<PollCounts>;
  /** Saves the list of feeds as OPML where the reader says; the file's name, or `null` when that was cancelled. */
  exportFeeds(): Promised<string | null>;
};

export const FEED_METHODS: Readonly<Record<keyof FeedContract, true>> = {
  listFeeds: true,
  listEntries: true,
  findFeeds: true,
  followFeeds: true,
  changeFeed: true,
  removeFeed: true,
  restoreFeed: true,
  openEntry: true,
  keepEntries: true,
  dismissEntries: true,
  restoreEntries: true,
  markEntriesSeen: true,
  pollFeeds: true,
  exportFeeds: true,
};

export type NamedFeed = { readonly url: string; readonly title: string; readonly siteUrl: string | null };

/** What is not named stays. `folder`: folders in folders apart by `/`; `null` for none. */
export type FeedChange = {
  readonly title?: string;
  readonly rule?: FeedRule;
  readonly folder?: string | null;
};

export type OpenedEntry = {
  readonly articleId: ArticleId;
  /** Only what the feed holds could be had, which is not the whole. */
  readonly isBeginning: boolean;
};

export type PollCounts = { readonly polled: number; readonly fresh: number; readonly failed: number };
