/** What an answer of a feed changes, and when the feed is asked again. */
import type { Timestamp } from '../article/article.ts';
import { describeFailure, type Failure } from '../failure.ts';
import type { Feed, FeedEntry } from '../importing/feed.ts';
import { type ListedEntry, newestFirst, type PollState, type Subscription } from './subscription.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A feed that is gone is asked once a day. */
const LONGEST_PAUSE = 24 * HOUR;
/** So that feeds which were added together are not all asked in the same minute. */
const JITTER = 10 * MINUTE;

/** Entries that wait in the list of one feed; older ones leave it. */
export const MOST_LISTED = 200;
/** Entries that are remembered, besides those that the feed still has. */
const MOST_KNOWN = 500;

export type FeedAnswer = {
  /** `null`: not changed since the last time. */
  readonly feed: Feed | null;
  /** Where to ask the next time: feeds move. */
  readonly permanentUrl: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
};

/** The subscription after a good answer, and the entries that were not there before, in the order of the feed. */
export function takeAnswer(
  subscription: Subscription,
  { feed, permanentUrl, etag, lastModified }: FeedAnswer,
  now: Date,
  random: () => number,
): { readonly subscription: Subscription; readonly fresh: readonly FeedEntry[] } {
  const poll: PollState = {
    etag,
    lastModified,
    polledAt: now.toISOString(),
    nextAt: after(now, HOUR + random() * JITTER),
    failures: 0,
    trouble: null,
  };
  if (feed === null) {
    const { etag: lastTag, lastModified: lastTime } = subscription.poll;
    return {
      subscription: { ...subscription, poll: { ...poll, etag: lastTag, lastModified: lastTime } },
      fresh: [],
    };
  }
  const known = new Set(subscription.known);
  const fresh = feed.entries.filter(({ id }) => !known.has(id));
  const listed = fresh.map((entry) => listedOf(entry, now.toISOString()));
  return {
    subscription: {
      ...subscription,
      url: permanentUrl,
      title: subscription.title === '' ? feed.title : subscription.title,
      siteUrl: feed.siteUrl ?? subscription.siteUrl,
      poll,
      entries: newestFirst([...subscription.entries, ...listed]).slice(0, MOST_LISTED),
      known: remembered(subscription.known, feed),
    },
    fresh,
  };
}

/** The subscription after a poll that failed: asked again later each time, and never before the site allows it. */
export function takeFailure(
  subscription: Subscription,
  failure: Failure,
  now: Date,
  random: () => number,
): Subscription {
  const failures = subscription.poll.failures + 1;
  const backOff = Math.min(HOUR * 2 ** Math.min(failures - 1, 10), LONGEST_PAUSE);
  const pause = Math.max(backOff + random() * JITTER, askedPause(failure));
  const poll: PollState = {
    ...subscription.poll,
    polledAt: now.toISOString(),
    nextAt: after(now, pause),
    failures,
    trouble: describeFailure(failure),
  };
  return { ...subscription, poll };
}

/** When feeds are looked through: once after the start of the program, and again and again after that. */
export type PollOccasion = 'start' | 'later';

/** Whether it is time to ask. At the start of the app everything is asked that is well and was not asked just now. */
export function isDue({ poll, removedAt }: Subscription, now: Date, occasion: PollOccasion): boolean {
  if (removedAt !== null) return false;
  if (poll.nextAt === null || poll.nextAt <= now.toISOString()) return true;
  return occasion === 'start' && poll.failures === 0 && (poll.polledAt ?? '') <= after(now, -5 * MINUTE);
}

function askedPause(failure: Failure): number {
  if (failure.tag !== 'not-fetched') return 0;
  const { problem } = failure;
  return 'retryAfterSeconds' in problem ? (problem.retryAfterSeconds ?? 0) * 1000 : 0;
}

const after = (now: Date, milliseconds: number): Timestamp =>
  new Date(now.getTime() + milliseconds).toISOString();

const listedOf = (entry: FeedEntry, foundAt: Timestamp): ListedEntry => ({
  id: entry.id,
  title: entry.title,
  url: entry.url,
  byline: entry.byline,
  publishedAt: entry.publishedAt,
  language: entry.language,
  excerpt: entry.excerpt,
  commentsUrl: entry.commentsUrl,
  foundAt,
  isNew: true,
});

/** By the day it was published; what names none stands where it was found. */
/** Everything that the feed still has, and before it the newest of what it had. */
function remembered(known: readonly string[], feed: Feed): readonly string[] {
  const present = new Set(feed.entries.map(({ id }) => id));
  const gone = known.filter((id) => !present.has(id)).slice(-MOST_KNOWN);
  return [...gone, ...[...present].reverse()];
}
