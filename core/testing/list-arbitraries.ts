/** Random lists of a library for property tests, beside the records of `arbitraries.ts`. */
import fc, { type Arbitrary } from 'fast-check';
import type { OwnTemplate } from '../exporting/export-template.ts';
import { FEED_RULES, type Subscription, type Subscriptions } from '../feeds/subscription.ts';
import type { OwnQuestionSet } from '../journal/question-set.ts';
import type { Collection, Collections } from '../library/collections.ts';
import type { SavedSearch } from '../library/saved-searches.ts';
import { anyArticleId, few, perhaps, time, uniqueById, words } from './arbitraries.ts';

const anyId = fc.constantFrom('1', '2', '3', '4').map((digit) => `list-${digit}`);

const anyCollection: Arbitrary<Collection> = fc.record({
  id: anyId,
  name: words,
  parentId: perhaps(anyId),
  articleIds: fc.uniqueArray(anyArticleId, { maxLength: 3 }),
  createdAt: time,
  updatedAt: time,
  deletedAt: perhaps(time),
});

export const anyCollections: Arbitrary<Collections> = uniqueById(anyCollection);

export const anySearches: Arbitrary<readonly SavedSearch[]> = uniqueById(
  fc.record({
    id: anyId,
    name: words,
    text: words,
    createdAt: time,
    updatedAt: time,
    deletedAt: perhaps(time),
  }),
);

export const anyQuestionSets: Arbitrary<readonly OwnQuestionSet[]> = uniqueById(
  fc.record({
    id: anyId,
    name: words,
    purpose: words,
    questions: few(fc.record({ text: words, followUps: few(words) })),
    updatedAt: time,
    deletedAt: perhaps(time),
  }),
);

export const anyTemplates: Arbitrary<readonly OwnTemplate[]> = uniqueById(
  fc.record({
    id: anyId,
    name: words,
    extension: fc.constantFrom('md', 'txt', 'html'),
    text: words,
    updatedAt: time,
    deletedAt: perhaps(time),
  }),
);

const anySubscription: Arbitrary<Subscription> = fc.record({
  id: anyArticleId,
  url: fc.webUrl(),
  title: words,
  siteUrl: perhaps(fc.webUrl()),
  folder: perhaps(words),
  rule: fc.constantFrom(...FEED_RULES),
  addedAt: time,
  removedAt: perhaps(time),
  poll: fc.record({
    etag: perhaps(words),
    lastModified: perhaps(words),
    polledAt: perhaps(time),
    nextAt: perhaps(time),
    failures: fc.nat(9),
    trouble: perhaps(words),
  }),
  entries: uniqueById(
    fc.record({
      id: anyId,
      title: words,
      url: perhaps(fc.webUrl()),
      byline: perhaps(words),
      publishedAt: perhaps(time),
      language: perhaps(fc.constantFrom('en', 'de')),
      excerpt: words,
      commentsUrl: perhaps(fc.webUrl()),
      foundAt: time,
      isNew: fc.boolean(),
    }),
  ),
  known: fc.uniqueArray(anyId, { maxLength: 3 }),
});

export const anySubscriptions: Arbitrary<Subscriptions> = fc
  .uniqueArray(anySubscription, { maxLength: 2, selector: ({ url }) => url })
  .map((feeds) => ({ feeds }));
