/** Asks many feeds: hosts side by side, the feeds of one host after another. */

import type { Failure } from '../../../core/failure.ts';
import type { EntryPlace } from '../../../core/feeds/listing.ts';
import { changeFeed } from '../../../core/feeds/listing.ts';
import { takeAnswer, takeFailure } from '../../../core/feeds/polling.ts';
import type { Subscription } from '../../../core/feeds/subscription.ts';
import type { EntryContent, FeedEntry } from '../../../core/importing/feed.ts';
import type { Result } from '../../../core/result.ts';
import { inParallel } from '../../library/breathe.ts';
import type { LibraryFeeds } from '../../library/library.ts';
import type { FeedTools } from './find-feeds.ts';
import { pollFeed } from './poll-feed.ts';

export type PollOptions = FeedTools & {
  readonly library: { readonly feeds: LibraryFeeds };
  readonly now: () => Date;
  readonly random: () => number;
};

export type PollActs = {
  /** Makes an article of an entry, for feeds with the rule «keep all». */
  readonly keep: (place: EntryPlace) => Promise<Result<unknown, Failure>>;
  /** Something changed that the window shows. */
  readonly tell: () => void;
  readonly signal?: AbortSignal;
};

export type PollReport = {
  readonly polled: number;
  /** Entries that were not there before. */
  readonly fresh: number;
  readonly failures: readonly Failure[];
};

/** Hosts that are asked at the same time. */
const WIDTH = 4;

export async function pollFeeds(
  options: PollOptions,
  feeds: readonly Subscription[],
  acts: PollActs,
): Promise<PollReport> {
  let polled = 0;
  let fresh = 0;
  const failures: Failure[] = [];
  await inParallel(byHost(feeds), WIDTH, async (ofOneHost) => {
    for (const feed of ofOneHost) {
      if (acts.signal?.aborted) return;
      const outcome = await pollOne(options, feed, acts);
      polled += 1;
      fresh += outcome.fresh;
      if (outcome.failure !== null) failures.push(outcome.failure);
      acts.tell();
    }
  });
  return { polled, fresh, failures };
}

function byHost(feeds: readonly Subscription[]): readonly (readonly Subscription[])[] {
  const hosts = new Map<string, Subscription[]>();
  for (const feed of feeds) {
    const { host } = new URL(feed.url);
    hosts.set(host, [...(hosts.get(host) ?? []), feed]);
  }
  return [...hosts.values()];
}

type Polled = { readonly fresh: number; readonly failure: Failure | null };

async function pollOne(options: PollOptions, feed: Subscription, acts: PollActs): Promise<Polled> {
  const { library, now, random } = options;
  const { subscriptions } = library.feeds;
  const answer = await pollFeed(options, feed, acts.signal);
  if (!answer.ok) {
    if (answer.failure.tag !== 'cancelled')
      await subscriptions.change((present) =>
        changeFeed(present, feed.id, (one) => takeFailure(one, answer.failure, now(), random)),
      );
    return { fresh: 0, failure: answer.failure };
  }
  let fresh: readonly FeedEntry[] = [];
  const changed = await subscriptions.change((present) =>
    changeFeed(present, feed.id, (one) => {
      const taken = takeAnswer(one, answer.value, now(), random);
      ({ fresh } = taken);
      return taken.subscription;
    }),
  );
  if (!changed.ok) return { fresh: 0, failure: changed.failure };
  const after = changed.value.feeds.find(({ id }) => id === feed.id);
  if (after && fresh.length > 0) await keepTexts(library.feeds, after, fresh);
  if (after?.rule === 'keep-all') await keepAll(after, fresh, acts);
  return { fresh: fresh.length, failure: null };
}

/** In UTF-16 units, for one feed: the texts of later entries are fetched from their pages. */
const MOST_TEXT = 5_000_000;

async function keepTexts(
  files: LibraryFeeds,
  feed: Subscription,
  fresh: readonly FeedEntry[],
): Promise<void> {
  const texts = { ...(await files.texts(feed.id)) };
  for (const { id, content } of fresh) if (content !== null) texts[id] = content;
  let room = MOST_TEXT;
  const kept: Record<string, EntryContent> = {};
  for (const { id } of feed.entries) {
    const text = texts[id];
    room -= text?.html.length ?? 0;
    if (text && room >= 0) kept[id] = text;
  }
  await files.keepTexts(feed.id, kept);
}

/** What cannot be made an article stays in the list. */
async function keepAll(
  feed: Subscription,
  fresh: readonly FeedEntry[],
  { keep, signal }: PollActs,
): Promise<void> {
  for (const { id } of [...fresh].reverse()) {
    if (signal?.aborted) return;
    await keep({ feedId: feed.id, entryId: id });
  }
}
