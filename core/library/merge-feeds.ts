/** The feeds of two copies of one library as one: whichever comes first, and however often, the result is the same. */
import type { Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';
import type { ListedEntry, Subscription, SubscriptionId, Subscriptions } from '../feeds/subscription.ts';
import { compareAge, mergeById } from '../journal/merge-records.ts';
import { union } from '../union.ts';
import { unlessSame } from './unless-same.ts';

/**
 * The feeds of one library as two computers have them: what is followed on either, without what was let go on one
 * after it was last followed on the other, and without entries that one of them is done with. Titles, folders and
 * rules are those that were chosen last.
 */
export function mergeFeeds(mine: Subscriptions, theirs: Subscriptions): Subscriptions {
  const nameOf = oneIdForEachAddress([...mine.feeds, ...theirs.feeds]);
  const merged = new Map<SubscriptionId, Subscription>();
  for (const found of [...mine.feeds, ...theirs.feeds]) {
    const feed = { ...found, id: nameOf(found) };
    const known = merged.get(feed.id);
    merged.set(feed.id, known === undefined ? feed : mergeFeed(known, feed));
  }
  const feeds = unlessSame(mine.feeds, [...merged.values()]);
  return feeds === mine.feeds ? mine : { ...mine, feeds };
}

/** Two computers may have begun to follow one feed apart: it is known by the lowest of its ids. */
function oneIdForEachAddress(feeds: readonly Subscription[]): (feed: Subscription) => SubscriptionId {
  const above = new Map<string, string>();
  const lowest = (name: string): string => {
    let at = name;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { id, url } of feeds) {
    // An address comes behind every id: 32 hexadecimal digits are lower than `~`.
    const [one, other] = [lowest(id), lowest(`~${url}`)];
    if (one === other) continue;
    const [low = one, high = other] = [one, other].sort(byCodeUnits);
    above.set(high, low);
  }
  return ({ id }) => lowest(id);
}

function mergeFeed(mine: Subscription, theirs: Subscription): Subscription {
  const { title, folder, rule, chosenAt } = lastChosen(mine, theirs);
  const { poll, url, siteUrl } = lastPolled(mine, theirs);
  const addedAt = later(mine.addedAt, theirs.addedAt);
  const removals = [mine.removedAt, theirs.removedAt].filter((at) => at !== null && at >= addedAt);
  return {
    id: mine.id,
    url,
    title,
    siteUrl,
    folder,
    rule,
    addedAt,
    removedAt: removals.reduce((one, other) => later(one ?? '', other ?? ''), null),
    poll,
    entries: mergeEntries(mine, theirs),
    known: union(mine.known, theirs.known),
    ...(chosenAt === undefined ? {} : { chosenAt }),
  };
}

function mergeEntries(mine: Subscription, theirs: Subscription): readonly ListedEntry[] {
  const done = new Set([...doneIn(mine), ...doneIn(theirs)]);
  return mergeById<ListedEntry>(mine.entries, theirs.entries, (one, other) => ({
    ...(compareAge([one.foundAt, wordsOf(one)], [other.foundAt, wordsOf(other)]) <= 0 ? one : other),
    isNew: one.isNew && other.isNew,
  })).filter(({ id }) => !done.has(id));
}

/** Entries that were listed once and wait no more. */
function doneIn({ known, entries }: Subscription): readonly string[] {
  const waiting = new Set(entries.map(({ id }) => id));
  return known.filter((id) => !waiting.has(id));
}

const wordsOf = ({ isNew: _, ...entry }: ListedEntry): unknown => entry;

const later = (one: Timestamp, other: Timestamp): Timestamp => (one >= other ? one : other);

function lastChosen(one: Subscription, other: Subscription): Subscription {
  const chosen = ({ chosenAt, title, folder, rule }: Subscription) =>
    [chosenAt ?? null, [title, folder, rule]] as const;
  return compareAge(chosen(one), chosen(other)) >= 0 ? one : other;
}

function lastPolled(one: Subscription, other: Subscription): Subscription {
  const polled = ({ poll, url, siteUrl }: Subscription) => [poll.polledAt, [poll, url, siteUrl]] as const;
  return compareAge(polled(one), polled(other)) >= 0 ? one : other;
}
