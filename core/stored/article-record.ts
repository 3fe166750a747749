import * as v from 'valibot';
import type { Article, ArticleSource, Comment, RemovalReason, RemovedPart } from '../article/article.ts';
import { isTree } from './content-tree.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, countSchema, nullable, questionSchema, timeSchema } from './schemas.ts';

const text = nullable(v.string());

const REASONS: Readonly<Record<RemovalReason, true>> = {
  navigation: true,
  subscription: true,
  sharing: true,
  links: true,
  form: true,
  advertisement: true,
  metadata: true,
  credits: true,
  comments: true,
  unsafe: true,
  other: true,
};

const commentSchema: v.GenericSchema<unknown, Comment> = v.object({
  id: v.string(),
  kind: v.picklist(['comment', 'pingback']),
  author: text,
  url: text,
  publishedAt: text,
  text: v.string(),
  replyTo: text,
});

const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  id: articleIdSchema,
  title: v.string(),
  byline: text,
  siteName: text,
  publishedAt: text,
  addedAt: timeSchema,
  language: text,
  source: v.object({
    kind: v.picklist(['file', 'clipboard', 'starter', 'url', 'feed', 'archive']),
    name: v.string(),
    url: text,
    format: v.string(),
    extra: v.optional(v.record(v.string(), v.string())),
  }) as v.GenericSchema<unknown, ArticleSource>,
  epigraph: v.nullable(v.object({ text: v.string(), attribution: text })),
  excerpt: v.string(),
  credits: v.object({
    authorBio: text,
    authorRole: text,
    editor: text,
    imageSources: v.array(v.string()),
    notes: v.array(v.string()),
  }),
  content: v.custom<Article['content']>(isTree, 'is not a tree of allowed nodes'),
  wordCount: countSchema,
  questions: v.array(questionSchema),
  comments: v.array(commentSchema),
  removed: v.array(
    v.object({
      reason: v.picklist(Object.keys(REASONS) as RemovalReason[]),
      text: v.string(),
      after: v.optional(countSchema),
    }) as v.GenericSchema<unknown, RemovedPart>,
  ),
  fingerprint: v.string(),
});

/**
 * Version 1 knew three formats of sources; since version 2 any name may stand there. Version 3 lets a source say more
 * (`source.extra`) and a picture name its file (`dataPicture`). Version 4 says where a removed part stood. Earlier records
 * are right as they are.
 */
const asItIs = (content: unknown): unknown => content;

/** `articles/<2 hex>/<id>.json` */
export const ARTICLE_RECORD: RecordFormat<Article> = createRecordFormat({
  name: 'afterword-article',
  version: 4,
  schema: articleSchema,
  upgrades: { 1: asItIs, 2: asItIs, 3: asItIs },
});
