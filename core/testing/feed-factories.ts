/** Feeds for tests, as `factories.ts` has articles. */
import { createSubscription, type ListedEntry, type Subscription } from '../feeds/subscription.ts';
import type { FeedEntry } from '../importing/feed.ts';
import { A_TIME, AN_ID } from './factories.ts';

export const aFeedEntry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 'e1',
  title: 'Walking behind',
  url: 'https://desk.example/walking',
  byline: 'Ines Albrecht',
  publishedAt: A_TIME,
  language: 'en',
  excerpt: 'A leader walks behind the herd.',
  content: null,
  commentsUrl: null,
  replyTo: null,
  ...changes,
});

export const aSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  ...createSubscription({
    id: AN_ID,
    url: 'https://desk.example/feed',
    title: 'The Quiet Desk',
    siteUrl: 'https://desk.example/',
    folder: null,
    rule: 'list-new',
    addedAt: A_TIME,
  }),
  ...changes,
});

export const aListedEntry = (changes: Partial<ListedEntry> = {}): ListedEntry => ({
  id: 'e1',
  title: 'Walking behind',
  url: 'https://desk.example/walking',
  byline: 'Ines Albrecht',
  publishedAt: A_TIME,
  language: 'en',
  excerpt: 'A leader walks behind the herd.',
  commentsUrl: null,
  foundAt: A_TIME,
  isNew: true,
  ...changes,
});
