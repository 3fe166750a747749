import { describe, expect, it } from 'vitest';
import { A_TIME } from '../testing/factories.ts';
import { aListedEntry, aSubscription } from '../testing/feed-factories.ts';
import {
  addOutlines,
  changeFeed,
  findByUrl,
  findFeed,
  markSeen,
  outlinesOf,
  removeEntries,
  removeFeed,
  restoreEntries,
  restoreFeed,
} from './listing.ts';
import { NO_SUBSCRIPTIONS } from './subscription.ts';

const NOW = new Date('2026-03-01T09:00:00Z');
const A = 'a'.repeat(32);
const B = 'b'.repeat(32);

const two = {
  feeds: [
    aSubscription({ id: A, entries: [aListedEntry({ id: '1' }), aListedEntry({ id: '2' })] }),
    aSubscription({ id: B, url: 'https://other.example/rss', entries: [aListedEntry({ id: '1' })] }),
  ],
};

const outline = (url: string) => ({ url, title: 'T', siteUrl: null, folder: 'F' });

describe('following feeds', () => {
  const ids = () => {
    let last = 0;
    return () => String(++last).padStart(32, '0');
  };

  it('adds each once, however its address is written', () => {
    const outlines = [
      'https://desk.example/feed/',
      'http://www.desk.example/feed',
      'https://desk.example/rss',
    ];
    const { subscriptions, added } = addOutlines(
      NO_SUBSCRIPTIONS,
      outlines.map(outline),
      'keep-all',
      A_TIME,
      ids(),
    );
    expect(subscriptions.feeds.map(({ url, rule }) => [url, rule])).toEqual([
      ['https://desk.example/feed/', 'keep-all'],
      ['https://desk.example/rss', 'keep-all'],
    ]);
    expect(added).toHaveLength(2);
    expect(addOutlines(subscriptions, outlines.map(outline), 'list-new', A_TIME, ids()).added).toEqual([]);
  });

  it('takes a feed back with everything it had, by asking or by following it again', () => {
    const without = removeFeed(two, A, NOW);
    expect(findFeed(without, A)).toBeUndefined();
    expect(findByUrl(without, 'https://desk.example/feed')).toBeUndefined();
    const later = '2026-06-01T00:00:00.000Z';
    expect(restoreFeed(without, A, later)).toEqual(
      changeFeed(two, A, (feed) => ({ ...feed, addedAt: later })),
    );
    const again = addOutlines(without, [outline('https://desk.example/feed')], 'list-new', A_TIME, ids());
    expect(again.added).toEqual([A]);
    expect(findFeed(again.subscriptions, A)?.entries).toHaveLength(2);
  });

  it('forgets a feed thirty days after it was let go', () => {
    const without = removeFeed(two, A, new Date('2026-01-29T00:00:00Z'));
    expect(removeFeed(without, B, NOW).feeds.map(({ id }) => id)).toEqual([B]);
  });

  it('tells other readers only what is followed', () => {
    expect(outlinesOf(removeFeed(two, A, NOW)).map(({ url }) => url)).toEqual(['https://other.example/rss']);
  });
});

describe('entries', () => {
  it('leave the list of their own feed only, and can be put back', () => {
    const without = removeEntries(two, [{ feedId: A, entryId: '1' }]);
    expect(without.feeds.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['2'], ['1']]);
    const back = restoreEntries(without, A, [aListedEntry({ id: '1' })]);
    expect(back.feeds[0]?.entries.map(({ id }) => id).sort()).toEqual(['1', '2']);
    expect(restoreEntries(back, A, [aListedEntry({ id: '1' })])).toEqual(back);
  });

  it('are new until they are marked as seen, in one feed or in all', () => {
    const news = (subscriptions: typeof two) =>
      subscriptions.feeds.map(({ entries }) => entries.filter(({ isNew }) => isNew).length);
    expect(news(markSeen(two, A) as typeof two)).toEqual([0, 1]);
    expect(news(markSeen(two, null) as typeof two)).toEqual([0, 0]);
  });
});
