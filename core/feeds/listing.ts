/** What the reader does with feeds and their entries, as pure changes of the record. */
import type { Timestamp } from '../article/article.ts';
import { addressKey } from '../importing/address.ts';
import type { FeedOutline } from '../importing/opml.ts';
import {
  createSubscription,
  type FeedRule,
  isFollowed,
  type ListedEntry,
  newestFirst,
  type Subscription,
  type SubscriptionId,
  type Subscriptions,
} from './subscription.ts';

/** How long a feed that is followed no more can be taken back, in milliseconds. */
const KEPT_AFTER_REMOVAL = 30 * 24 * 3_600_000;

/** An entry by its feed and itself. */
export type EntryPlace = { readonly feedId: SubscriptionId; readonly entryId: string };

export const changeFeed = (
  subscriptions: Subscriptions,
  id: SubscriptionId,
  change: (subscription: Subscription) => Subscription,
): Subscriptions => ({
  feeds: subscriptions.feeds.map((feed) => (feed.id === id ? change(feed) : feed)),
});

export const findFeed = ({ feeds }: Subscriptions, id: SubscriptionId): Subscription | undefined =>
  feeds.find((feed) => feed.id === id && isFollowed(feed));

/** The feed of an address that is followed, however the address is written. */
export const findByUrl = ({ feeds }: Subscriptions, url: string): Subscription | undefined =>
  feeds.find((feed) => isFollowed(feed) && sameFeed(feed.url, url));

/** Unlike pages, feeds of one site often differ in nothing but their last step: only scheme and host are folded. */
const sameFeed = (one: string, other: string): boolean =>
  one === other || (feedKey(one) !== null && feedKey(one) === feedKey(other));

const feedKey = (url: string): string | null => {
  const host = addressKey(new URL('/', url).href);
  const { pathname, search } = new URL(url);
  return host === null ? null : `${host}${pathname.replace(/\/$/, '')}${search}`;
};

/** Follows these besides; those that are followed already are left as they are, and those let go are taken back. */
export function addOutlines(
  subscriptions: Subscriptions,
  outlines: readonly FeedOutline[],
  rule: FeedRule,
  now: Timestamp,
  createId: () => string,
): { readonly subscriptions: Subscriptions; readonly added: readonly SubscriptionId[] } {
  let changed = subscriptions;
  const added: SubscriptionId[] = [];
  for (const { url, title, siteUrl, folder } of outlines) {
    if (findByUrl(changed, url)) continue;
    const before = changed.feeds.find((feed) => sameFeed(feed.url, url));
    const id = before?.id ?? createId();
    added.push(id);
    changed = before
      ? changeFeed(changed, id, (feed) => ({ ...feed, rule, addedAt: now, removedAt: null }))
      : {
          feeds: [
            ...changed.feeds,
            createSubscription({ id, url, title, siteUrl, folder, rule, addedAt: now }),
          ],
        };
  }
  return { subscriptions: changed, added };
}

/** Lets a feed go; it can be taken back for thirty days. Those let go earlier are forgotten. */
export const removeFeed = (subscriptions: Subscriptions, id: SubscriptionId, now: Date): Subscriptions => {
  const { feeds } = changeFeed(subscriptions, id, (feed) => ({ ...feed, removedAt: now.toISOString() }));
  const oldest = new Date(now.getTime() - KEPT_AFTER_REMOVAL).toISOString();
  return { feeds: feeds.filter(({ removedAt }) => removedAt === null || removedAt >= oldest) };
};

/** `addedAt` tells another computer that the removal, which it may still have, is over. */
export const restoreFeed = (
  subscriptions: Subscriptions,
  id: SubscriptionId,
  addedAt: Timestamp,
): Subscriptions => changeFeed(subscriptions, id, (feed) => ({ ...feed, addedAt, removedAt: null }));

/** Takes entries out of their lists: they became articles, or the reader does not want them. */
export function removeEntries(subscriptions: Subscriptions, places: readonly EntryPlace[]): Subscriptions {
  const chosen = new Set(places.map(({ feedId, entryId }) => `${feedId} ${entryId}`));
  return {
    feeds: subscriptions.feeds.map((feed) => ({
      ...feed,
      entries: feed.entries.filter(({ id }) => !chosen.has(`${feed.id} ${id}`)),
    })),
  };
}

/** Puts entries back that were taken out. */
export const restoreEntries = (
  subscriptions: Subscriptions,
  feedId: SubscriptionId,
  entries: readonly ListedEntry[],
): Subscriptions =>
  changeFeed(subscriptions, feedId, (feed) => {
    const present = new Set(feed.entries.map(({ id }) => id));
    const back = entries.filter(({ id }) => !present.has(id));
    const all = [...feed.entries, ...back];
    return { ...feed, entries: newestFirst(all) };
  });

/** Entries that the reader has looked at are not counted any more; they stay listed. `null`: those of all feeds. */
export const markSeen = (subscriptions: Subscriptions, feedId: SubscriptionId | null): Subscriptions => ({
  feeds: subscriptions.feeds.map((feed) =>
    feedId === null || feed.id === feedId
      ? { ...feed, entries: feed.entries.map((entry) => (entry.isNew ? { ...entry, isNew: false } : entry)) }
      : feed,
  ),
});

/** What another feed reader is told. */
export const outlinesOf = ({ feeds }: Subscriptions): readonly FeedOutline[] =>
  feeds.filter(isFollowed).map(({ url, title, siteUrl, folder }) => ({ url, title, siteUrl, folder }));
