/** The feeds that the reader follows: asked for news, listed, and their entries made articles. */

import type { FeedChange, OpenedEntry } from '../../../core/contract/feed-contract.ts';
import type { Failure } from '../../../core/failure.ts';
import {
  addOutlines,
  changeFeed,
  type EntryPlace,
  findByUrl,
  findFeed,
  markSeen,
  outlinesOf,
  removeEntries,
  removeFeed,
  restoreEntries,
  restoreFeed,
} from '../../../core/feeds/listing.ts';
import {
  type EntryRow,
  type FeedOverview,
  type FoundFeed,
  overviewOf,
} from '../../../core/feeds/overview.ts';
import { isDue, type PollOccasion } from '../../../core/feeds/polling.ts';
import {
  type FeedRule,
  isFollowed,
  type ListedEntry,
  type Subscription,
  type SubscriptionId,
  type Subscriptions,
} from '../../../core/feeds/subscription.ts';
import type { FeedOutline } from '../../../core/importing/opml.ts';
import { laterOf } from '../../../core/later-time.ts';
import type { Page, Range } from '../../../core/library/query.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import type { LibraryFeeds } from '../../library/library.ts';
import { findFeeds } from './find-feeds.ts';
import { type EntryImportOptions, importEntry } from './import-entry.ts';
import { type PollReport, pollFeeds } from './poll-feeds.ts';

export type FeedsOptions = EntryImportOptions & {
  readonly library: EntryImportOptions['library'] & { readonly feeds: LibraryFeeds };
  /** 0 to 1. */
  readonly random: () => number;
};

const MOST_DISMISSED = 2000;

export type Feeds = ReturnType<typeof createFeeds>;

