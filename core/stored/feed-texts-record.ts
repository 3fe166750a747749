import * as v from 'valibot';
import type { EntryContent } from '../importing/feed.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { nullable } from './schemas.ts';

/** What a feed holds of the texts of its listed entries, by their ids. */
export type FeedTexts = { readonly texts: Readonly<Record<string, EntryContent>> };

/** `feeds/<id>.json` beside the index: a cache. Without it an entry's page is fetched from its address. */
export const FEED_TEXTS_RECORD: RecordFormat<FeedTexts> = createRecordFormat<FeedTexts>({
  name: 'afterword-feed-texts',
  version: 1,
  schema: v.object({
    texts: v.record(
      v.string(),
      v.object({ html: v.string(), base: nullable(v.string()), isTeaser: v.boolean() }),
    ),
  }),
  upgrades: {},
});
