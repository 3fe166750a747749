import * as v from 'valibot';
import type { SavedSearch } from '../library/saved-searches.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { nullable, timeSchema } from './schemas.ts';

/** `searches.json` */
export type SearchesRecord = { readonly searches: readonly SavedSearch[] };

const Version1 = v.object({ searches: v.array(v.looseObject({})) });

export const SEARCHES_RECORD: RecordFormat<SearchesRecord> = createRecordFormat({
  name: 'afterword-searches',
  version: 2,
  schema: v.object({
    searches: v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        text: v.string(),
        createdAt: timeSchema,
        updatedAt: timeSchema,
        deletedAt: nullable(timeSchema),
      }),
    ),
  }),
  upgrades: {
    // Version 1 forgot what was deleted.
    1: (content) => {
      const { searches } = v.parse(Version1, content);
      return { searches: searches.map((search) => ({ deletedAt: null, ...search })) };
    },
  },
});
