/** What the library knows of the feeds that the reader follows. Everything here is small: texts stand elsewhere. */
import type { Timestamp } from '../article/article.ts';

/** The record of `feeds.json`. */
export type Subscriptions = { readonly feeds: readonly Subscription[] };

export const NO_SUBSCRIPTIONS: Subscriptions = { feeds: [] };

/** 32 hexadecimal digits. */
export type SubscriptionId = string;

/** A feed that is followed. */
export type Subscription = {
  readonly id: SubscriptionId;
  readonly url: string;
  /** The reader's, or at first the feed's own. */
  readonly title: string;
  readonly siteUrl: string | null;
  /** From an OPML file, and for one: folders in folders apart by `/`. */
  readonly folder: string | null;
  readonly rule: FeedRule;
  readonly addedAt: Timestamp;
  /** When the reader chose title, folder or rule; not there: they are as at first. */
  readonly chosenAt?: Timestamp;
  /** Since when the reader follows it no more; kept for a while, so that it can be taken back. */
  readonly removedAt: Timestamp | null;
  readonly poll: PollState;
  /** What the reader may open, keep or dismiss; newest first. */
  readonly entries: readonly ListedEntry[];
  /** Ids of entries that were listed once and are not listed again, newest last. */
  readonly known: readonly string[];
};

/** Whether new entries wait in a list or become articles by themselves. */
export const FEED_RULES = ['list-new', 'keep-all'] as const;
export type FeedRule = (typeof FEED_RULES)[number];

/** How asking the feed went, and when it is asked again. */
export type PollState = {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the last answer, good or bad. */
  readonly polledAt: Timestamp | null;
  /** Not asked again before; `null`: at once. */
  readonly nextAt: Timestamp | null;
  /** In a row. */
  readonly failures: number;
  /** Why the last poll failed, as a sentence for the reader. */
  readonly trouble: string | null;
};

export const NEVER_POLLED: PollState = {
  etag: null,
  lastModified: null,
  polledAt: null,
  nextAt: null,
  failures: 0,
  trouble: null,
};

/** An entry of a feed before it becomes an article. */
export type ListedEntry = {
  /** As in `FeedEntry`. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly byline: string | null;
  readonly publishedAt: Timestamp | null;
  readonly language: string | null;
  readonly excerpt: string;
  readonly commentsUrl: string | null;
  readonly foundAt: Timestamp;
  /** The reader has not looked at it yet. */
  readonly isNew: boolean;
};

/** A feed that was just subscribed to. */
export const createSubscription = (
  feed: Pick<Subscription, 'id' | 'url' | 'title' | 'siteUrl' | 'folder' | 'rule' | 'addedAt'>,
): Subscription => ({ ...feed, removedAt: null, poll: NEVER_POLLED, entries: [], known: [] });

export const isFollowed = ({ removedAt }: Subscription): boolean => removedAt === null;

export const newCountOf = ({ entries }: Subscription): number => entries.filter(({ isNew }) => isNew).length;

/** Entries as they are listed. */
export const newestFirst = (entries: readonly ListedEntry[]): readonly ListedEntry[] =>
  [...entries].sort((one, other) => timeOf(other).localeCompare(timeOf(one)));

const timeOf = ({ publishedAt, foundAt }: ListedEntry): Timestamp => publishedAt ?? foundAt;
