import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { FeedChange } from '../../core/contract/feed-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { EntryPlace } from '../../core/feeds/listing.ts';
import type { EntryRow, FeedOverview } from '../../core/feeds/overview.ts';
import type { SubscriptionId } from '../../core/feeds/subscription.ts';
import type { Page } from '../../core/library/query.ts';
import type { Result } from '../../core/result.ts';
import { createPages, type Pages } from './pages.ts';
import { createSelection, type Selection } from './selection.ts';
import type { Toasts } from './toasts.ts';

/** Feeds that the reader follows, and the entries that wait in them. */
export type FeedsModel = {
  /** By title; `null` until they were asked for. */
  readonly feeds: ReadonlySignal<readonly FeedOverview[] | null>;
  /** New entries in all feeds. */
  readonly newCount: ReadonlySignal<number>;
  /** Whose entries are listed; `null`: those of all feeds. */
  readonly shown: ReadonlySignal<SubscriptionId | null>;
  readonly rows: Pages<EntryRow>;
  readonly selection: Selection<string>;
  readonly isPolling: ReadonlySignal<boolean>;
  /** Entries that are becoming articles just now, by `keyOf`. */
  readonly opening: ReadonlySignal<ReadonlySet<string>>;
  /** The feed whose dialog is open. */
  readonly edited: ReadonlySignal<FeedOverview | null>;
  show(feedId: SubscriptionId | null): void;
  /** Makes an article of an entry; `null` when that failed, which was told. */
  open(row: EntryRow): Promise<ArticleId | null>;
  keep(rows: readonly EntryRow[]): Promise<void>;
  dismiss(rows: readonly EntryRow[]): Promise<void>;
  markSeen(): Promise<void>;
  /** Asks the feeds shown, or one of them, for what is new. */
  poll(feedId?: SubscriptionId): Promise<void>;
  edit(feed: FeedOverview | null): void;
  change(id: SubscriptionId, change: FeedChange): Promise<void>;
  remove(feed: FeedOverview): Promise<void>;
  exportAll(): Promise<void>;
  /** The chosen rows, or else the one the keyboard is on. */
  inHand(): readonly EntryRow[];
};

/** An entry is known by its feed and itself. */
export const keyOf = ({ feedId, id }: Pick<EntryRow, 'feedId' | 'id'>): string => `${feedId} ${id}`;

const placeOf = ({ feedId, id }: EntryRow): EntryPlace => ({ feedId, entryId: id });
const NO_ROWS: Page<EntryRow> = { total: 0, start: 0, rows: [] };

export function createFeeds(api: AfterwordBridge, toasts: Toasts): FeedsModel {
  const feeds = signal<readonly FeedOverview[] | null>(null);
  const shown = signal<SubscriptionId | null>(null);
  const isPolling = signal(false);
  const opening = signal<ReadonlySet<string>>(new Set());
  const edited = signal<FeedOverview | null>(null);
  const rows = createPages<EntryRow>(async (range) => {
    const page = await api.listEntries(shown.peek(), range);
    return page.ok ? page.value : NO_ROWS;
  });
  const loaded = (): readonly EntryRow[] =>
    Array.from({ length: rows.total.peek() ?? 0 }, (_, at) => rows.rowAt(at)).filter(
      (row) => row !== undefined,
    );
  const selection = createSelection<string>(async (from, to) =>
    loaded()
      .slice(from, to + 1)
      .map(keyOf),
  );

  const load = async (): Promise<void> => {
    const listed = await api.listFeeds();
    if (listed.ok) feeds.value = listed.value;
    else toasts.showFailure(listed.failure);
  };
  api.on('feedsChanged', () => {
    void load();
    if (rows.total.peek() !== null) rows.refresh();
  });
  void load();

  const whileOpening = async <T>(keys: readonly string[], act: () => Promise<T>): Promise<T> => {
    opening.value = new Set([...opening.peek(), ...keys]);
    try {
      return await act();
    } finally {
      opening.value = new Set([...opening.peek()].filter((key) => !keys.includes(key)));
    }
  };
  const told = async (asked: Promise<Result<unknown, Failure>>): Promise<boolean> => {
    const result = await asked;
    if (!result.ok) toasts.showFailure(result.failure);
    return result.ok;
  };

  const show = (feedId: SubscriptionId | null): void => {
    if (shown.peek() === feedId && rows.total.peek() !== null) return;
    shown.value = feedId;
    selection.restart();
    rows.restart();
  };

  return {
    feeds,
    newCount: computed(() => (feeds.value ?? []).reduce((sum, { newCount }) => sum + newCount, 0)),
    shown,
    rows,
    selection,
    isPolling,
    opening,
    edited,
    show,
    open: (row) =>
      whileOpening([keyOf(row)], async () => {
        const opened = await api.openEntry(placeOf(row));
        if (!opened.ok) {
          toasts.showFailure(opened.failure);
          return null;
        }
        if (opened.value.isBeginning)
          toasts.show(
            `Only the beginning of “${row.title}” could be had. Its page is linked above the text.`,
          );
        return opened.value.articleId;
      }),
    async keep(chosen) {
      selection.clear();
      const kept = await whileOpening(chosen.map(keyOf), () => api.keepEntries(chosen.map(placeOf)));
      if (!kept.ok) toasts.showFailure(kept.failure);
      else toasts.show(describeKept(kept.value, chosen.length));
    },
    async dismiss(chosen) {
      selection.clear();
      const places = chosen.map(placeOf);
      if (!(await told(api.dismissEntries(places)))) return;
      toasts.show(chosen.length === 1 ? 'Dismissed.' : `${chosen.length} entries were dismissed.`, {
        label: 'Undo',
        run: () => void told(api.restoreEntries(places)),
      });
    },
    async markSeen() {
      await told(api.markEntriesSeen(shown.peek() ?? 'all'));
    },
    async poll(feedId) {
      if (isPolling.peek()) return;
      isPolling.value = true;
      const one = feedId ?? shown.peek();
      const polled = await api.pollFeeds(one === null ? 'all' : [one]);
      isPolling.value = false;
      if (!polled.ok) toasts.showFailure(polled.failure);
      else if (polled.value.failed === 0)
        toasts.show(polled.value.fresh === 0 ? 'Nothing new.' : describeFresh(polled.value.fresh));
    },
    edit(feed) {
      edited.value = feed;
    },
    async change(id, change) {
      edited.value = null;
      await told(api.changeFeed(id, change));
    },
    async remove(feed) {
      edited.value = null;
      if (!(await told(api.removeFeed(feed.id)))) return;
      toasts.show(`You no longer follow “${feed.title}”.`, {
        label: 'Undo',
        run: () => void told(api.restoreFeed(feed.id)),
      });
    },
    async exportAll() {
      const saved = await api.exportFeeds();
      if (!saved.ok) toasts.showFailure(saved.failure);
      else if (saved.value !== null) toasts.show(`Your feeds are saved in “${saved.value}”.`);
    },
    inHand() {
      const chosen = selection.chosen.value;
      if (chosen.size > 0) return loaded().filter((row) => chosen.has(keyOf(row)));
      const row = rows.rowAt(selection.current.value);
      return row === undefined ? [] : [row];
    },
  };
}

function describeKept(kept: number, chosen: number): string {
  const done = kept === 1 ? 'Kept in your library.' : `${kept} entries are kept in your library.`;
  const left = chosen - kept;
  return left === 0
    ? done
    : `${done} ${left} could not be had and ${left === 1 ? 'stays' : 'stay'} in the list.`;
}

const describeFresh = (count: number): string => (count === 1 ? '1 new entry.' : `${count} new entries.`);
