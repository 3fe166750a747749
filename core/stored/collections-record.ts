import * as v from 'valibot';
import type { Collection, Collections } from '../library/collections.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, nullable, timeSchema } from './schemas.ts';

const collectionSchema: v.GenericSchema<unknown, Collection> = v.object({
  id: v.string(),
  name: v.string(),
  parentId: nullable(v.string()),
  articleIds: v.array(articleIdSchema),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  removed: v.exactOptional(v.record(v.string(), v.string())),
  deletedAt: nullable(timeSchema),
});

/** What `collections.json` holds. */
export type CollectionsRecord = { readonly collections: Collections };

/** `collections.json` */
export const COLLECTIONS_RECORD: RecordFormat<CollectionsRecord> = createRecordFormat({
  name: 'afterword-collections',
  version: 1,
  schema: v.object({ collections: v.array(collectionSchema) }),
  upgrades: {},
});
