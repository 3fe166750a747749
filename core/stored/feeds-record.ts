import * as v from 'valibot';
import { FEED_RULES, type Subscriptions } from '../feeds/subscription.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, countSchema, nullable } from './schemas.ts';

const text = nullable(v.string());

const entrySchema = v.object({
  id: v.string(),
  title: v.string(),
  url: text,
  byline: text,
  publishedAt: text,
  language: text,
  excerpt: v.string(),
  commentsUrl: text,
  foundAt: v.string(),
  isNew: v.boolean(),
});

const subscriptionSchema = v.object({
  id: articleIdSchema,
  url: v.string(),
  title: v.string(),
  siteUrl: text,
  folder: text,
  rule: v.picklist(FEED_RULES),
  addedAt: v.string(),
  chosenAt: v.exactOptional(v.string()),
  removedAt: text,
  poll: v.object({
    etag: text,
    lastModified: text,
    polledAt: text,
    nextAt: text,
    failures: countSchema,
    trouble: text,
  }),
  entries: v.array(entrySchema),
  known: v.array(v.string()),
});

/** `feeds.json` */
export const FEEDS_RECORD: RecordFormat<Subscriptions> = createRecordFormat<Subscriptions>({
  name: 'afterword-feeds',
  version: 1,
  schema: v.object({ feeds: v.array(subscriptionSchema) }),
  upgrades: {},
});
