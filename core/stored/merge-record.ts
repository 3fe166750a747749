import * as v from 'valibot';
import type { Article, ArticleId, Timestamp } from '../article/article.ts';
import type { Journal } from '../journal/journal.ts';
import { ARTICLE_RECORD } from './article-record.ts';
import { JOURNAL_RECORD } from './journal-record.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, nullable } from './schemas.ts';

/** What has to be known to undo the merging of two stored copies of an article. */
export type MergeRecord = {
  readonly keptId: ArticleId;
  /** The copy that went to the trash. */
  readonly otherId: ArticleId;
  readonly mergedAt: Timestamp;
  /** The kept article before, where merging made another of it. */
  readonly article: Article | null;
  /** What was written on the kept one before, and what merging made of it. */
  readonly before: Journal;
  readonly merged: Journal;
  /** The articles of each collection that merging changed, as they stood before. */
  readonly collections: readonly { readonly id: string; readonly articleIds: readonly ArticleId[] }[];
};

/** `backups/merges/<id of the other>.json` */
export const MERGE_RECORD: RecordFormat<MergeRecord> = createRecordFormat<MergeRecord>({
  name: 'afterword-merge',
  version: 1,
  schema: v.object({
    keptId: articleIdSchema,
    otherId: articleIdSchema,
    mergedAt: v.string(),
    article: nullable(ARTICLE_RECORD.schema),
    before: JOURNAL_RECORD.schema,
    merged: JOURNAL_RECORD.schema,
    collections: v.array(v.object({ id: v.string(), articleIds: v.array(articleIdSchema) })),
  }),
  upgrades: {},
});
