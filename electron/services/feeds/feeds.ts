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

/** Owns what is told of the feeds' changes, and what was dismissed since the start. */
export class Feeds {
  readonly #options: FeedsOptions;
  readonly #files: LibraryFeeds;
  readonly #listeners = new Set<() => void>();
  /** Entries that were dismissed, the last ones, for taking back. */
  readonly #dismissed = new Map<string, ListedEntry>();

  constructor(options: FeedsOptions) {
    this.#options = options;
    this.#files = options.library.feeds;
  }

  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async list(): Promise<Result<readonly FeedOverview[], Failure>> {
    const read = await this.#read();
    return read.ok ? ok(read.value.feeds.filter(isFollowed).map(overviewOf).sort(byTitle)) : read;
  }

  /** Entries of one feed, or of all, newest first. */
  async entries(
    feedId: SubscriptionId | null,
    { start, count }: Range,
  ): Promise<Result<Page<EntryRow>, Failure>> {
    const read = await this.#read();
    if (!read.ok) return read;
    const rows = read.value.feeds
      .filter((feed) => isFollowed(feed) && (feedId === null || feed.id === feedId))
      .flatMap((feed) => feed.entries.map((entry) => ({ ...entry, feedId: feed.id, feedTitle: feed.title })))
      .sort((one, other) => timeOf(other).localeCompare(timeOf(one)));
    return ok({ total: rows.length, start, rows: rows.slice(start, start + count) });
  }

  async find(address: string): Promise<Result<readonly FoundFeed[], Failure>> {
    const read = await this.#read();
    if (!read.ok) return read;
    return findFeeds(this.#options, address, (url) => findByUrl(read.value, url) !== undefined);
  }

  /** Follows feeds, all those besides that are followed already, and asks the new ones at once. */
  async follow(outlines: readonly FeedOutline[], rule: FeedRule): Promise<Result<Following, Failure>> {
    const { createId } = this.#options;
    let added: readonly SubscriptionId[] = [];
    let waiting: readonly EntryPlace[] = [];
    const done = await this.#change((present) => {
      const all = addOutlines(present, outlines, rule, this.#time(), createId);
      ({ added } = all);
      waiting = entriesIn(present, added);
      return added.length === 0 ? present : all.subscriptions;
    });
    if (!done.ok) return done;
    const polling = this.poll(added).then(async (report) => {
      if (rule === 'keep-all') await this.keep(waiting);
      return { ...report, fresh: report.fresh + waiting.length };
    });
    return ok({ added, polling });
  }

  change(id: SubscriptionId, { title, rule, folder }: FeedChange): Promise<Result<null, Failure>> {
    return this.#change((present) =>
      changeFeed(present, id, (feed) => ({
        ...feed,
        title: title === undefined || title.trim() === '' ? feed.title : title.trim(),
        rule: rule ?? feed.rule,
        folder: folder === undefined ? feed.folder : folder,
        chosenAt: laterOf(this.#time(), feed.chosenAt),
      })),
    );
  }

  remove(id: SubscriptionId): Promise<Result<null, Failure>> {
    return this.#change((present) => removeFeed(present, id, this.#options.now()));
  }

  restore(id: SubscriptionId): Promise<Result<null, Failure>> {
    return this.#change((present) => restoreFeed(present, id, this.#time()));
  }

  /** An entry becomes an article, if it is none yet, and leaves its list. */
  async keepOne(place: EntryPlace): Promise<Result<OpenedEntry, Failure>> {
    const found = await this.#readEntry(place);
    if (!found.ok) return found;
    const { feed, entry } = found.value;
    const text = (await this.#files.texts(feed.id))[entry.id] ?? null;
    const imported = await importEntry(this.#options, feed, entry, text);
    if (imported.ok) await this.#change((present) => removeEntries(present, [place]));
    return imported;
  }

  /** None keeps the others from being kept; what cannot be had stays listed. */
  async keep(places: readonly EntryPlace[]): Promise<KeepReport> {
    let kept = 0;
    const failures: Failure[] = [];
    for (const place of places) {
      const one = await this.keepOne(place);
      if (one.ok) kept += 1;
      else failures.push(one.failure);
    }
    return { kept, failures };
  }

  dismiss(places: readonly EntryPlace[]): Promise<Result<null, Failure>> {
    return this.#change((present) => {
      for (const place of places) this.#remember(present, place);
      return removeEntries(present, places);
    });
  }

