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
import type { Collections } from './collections.ts';
import { putSavedSearch, type SavedSearch } from './saved-searches.ts';
import { unlessSame } from './unless-same.ts';

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
