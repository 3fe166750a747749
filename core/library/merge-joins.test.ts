import { array, assert, boolean, constantFrom, oneof, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSubscription, type Subscription, type Subscriptions } from '../feeds/subscription.ts';
import { aListedEntry } from '../testing/feed-factories.ts';
import { inOrderOfIds } from '../testing/in-order-of-ids.ts';
import {
  addToCollection,
  type Collections,
  createCollection,
  deleteCollection,
  removeFromCollection,
  renameCollection,
  restoreCollection,
} from './collections.ts';
import { mergeCollections } from './merge-collections.ts';
import { mergeFeeds } from './merge-feeds.ts';

const ARTICLES = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32));
const times = constantFrom(...[1, 2, 3, 4, 5].map((day) => `2026-03-0${day}T09:00:00.000Z`));
const ids = constantFrom('books', 'talks');
const articles = constantFrom(...ARTICLES);

/** What somebody does to the collections of one computer. */
const acts = array(
  oneof(
    tuple(constantFrom('add', 'remove'), ids, articles, times),
    tuple(constantFrom('rename', 'delete', 'restore'), ids, constantFrom('One', 'Two'), times),
  ),
  { maxLength: 8 },
);

type Act = readonly [string, string, string, string];

function act(before: Collections, [what, id, value, now]: Act): Collections {
  switch (what) {
    case 'add':
      return addToCollection(before, id, [value], now);
    case 'remove':
      return removeFromCollection(before, id, [value], now);
    case 'rename':
      return renameCollection(before, id, value, now);
    case 'delete':
      return deleteCollection(before, id, now);
    default:
      return restoreCollection(before, id, now);
  }
}

const START = ['books', 'talks'].reduce(
  (all, id) => createCollection(all, { id, name: id, parentId: null }, '2026-03-01T08:00:00.000Z'),
  [] as Collections,
);

/** Two computers that begin with the same and change it apart. */
const collections = acts.map((all) => all.reduce(act, START));

describe('merging collections', () => {
  it('gives the same whichever comes first, and nothing new the second time', () => {
    assert(
      property(collections, collections, (one, other) => {
        const merged = mergeCollections(one, other);
        expect(inOrderOfIds(mergeCollections(other, one))).toEqual(inOrderOfIds(merged));
        for (const known of [one, other, merged]) expect(mergeCollections(merged, known)).toBe(merged);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every article that is in one of them, unless it was taken out since', () => {
    assert(
      property(collections, collections, (one, other) => {
        const merged = mergeCollections(one, other);
        for (const [mine, theirs] of [
          [one, other],
          [other, one],
        ] as const)
          for (const { id, articleIds, updatedAt } of mine) {
            const there = theirs.find((collection) => collection.id === id)?.removed ?? {};
            const kept = articleIds.filter((article) => !((there[article] ?? '') > updatedAt));
            const result = merged.find((collection) => collection.id === id)?.articleIds ?? [];
            expect(kept.filter((article) => !result.includes(article))).toEqual([]);
          }
      }),
      { numRuns: 400 },
    );
  });

  it('takes an article out that one took out of what the other has as it was', () => {
    const filled = addToCollection(START, 'books', ARTICLES.slice(0, 2), '2026-03-02T09:00:00.000Z');
    const without = removeFromCollection(filled, 'books', ARTICLES.slice(0, 1), '2026-03-03T09:00:00.000Z');
    for (const merged of [mergeCollections(filled, without), mergeCollections(without, filled)])
      expect(merged[0]?.articleIds).toEqual([ARTICLES[1]]);
  });

  it('takes it out also when the clock of who took it out is behind', () => {
    const filled = addToCollection(START, 'books', ARTICLES, '2026-03-05T09:00:00.000Z');
    const without = removeFromCollection(filled, 'books', ARTICLES.slice(1), '2026-03-01T09:00:00.000Z');
    expect(mergeCollections(filled, without)[0]?.articleIds).toEqual([ARTICLES[0]]);
  });
});

const entries = array(constantFrom('e1', 'e2', 'e3'), { maxLength: 3 });
const feed = record({
  id: constantFrom(...ARTICLES.slice(0, 3)),
  title: constantFrom('One', 'Two'),
  addedAt: times,
  chosenAt: times,
  removedAt: oneof(times, constantFrom(null)),
  polledAt: oneof(times, constantFrom(null)),
  foundAt: times,
  waiting: entries,
  known: entries,
  isNew: boolean(),
}).map(({ waiting, known, polledAt, isNew, foundAt, ...fields }): Subscription => {
  // Two computers may have begun to follow one address apart, under ids of their own.
  const url = `https://${fields.id === ARTICLES[1] ? 'two' : 'one'}.example/feed`;
  const made = createSubscription({ ...fields, url, siteUrl: null, folder: null, rule: 'list-new' });
  const listed = [...new Set(waiting)];
  return {
    ...made,
    ...fields,
    // Who lets a feed go has followed it before.
    removedAt: fields.removedAt !== null && fields.removedAt >= fields.addedAt ? fields.removedAt : null,
    poll: { ...made.poll, polledAt },
    entries: listed.map((id) => aListedEntry({ id, isNew, foundAt })),
    known: [...new Set([...known, ...listed])],
  };
});
/** In a file each id and each address stands once. */
const feeds = array(feed, { maxLength: 3 }).map(
  (all): Subscriptions =>
    mergeFeeds(
      { feeds: [] },
      { feeds: all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at) },
    ),
);

/** Also without the order in which entries were first known. */
const inOrder = ({ feeds: all }: Subscriptions): unknown =>
  inOrderOfIds(all.map((one) => ({ ...one, known: [...one.known].sort() })));

describe('merging feeds', () => {
  it('gives the same whichever comes first, and nothing new the second time', () => {
    assert(
      property(feeds, feeds, (one, other) => {
        const merged = mergeFeeds(one, other);
        expect(inOrder(mergeFeeds(other, one))).toEqual(inOrder(merged));
        for (const known of [one, other, merged]) expect(mergeFeeds(merged, known)).toBe(merged);
      }),
      { numRuns: 400 },
    );
  });

  it('follows every address that one of them follows or has let go, once', () => {
    assert(
      property(feeds, feeds, (one, other) => {
        const ends = mergeFeeds(one, other).feeds;
        expect(new Set(ends.map(({ id }) => id)).size).toBe(ends.length);
        for (const { known } of [...one.feeds, ...other.feeds])
          for (const id of known) expect(ends.some((end) => end.known.includes(id))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