  /** Puts back what was dismissed since the start. */
  takeBack(places: readonly EntryPlace[]): Promise<Result<null, Failure>> {
    return this.#change((present) =>
      places.reduce((restored, place) => {
        const entry = this.#dismissed.get(keyOf(place));
        return entry ? restoreEntries(restored, place.feedId, [entry]) : restored;
      }, present),
    );
  }

  markSeen(feedId: SubscriptionId | null): Promise<Result<null, Failure>> {
    return this.#change((present) => markSeen(present, feedId));
  }

  /** Asks these feeds for news; `null`: all that are followed. */
  async poll(ids: readonly SubscriptionId[] | null, signal?: AbortSignal): Promise<PollReport> {
    const read = await this.#read();
    if (!read.ok) return { polled: 0, fresh: 0, failures: [read.failure] };
    const chosen = read.value.feeds.filter(({ id }) => ids === null || ids.includes(id)).filter(isFollowed);
    return pollFeeds(this.#options, chosen, {
      keep: (place) => this.keepOne(place),
      tell: () => this.#tell(),
      ...(signal ? { signal } : {}),
    });
  }

  /** Asks those that are due. Nothing happens when no feed is followed. */
  async pollDue(occasion: PollOccasion, signal?: AbortSignal): Promise<PollReport | null> {
    const read = await this.#read();
    const now = this.#options.now();
    const due = read.ok ? read.value.feeds.filter((feed) => isDue(feed, now, occasion)) : [];
    const ids = due.map(({ id }) => id);
    return ids.length === 0 ? null : this.poll(ids, signal);
  }

  /** The subscriptions as OPML, for another reader. */
  async opml(): Promise<Result<string, Failure>> {
    const { reader, now } = this.#options;
    const read = await this.#read();
    if (!read.ok) return read;
    const outlines = outlinesOf(read.value);
    const name = 'Your list of feeds';
    if (outlines.length === 0) return failed({ tag: 'no-feeds', name });
    return reader.ask('opml', { outlines, title: 'Afterword', now: now(), name });
  }

  async #change(act: (present: Subscriptions) => Subscriptions): Promise<Result<null, Failure>> {
    const changed = await this.#files.subscriptions.change(act);
    this.#tell();
    return changed.ok ? ok(null) : changed;
  }

  async #readEntry({ feedId, entryId }: EntryPlace): Promise<Result<FoundEntry, Failure>> {
    const read = await this.#read();
    if (!read.ok) return read;
    const feed = findFeed(read.value, feedId);
    const entry = feed?.entries.find(({ id }) => id === entryId);
    return feed && entry ? ok({ feed, entry }) : failed({ tag: 'not-found', name: 'The entry' });
  }

  #read(): Promise<Result<Subscriptions, Failure>> {
    return this.#files.subscriptions.read();
  }

  #remember(present: Subscriptions, place: EntryPlace): void {
    const entry = findFeed(present, place.feedId)?.entries.find(({ id }) => id === place.entryId);
    if (entry) this.#dismissed.set(keyOf(place), entry);
    for (const key of this.#dismissed.keys())
      if (this.#dismissed.size > MOST_DISMISSED) this.#dismissed.delete(key);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #time(): string {
    return this.#options.now().toISOString();
  }
}

/** Feeds that are new, and what becomes of asking them. */
type Following = { readonly added: readonly SubscriptionId[]; readonly polling: Promise<PollReport> };

export type KeepReport = { readonly kept: number; readonly failures: readonly Failure[] };

type FoundEntry = { readonly feed: Subscription; readonly entry: ListedEntry };

/** Of feeds that were let go and are followed again, what waited in them: to their reader it is new. */
const entriesIn = (present: Subscriptions, ids: readonly SubscriptionId[]): readonly EntryPlace[] =>
  present.feeds
    .filter(({ id }) => ids.includes(id))
    .flatMap((feed) => feed.entries.map((entry) => ({ feedId: feed.id, entryId: entry.id })));

const keyOf = ({ feedId, entryId }: EntryPlace): string => `${feedId} ${entryId}`;

const timeOf = ({ publishedAt, foundAt }: ListedEntry): string => publishedAt ?? foundAt;

const byTitle = (one: FeedOverview, other: FeedOverview): number => one.title.localeCompare(other.title);
