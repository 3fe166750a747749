/**
 * What another copy of a library says in its lists, taken into those that are here: nothing that is here goes, the
 * newer record wins, and taking the same in again changes nothing.
 */
import type { ArticleId } from '../article/article.ts';
import type { OwnTemplate } from '../exporting/export-template.ts';
import type { ListedEntry, Subscription, Subscriptions } from '../feeds/subscription.ts';
import { isSame } from '../is-same.ts';
import { mergeById, newerRecord } from '../journal/merge-records.ts';
import type { OwnQuestionSet } from '../journal/question-set.ts';
import { union } from '../union.ts';
import type { Collection, Collections } from './collections.ts';
import { putSavedSearch, type SavedSearch } from './saved-searches.ts';

/** The newer record of a collection stands, with the articles of both: the other's come at the end. */
export function mergeCollections(present: Collections, others: Collections): Collections {
  return unlessSame(
    present,
    mergeById<Collection>(present, others, (one, other) => {
      const newer = newerRecord(one, other);
      const older = newer === one ? other : one;
      const articleIds = union(newer.articleIds, older.articleIds);
      return articleIds.length === newer.articleIds.length ? newer : { ...newer, articleIds };
    }),
  );
}

/** The same collections with other ids for some articles, each article once. */
export const withArticleIds = (
  collections: Collections,
  otherIds: ReadonlyMap<ArticleId, ArticleId>,
): Collections =>
  otherIds.size === 0
    ? collections
    : collections.map((collection) => ({
        ...collection,
        articleIds: [...new Set(collection.articleIds.map((id) => otherIds.get(id) ?? id))],
      }));

/** Of two queries under one id the newer stands; the other is kept as one that was deleted. */
export function mergeSearches(
  present: readonly SavedSearch[],
  others: readonly SavedSearch[],
): readonly SavedSearch[] {
  if (present.length === 0) return others;
  const merged = mergeWordings(present, others, ({ text }) => text);
  return merged === present ? present : merged.reduce(putSavedSearch, [] as readonly SavedSearch[]);
}

/** Of two wordings of one set the newer stands; the other is kept as a set that was deleted. */
export const mergeQuestionSets = (
  present: readonly OwnQuestionSet[],
  others: readonly OwnQuestionSet[],
): readonly OwnQuestionSet[] =>
  mergeWordings(present, others, ({ name, purpose, questions }) => [name, purpose, questions]);

/** Of two wordings of one template the newer stands; the other is kept as one that was deleted. */
export const mergeTemplates = (
  present: readonly OwnTemplate[],
  others: readonly OwnTemplate[],
): readonly OwnTemplate[] =>
  mergeWordings(present, others, ({ name, extension, text }) => [name, extension, text]);

/** Feeds that are not known here are followed as there; of a known one only what waits in it is added. */
export function mergeSubscriptions(present: Subscriptions, others: Subscriptions): Subscriptions {
  const byUrl = new Map(present.feeds.map((feed) => [feed.url, feed.id]));
  const renamed = others.feeds.map((feed) => ({ ...feed, id: byUrl.get(feed.url) ?? feed.id }));
  const feeds = unlessSame(present.feeds, mergeById<Subscription>(present.feeds, renamed, mergeEntries));
  return feeds === present.feeds ? present : { ...present, feeds };
}

function mergeEntries(here: Subscription, there: Subscription): Subscription {
  const known = new Set([...here.known, ...here.entries.map(({ id }) => id)]);
  const news: readonly ListedEntry[] = there.entries.filter(({ id }) => !known.has(id));
  const knownIds = union(here.known, there.known);
  return news.length === 0 && knownIds.length === here.known.length
    ? here
    : { ...here, entries: [...here.entries, ...news], known: knownIds };
}

/**
 * The feeds of one library as two computers have them: what is followed on either, without what was let go on one
 * after it was last followed on the other, and without entries that one of them is done with. `mine` is what was
 * chosen last here: its names, folders and rules stand.
 */
export function mergeFeeds(mine: Subscriptions, theirs: Subscriptions): Subscriptions {
  const byUrl = new Map(mine.feeds.map((feed) => [feed.url, feed.id]));
  const same = theirs.feeds.map((feed) => ({ ...feed, id: byUrl.get(feed.url) ?? feed.id }));
  const feeds = unlessSame(mine.feeds, mergeById<Subscription>(mine.feeds, same, mergeFeed));
  return feeds === mine.feeds ? mine : { ...mine, feeds };
}

function mergeFeed(mine: Subscription, theirs: Subscription): Subscription {
  const isDone = (id: string, { known, entries }: Subscription): boolean =>
    known.includes(id) && !entries.some((entry) => entry.id === id);
  const waiting = mergeById<ListedEntry>(mine.entries, theirs.entries, (one, other) => ({
    ...one,
    isNew: one.isNew && other.isNew,
  })).filter(({ id }) => !isDone(id, mine) && !isDone(id, theirs));
  const [mineAt, theirsAt] = [mine.poll.polledAt ?? '', theirs.poll.polledAt ?? ''];
  return {
    ...mine,
    addedAt: mine.addedAt > theirs.addedAt ? mine.addedAt : theirs.addedAt,
    removedAt: removalOf(mine, theirs) ?? removalOf(theirs, mine),
    poll: mineAt >= theirsAt ? mine.poll : theirs.poll,
    entries: waiting,
    known: union(mine.known, theirs.known),
  };
}

/** When a feed was let go, unless the other computer has followed it since. */
const removalOf = ({ removedAt }: Subscription, { addedAt }: Subscription): string | null =>
  removedAt !== null && removedAt >= addedAt ? removedAt : null;

type Wording = { readonly id: string; readonly updatedAt: string; readonly deletedAt: string | null };

function mergeWordings<T extends Wording>(
  present: readonly T[],
  others: readonly T[],
  wordsOf: (record: T) => unknown,
): readonly T[] {
  const lost: T[] = [];
  const merged = mergeById<T>(present, others, (one, other) => {
    const newer = newerRecord(one, other);
    const older = newer === one ? other : one;
    if (!isSame(wordsOf(newer), wordsOf(older)))
      lost.push({
        ...older,
        id: `${older.id}~${older.updatedAt}`,
        deletedAt: older.deletedAt ?? older.updatedAt,
      });
    return newer;
  });
  return unlessSame(present, mergeById<T>(merged, lost, newerRecord));
}

/** The list that was there when nothing changed, so that nothing is written. */
const unlessSame = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  isSame(before, after) ? before : after;
