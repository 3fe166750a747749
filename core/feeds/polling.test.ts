import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../failure.ts';
import type { Feed } from '../importing/feed.ts';
import { aFeedEntry, aSubscription } from '../testing/feed-factories.ts';
import { isDue, MOST_LISTED, takeAnswer, takeFailure } from './polling.ts';

const NOW = new Date('2026-03-01T09:00:00Z');
const none = (): number => 0;

const answer = (entries: readonly string[], changes: Partial<Feed> = {}) => ({
  feed: {
    title: 'The Quiet Desk',
    siteUrl: 'https://desk.example/',
    language: 'en',
    entries: entries.map((id) => aFeedEntry({ id, title: id })),
    ...changes,
  },
  permanentUrl: 'https://desk.example/feed',
  etag: '"2"',
  lastModified: null,
});

describe('takeAnswer', () => {
  it('lists what was not there before, once', () => {
    const first = takeAnswer(aSubscription(), answer(['b', 'a']), NOW, none);
    expect(first.fresh.map(({ id }) => id)).toEqual(['b', 'a']);
    const second = takeAnswer(first.subscription, answer(['c', 'b', 'a']), NOW, none);
    expect(second.fresh.map(({ id }) => id)).toEqual(['c']);
    expect(second.subscription.entries.map(({ id, isNew }) => [id, isNew])).toEqual([
      ['b', true],
      ['a', true],
      ['c', true],
    ]);
  });

  it('does not list again what was dismissed', () => {
    const { subscription } = takeAnswer(aSubscription(), answer(['a']), NOW, none);
    const emptied = { ...subscription, entries: [] };
    expect(takeAnswer(emptied, answer(['a']), NOW, none).subscription.entries).toEqual([]);
  });

  it('stands the newest first and forgets the oldest beyond two hundred', () => {
    const days = Array.from({ length: 250 }, (_, at) => new Date(Date.UTC(2026, 0, at + 1)).toISOString());
    const entries = days.map((day) => aFeedEntry({ id: day, publishedAt: day }));
    const { subscription } = takeAnswer(aSubscription(), answer([], { entries }), NOW, none);
    expect(subscription.entries).toHaveLength(MOST_LISTED);
    expect(subscription.entries[0]?.id).toBe(days.at(-1));
    expect(takeAnswer(subscription, answer([], { entries }), NOW, none).fresh).toEqual([]);
  });

  it('asks again in an hour, where the feed has moved to, and keeps what tells whether it changed', () => {
    const moved = { ...answer(['a']), permanentUrl: 'https://desk.example/new' };
    const { subscription } = takeAnswer(aSubscription(), moved, NOW, none);
    expect(subscription).toMatchObject({
      url: 'https://desk.example/new',
      poll: { etag: '"2"', nextAt: '2026-03-01T10:00:00.000Z', failures: 0, trouble: null },
    });
    const unchanged = { feed: null, permanentUrl: subscription.url, etag: null, lastModified: null };
    const later = takeAnswer(subscription, unchanged, NOW, none).subscription;
    expect(later.poll.etag).toBe('"2"');
    expect(later.entries).toEqual(subscription.entries);
  });

  it('remembers a bounded number of entries, and every one that the feed still has', () => {
    const polls = fc.array(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 40 }), { maxLength: 40 });
    fc.assert(
      fc.property(polls, (rounds) => {
        let feed = aSubscription();
        for (const round of rounds) {
          const ids = [...new Set(round.map(String))];
          feed = takeAnswer(feed, answer(ids), NOW, none).subscription;
          expect(feed.known).toEqual(expect.arrayContaining(ids));
          expect(new Set(feed.known).size).toBe(feed.known.length);
          expect(feed.known.length).toBeLessThanOrEqual(540);
        }
      }),
    );
  });
});

describe('takeFailure', () => {
  const fail = (times: number, failure: Failure = { tag: 'not-a-feed', name: 'Desk' }) => {
    let feed = aSubscription();
    for (let at = 0; at < times; at += 1) feed = takeFailure(feed, failure, NOW, none);
    return feed;
  };

  it('waits longer each time, at most a day', () => {
    const hours = [1, 2, 3, 4, 5, 6, 30].map(
      (times) => (Date.parse(fail(times).poll.nextAt ?? '') - NOW.getTime()) / 3_600_000,
    );
    expect(hours).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });

  it('says in words what is wrong, until an answer comes', () => {
    const failing = fail(2);
    expect(failing.poll.trouble).toContain('is not a feed');
    expect(takeAnswer(failing, answer([]), NOW, none).subscription.poll).toMatchObject({
      failures: 0,
      trouble: null,
    });
  });

  it('never comes before the site allows it', () => {
    const problem = { tag: 'too-many-requests', retryAfterSeconds: 10 * 3600 } as const;
    const { poll } = fail(1, { tag: 'not-fetched', name: 'Desk', problem });
    expect(poll.nextAt).toBe('2026-03-01T19:00:00.000Z');
  });
});

describe('isDue', () => {
  const polled = (nextAt: string, failures = 0) => {
    const feed = aSubscription();
    return { ...feed, poll: { ...feed.poll, polledAt: '2026-03-01T08:30:00.000Z', nextAt, failures } };
  };

  it('is true when the time has come, and for a feed that was never asked', () => {
    expect(isDue(aSubscription(), NOW, 'later')).toBe(true);
    expect(isDue(polled('2026-03-01T09:00:00.000Z'), NOW, 'later')).toBe(true);
    expect(isDue(polled('2026-03-01T09:00:01.000Z'), NOW, 'later')).toBe(false);
  });

  it('is true at the start of the app, but for a feed that fails or was let go', () => {
    const early = polled('2026-03-01T09:30:00.000Z');
    expect(isDue(early, NOW, 'start')).toBe(true);
    expect(isDue(polled('2026-03-01T09:30:00.000Z', 1), NOW, 'start')).toBe(false);
    expect(isDue({ ...early, removedAt: '2026-02-01T00:00:00.000Z' }, NOW, 'start')).toBe(false);
  });
});
