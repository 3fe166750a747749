import * as v from 'valibot';
import type { Timestamp } from '../article/article.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema } from './schemas.ts';

/** What a library folder says of itself. */
export type LibraryRecord = {
  /** 32 hexadecimal digits; names the folder of its caches. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: Timestamp;
};

/** `library.json` */
export const LIBRARY_RECORD: RecordFormat<LibraryRecord> = createRecordFormat({
  name: 'afterword-library',
  version: 1,
  schema: v.object({ id: articleIdSchema, name: v.string(), createdAt: v.string() }),
  upgrades: {},
});
