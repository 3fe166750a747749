import { describe, expect, it } from 'vitest';
import { NEVER_POLLED, type Subscription } from '../feeds/subscription.ts';
import { aListedEntry, aSubscription } from '../testing/feed-factories.ts';
import { mergeFeeds } from './merge-feeds.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const;
const EARLY = '2026-03-01T09:00:00.000Z';
const LATE = '2026-03-05T09:00:00.000Z';

const merge = (mine: readonly Subscription[], theirs: readonly Subscription[]): readonly Subscription[] =>
  mergeFeeds({ feeds: mine }, { feeds: theirs }).feeds;

describe('the feeds of two computers', () => {
  const feed = (changes: Partial<Subscription> = {}) => aSubscription({ id: A, addedAt: EARLY, ...changes });

  it('are followed whichever follows them, each once', () => {
    const other = feed({ id: B, url: 'https://other.example/feed' });
    const twin = feed({ id: 'c'.repeat(32), title: 'As they call it' });
    expect(merge([feed()], [twin, other]).map(({ id, title }) => [id, title])).toEqual([
      [A, 'The Quiet Desk'],
      [B, 'The Quiet Desk'],
    ]);
  });

  it('are let go where one let them go, unless the other followed them again since', () => {
    const gone = feed({ removedAt: LATE });
    for (const [mine, theirs] of [
      [gone, feed()],
      [feed(), gone],
    ] as const)
      expect(merge([mine], [theirs])[0]?.removedAt).toBe(LATE);
    const again = feed({ addedAt: '2026-03-06T09:00:00.000Z' });
    for (const [mine, theirs] of [
      [gone, again],
      [again, gone],
    ] as const)
      expect(merge([mine], [theirs])[0]?.removedAt).toBeNull();
  });

  it('list what waits on either, without what one of them is done with, and know the last answer', () => {
    const waiting = (id: string, isNew = true) => aListedEntry({ id, isNew });
    const polled = (polledAt: string) => ({ ...NEVER_POLLED, polledAt });
    const mine = feed({
      entries: [waiting('both', false), waiting('mine')],
      known: ['both', 'mine', 'opened'],
      poll: polled(EARLY),
    });
    const theirs = feed({
      entries: [waiting('both'), waiting('opened'), waiting('theirs')],
      known: ['both', 'opened', 'theirs'],
      poll: polled(LATE),
    });
    const [merged] = merge([mine], [theirs]);
    expect(merged?.entries.map(({ id, isNew }) => [id, isNew])).toEqual([
      ['both', false],
      ['mine', true],
      ['theirs', true],
    ]);
    expect(merged?.known).toEqual(['both', 'mine', 'opened', 'theirs']);
    expect(merged?.poll.polledAt).toBe(LATE);
  });

  it('are the same list when there is nothing new', () => {
    const mine = { feeds: [feed({ entries: [aListedEntry()], known: ['e1'] })] };
    expect(mergeFeeds(mine, structuredClone(mine))).toBe(mine);
  });
});
