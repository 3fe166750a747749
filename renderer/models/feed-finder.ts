import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import { describeFailure } from '../../core/failure.ts';
import type { FoundFeed } from '../../core/feeds/overview.ts';
import type { FeedRule } from '../../core/feeds/subscription.ts';
import type { Toasts } from './toasts.ts';

/** Looking for a feed, from an address to following it. */
export type FeedFinder = {
  readonly address: Signal<string>;
  readonly state: ReadonlySignal<FinderState>;
  /** Addresses of the found feeds that are to be followed. */
  readonly chosen: ReadonlySignal<ReadonlySet<string>>;
  readonly rule: Signal<FeedRule>;
  find(): Promise<void>;
  toggle(url: string): void;
  /** `true` when the chosen feeds are followed. */
  follow(): Promise<boolean>;
};

export type FinderState =
  | { readonly tag: 'idle' }
  | { readonly tag: 'looking' }
  | { readonly tag: 'found'; readonly feeds: readonly FoundFeed[] }
  | { readonly tag: 'failed'; readonly sentence: string };

export function createFeedFinder(
  api: Pick<AfterwordBridge, 'findFeeds' | 'followFeeds'>,
  toasts: Toasts,
): FeedFinder {
  const address = signal('');
  const state = signal<FinderState>({ tag: 'idle' });
  const chosen = signal<ReadonlySet<string>>(new Set());
  const rule = signal<FeedRule>('list-new');
  return {
    address,
    state,
    chosen,
    rule,
    async find() {
      const asked = address.peek().trim();
      if (asked === '') return;
      state.value = { tag: 'looking' };
      const found = await api.findFeeds(asked);
      // The reader may have gone on to another address meanwhile.
      if (address.peek().trim() !== asked) return;
      state.value = found.ok
        ? { tag: 'found', feeds: found.value }
        : { tag: 'failed', sentence: describeFailure(found.failure) };
      const first = found.ok ? found.value.find(({ isFollowed }) => !isFollowed) : undefined;
      chosen.value = new Set(first ? [first.url] : []);
    },
    toggle(url) {
      const next = new Set(chosen.peek());
      if (!next.delete(url)) next.add(url);
      chosen.value = next;
    },
    async follow() {
      const { value } = state;
      const feeds = value.tag === 'found' ? value.feeds.filter(({ url }) => chosen.peek().has(url)) : [];
      if (feeds.length === 0) return false;
      const named = feeds.map(({ url, title, siteUrl }) => ({ url, title, siteUrl }));
      const followed = await api.followFeeds(named, rule.peek());
      if (!followed.ok) {
        toasts.showFailure(followed.failure);
        return false;
      }
      toasts.show(
        feeds.length === 1
          ? `You follow “${feeds[0]?.title}” now.`
          : `You follow ${feeds.length} more feeds now.`,
      );
      address.value = '';
      state.value = { tag: 'idle' };
      rule.value = 'list-new';
      return true;
    },
  };
}