export function createFeeds(options: FeedsOptions) {
  const { feeds: files } = options.library;
  const { subscriptions } = files;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const change = async (act: (present: Subscriptions) => Subscriptions): Promise<Result<null, Failure>> => {
    const changed = await subscriptions.change(act);
    tell();
    return changed.ok ? ok(null) : changed;
  };
  /** Entries that were dismissed, the last ones, for taking back. */
  const dismissed = new Map<string, ListedEntry>();
  const remember = (present: Subscriptions, { feedId, entryId }: EntryPlace): void => {
    const entry = findFeed(present, feedId)?.entries.find(({ id }) => id === entryId);
    if (entry) dismissed.set(`${feedId} ${entryId}`, entry);
    for (const key of dismissed.keys()) if (dismissed.size > MOST_DISMISSED) dismissed.delete(key);
  };
  const readEntry = async ({ feedId, entryId }: EntryPlace): Promise<Result<FoundEntry, Failure>> => {
    const read = await subscriptions.read();
    if (!read.ok) return read;
    const feed = findFeed(read.value, feedId);
    const entry = feed?.entries.find(({ id }) => id === entryId);
    return feed && entry ? ok({ feed, entry }) : failed({ tag: 'not-found', name: 'The entry' });
  };
  /** One becomes an article and leaves its list. */
  const keepOne = async (place: EntryPlace): Promise<Result<OpenedEntry, Failure>> => {
    const found = await readEntry(place);
    if (!found.ok) return found;
    const { feed, entry } = found.value;
    const imported = await importEntry(options, feed, entry, (await files.texts(feed.id))[entry.id] ?? null);
    if (imported.ok) await change((present) => removeEntries(present, [place]));
    return imported;
  };
  const poll = async (ids: readonly SubscriptionId[] | null, signal?: AbortSignal): Promise<PollReport> => {
    const read = await subscriptions.read();
    if (!read.ok) return { polled: 0, fresh: 0, failures: [read.failure] };
    const chosen = read.value.feeds.filter(({ id }) => ids === null || ids.includes(id)).filter(isFollowed);
    return pollFeeds(options, chosen, { keep: keepOne, tell, ...(signal ? { signal } : {}) });
  };

  return {
    on(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async list(): Promise<Result<readonly FeedOverview[], Failure>> {
      const read = await subscriptions.read();
      return read.ok ? ok(read.value.feeds.filter(isFollowed).map(overviewOf).sort(byTitle)) : read;
    },
    /** Entries of one feed, or of all, newest first. */
    async entries(
      feedId: SubscriptionId | null,
      { start, count }: Range,
    ): Promise<Result<Page<EntryRow>, Failure>> {
      const read = await subscriptions.read();
      if (!read.ok) return read;
      const rows = read.value.feeds
        .filter((feed) => isFollowed(feed) && (feedId === null || feed.id === feedId))
        .flatMap((feed) =>
          feed.entries.map((entry) => ({ ...entry, feedId: feed.id, feedTitle: feed.title })),
        )
        .sort((one, other) => timeOf(other).localeCompare(timeOf(one)));
      return ok({ total: rows.length, start, rows: rows.slice(start, start + count) });
    },
    async find(address: string): Promise<Result<readonly FoundFeed[], Failure>> {
      const read = await subscriptions.read();
      if (!read.ok) return read;
      return findFeeds(options, address, (url) => findByUrl(read.value, url) !== undefined);
    },
    /** Follows feeds, all those besides that are followed already, and asks the new ones at once. */
    async follow(
      outlines: readonly FeedOutline[],
      rule: FeedRule,
    ): Promise<
      Result<{ readonly added: readonly SubscriptionId[]; readonly polling: Promise<PollReport> }, Failure>
    > {
      let added: readonly SubscriptionId[] = [];
      let waiting: readonly EntryPlace[] = [];
      const done = await change((present) => {
        const all = addOutlines(present, outlines, rule, options.now().toISOString(), options.createId);
        ({ added } = all);
        waiting = entriesIn(present, added);
        return added.length === 0 ? present : all.subscriptions;
      });
      if (!done.ok) return done;
      const polling = poll(added).then(async (report) => {
        if (rule === 'keep-all') for (const place of waiting) await keepOne(place);
        return { ...report, fresh: report.fresh + waiting.length };
      });
      return ok({ added, polling });
    },
    change: (id: SubscriptionId, { title, rule, folder }: FeedChange) =>
      change((present) =>
        changeFeed(present, id, (feed) => ({
          ...feed,
          title: title === undefined || title.trim() === '' ? feed.title : title.trim(),
          rule: rule ?? feed.rule,
          folder: folder === undefined ? feed.folder : folder,
          chosenAt: laterOf(options.now().toISOString(), feed.chosenAt),
        })),
      ),
    async remove(id: SubscriptionId): Promise<Result<null, Failure>> {
      return change((present) => removeFeed(present, id, options.now()));
    },
    restore: (id: SubscriptionId) =>
      change((present) => restoreFeed(present, id, options.now().toISOString())),
    /** An entry becomes an article, if it is none yet. */
    keepOne,
    /** None keeps the others from being kept; what cannot be had stays listed. */
    async keep(places: readonly EntryPlace[]): Promise<KeepReport> {
      let kept = 0;
      const failures: Failure[] = [];
      for (const place of places) {
        const one = await keepOne(place);
        if (one.ok) kept += 1;
        else failures.push(one.failure);
      }
      return { kept, failures };
    },
    async dismiss(places: readonly EntryPlace[]): Promise<Result<null, Failure>> {
      return change((present) => {
        for (const place of places) remember(present, place);
        return removeEntries(present, places);
      });
    },
    /** Puts back what was dismissed since the start. */
    takeBack: (places: readonly EntryPlace[]) =>
      change((present) =>
        places.reduce((restored, { feedId, entryId }) => {
          const entry = dismissed.get(`${feedId} ${entryId}`);
          return entry ? restoreEntries(restored, feedId, [entry]) : restored;
        }, present),
      ),
    markSeen: (feedId: SubscriptionId | null) => change((present) => markSeen(present, feedId)),
    poll,
    /** Asks those that are due. Nothing happens when no feed is followed. */
    async pollDue(occasion: PollOccasion, signal?: AbortSignal): Promise<PollReport | null> {
      const read = await subscriptions.read();
      const due = read.ok ? read.value.feeds.filter((feed) => isDue(feed, options.now(), occasion)) : [];
      return due.length === 0
        ? null
        : poll(
            due.map(({ id }) => id),
            signal,
          );
    },
    /** The subscriptions as OPML, for another reader. */
    async opml(): Promise<Result<string, Failure>> {
      const read = await subscriptions.read();
      if (!read.ok) return read;
      const outlines = outlinesOf(read.value);
      const name = 'Your list of feeds';
      if (outlines.length === 0) return failed({ tag: 'no-feeds', name });
      return options.reader.ask('opml', { outlines, title: 'Afterword', now: options.now(), name });
    },
  };
}

export type KeepReport = { readonly kept: number; readonly failures: readonly Failure[] };

type FoundEntry = { readonly feed: Subscription; readonly entry: ListedEntry };

/** Of feeds that were let go and are followed again, what waited in them: to their reader it is new. */
const entriesIn = (present: Subscriptions, ids: readonly SubscriptionId[]): readonly EntryPlace[] =>
  present.feeds
    .filter(({ id }) => ids.includes(id))
    .flatMap((feed) => feed.entries.map((entry) => ({ feedId: feed.id, entryId: entry.id })));

const timeOf = ({ publishedAt, foundAt }: ListedEntry): string => publishedAt ?? foundAt;

const byTitle = (one: FeedOverview, other: FeedOverview): number => one.title.localeCompare(other.title);
