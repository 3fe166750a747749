import * as v from 'valibot';
import {
  type Commitment,
  type Highlight,
  type Journal,
  READING_STATES,
  type Reflection,
  type Stamped,
} from '../journal/journal.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, nullable, questionSchema, selectorSchema, shareSchema } from './schemas.ts';

const text = nullable(v.string());
const ids = v.array(v.string());

const stamped = <T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Stamped<T>> =>
  v.object({ value, updatedAt: text }) as v.GenericSchema<unknown, Stamped<T>>;

const reflectionSchema: v.GenericSchema<unknown, Reflection> = v.object({
  id: v.string(),
  target: v.variant('kind', [
    v.object({ kind: v.literal('question'), questionId: v.string(), questionText: v.string() }),
    v.object({ kind: v.literal('highlight'), highlightId: v.string() }),
    v.object({ kind: v.literal('article') }),
  ]),
  text: v.string(),
  createdAt: v.string(),
  updatedAt: v.string(),
  deletedAt: text,
  versions: v.array(
    v.object({
      text: v.string(),
      savedAt: v.string(),
      reason: v.picklist(['pause', 'day', 'cut', 'restore', 'conflict']),
    }),
  ),
});

const highlightSchema: v.GenericSchema<unknown, Highlight> = v.object({
  id: v.string(),
  selector: selectorSchema,
  color: v.picklist(['yellow', 'green', 'blue', 'pink']),
  createdAt: v.string(),
  updatedAt: v.string(),
  deletedAt: text,
});

const commitmentSchema: v.GenericSchema<unknown, Commitment> = v.object({
  id: v.string(),
  cue: v.string(),
  action: v.string(),
  lookBackOn: text,
  questionId: text,
  createdAt: v.string(),
  updatedAt: v.string(),
  deletedAt: text,
});

const journalSchema: v.GenericSchema<unknown, Journal> = v.object({
  articleId: articleIdSchema,
  articleTitle: v.string(),
  reflections: v.array(reflectionSchema),
  highlights: v.array(highlightSchema),
  commitments: v.array(commitmentSchema),
  questions: v.object({
    added: v.array(questionSchema),
    edited: v.record(v.string(), v.string()),
    hidden: ids,
    accepted: ids,
    order: ids,
    updatedAt: text,
  }),
  tags: stamped(ids),
  starred: stamped(v.boolean()),
  readingState: stamped(v.picklist(READING_STATES)),
  archived: stamped(v.boolean()),
  progress: stamped(v.object({ fraction: shareSchema, place: nullable(selectorSchema) })),
  title: stamped(text),
  byline: stamped(text),
});

/** `journals/<2 hex>/<id>.json` */
export const JOURNAL_RECORD: RecordFormat<Journal> = createRecordFormat({
  name: 'afterword-journal',
  version: 1,
  schema: journalSchema,
  upgrades: {},
});
