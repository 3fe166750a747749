import * as v from 'valibot';
import type { FeedContract } from '../../../core/contract/feed-contract.ts';
import { FEED_RULES } from '../../../core/feeds/subscription.ts';
import { articleId, filledLine, line, nothing, range } from './shared.ts';

/** More at once is no list of a person. */
const MOST = 10_000;

const feedId = articleId;
const entryPlace = v.object({ feedId, entryId: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) });
const entryPlaces = v.strictTuple([v.pipe(v.array(entryPlace), v.maxLength(MOST))]);
const rule = v.picklist(FEED_RULES);

export const FEED_ARGUMENTS = {
  listFeeds: nothing,
  listEntries: v.strictTuple([v.nullable(feedId), range]),
  findFeeds: v.strictTuple([filledLine]),
  followFeeds: v.strictTuple([
    v.pipe(
      v.array(v.object({ url: filledLine, title: line, siteUrl: v.nullable(line) })),
      v.minLength(1),
      v.maxLength(MOST),
    ),
    rule,
  ]),
  changeFeed: v.strictTuple([
    feedId,
    v.strictObject({
      title: v.optional(filledLine),
      rule: v.optional(rule),
      folder: v.optional(v.nullable(filledLine)),
    }),
  ]),
  removeFeed: v.strictTuple([feedId]),
  restoreFeed: v.strictTuple([feedId]),
  openEntry: v.strictTuple([entryPlace]),
  keepEntries: entryPlaces,
  dismissEntries: entryPlaces,
  restoreEntries: entryPlaces,
  markEntriesSeen: v.strictTuple([v.union([feedId, v.literal('all')])]),
  pollFeeds: v.strictTuple([v.union([v.array(feedId), v.literal('all')])]),
  exportFeeds: nothing,
} satisfies Record<keyof FeedContract, v.GenericSchema>;
