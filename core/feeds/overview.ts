/** What the window and the command line show of the feeds. */
import type { Timestamp } from '../article/article.ts';
import type { ListedEntry, Subscription, SubscriptionId } from './subscription.ts';
import { newCountOf } from './subscription.ts';

export type FeedOverview = Pick<
  Subscription,
  'id' | 'url' | 'title' | 'siteUrl' | 'folder' | 'rule' | 'addedAt'
> & {
  readonly newCount: number;
  readonly entryCount: number;
  readonly polledAt: Timestamp | null;
  /** Why the last poll failed, in a sentence. */
  readonly trouble: string | null;
};

export const overviewOf = (feed: Subscription): FeedOverview => ({
  id: feed.id,
  url: feed.url,
  title: feed.title,
  siteUrl: feed.siteUrl,
  folder: feed.folder,
  rule: feed.rule,
  addedAt: feed.addedAt,
  newCount: newCountOf(feed),
  entryCount: feed.entries.length,
  polledAt: feed.poll.polledAt,
  trouble: feed.poll.trouble,
});

/** An entry in a list of several feeds. */
export type EntryRow = ListedEntry & { readonly feedId: SubscriptionId; readonly feedTitle: string };

/** A feed that was found at an address, before anybody subscribes. */
export type FoundFeed = {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly entryCount: number;
  /** Titles of the newest entries. */
  readonly newest: readonly string[];
  readonly isFollowed: boolean;
};
