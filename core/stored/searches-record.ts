import * as v from 'valibot';
import type { SavedSearch } from '../library/saved-searches.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';

/** `searches.json` */
export type SearchesRecord = { readonly searches: readonly SavedSearch[] };

export const SEARCHES_RECORD: RecordFormat<SearchesRecord> = createRecordFormat({
  name: 'afterword-searches',
  version: 1,
  schema: v.object({
    searches: v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        text: v.string(),
        createdAt: v.string(),
        updatedAt: v.string(),
      }),
    ),
  }),
  upgrades: {},
});
