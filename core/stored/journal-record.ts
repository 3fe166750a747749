import * as v from 'valibot';
import {
  type Commitment,
  CUE_KINDS,
  HIGHLIGHT_COLORS,
  type Highlight,
  type Journal,
  type LookBack,
  OUTCOMES,
  READING_STATES,
  type Reflection,
  type Review,
  VERSION_REASONS,
} from '../journal/journal.ts';
import { fromVersion1, fromVersion2, fromVersion3 } from './journal-upgrades.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import {
  articleIdSchema,
  countSchema,
  nullable,
  questionSchema,
  selectorSchema,
  shareSchema,
  stamped,
  timeSchema,
} from './schemas.ts';

const text = nullable(v.string());
const ids = v.array(v.string());

const reflectionSchema: v.GenericSchema<unknown, Reflection> = v.object({
  id: v.string(),
  target: v.variant('kind', [
    v.object({ kind: v.literal('question'), questionId: v.string(), questionText: v.string() }),
    v.object({ kind: v.literal('highlight'), highlightId: v.string() }),
    v.object({ kind: v.literal('article') }),
  ]),
  text: v.string(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: text,
  versions: v.array(
    v.object({
      text: v.string(),
      savedAt: timeSchema,
      reason: v.picklist(VERSION_REASONS),
    }),
  ),
});

const highlightSchema: v.GenericSchema<unknown, Highlight> = v.object({
  id: v.string(),
  selector: selectorSchema,
  commentId: text,
  section: v.array(v.string()),
  color: v.picklist(HIGHLIGHT_COLORS),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: text,
});

const lookBackSchema: v.GenericSchema<unknown, LookBack> = v.object({
  outcome: v.picklist(OUTCOMES),
  intended: v.string(),
  happened: v.string(),
  why: v.string(),
  next: v.string(),
  writtenAt: timeSchema,
});

const commitmentSchema: v.GenericSchema<unknown, Commitment> = v.object({
  id: v.string(),
  cueKind: v.picklist(CUE_KINDS),
  cue: v.string(),
  action: v.string(),
  rehearsal: v.string(),
  lookBackOn: text,
  questionId: text,
  highlightId: text,
  continues: text,
  lookBack: nullable(lookBackSchema),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: text,
});

const reviewSchema: v.GenericSchema<unknown, Review> = v.object({
  id: v.string(),
  dueOn: text,
  step: countSchema,
  rounds: v.array(
    v.object({
      id: v.string(),
      askedOn: v.string(),
      outcome: v.picklist(['answered', 'skipped', 'snoozed', 'stopped']),
      moved: v.string(),
      updatedAt: timeSchema,
    }),
  ),
  createdAt: timeSchema,
  updatedAt: timeSchema,
});

const journalSchema: v.GenericSchema<unknown, Journal> = v.object({
  articleId: articleIdSchema,
  articleTitle: v.string(),
  reflections: v.array(reflectionSchema),
  highlights: v.array(highlightSchema),
  commitments: v.array(commitmentSchema),
  reviews: v.array(reviewSchema),
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
  firstAnswers: stamped(nullable(v.boolean())),
  restoredParts: stamped(ids),
  mergedInto: stamped(nullable(articleIdSchema)),
  begun: v.array(
    v.object({ id: v.string(), text: v.string(), updatedAt: timeSchema, earlier: v.array(v.string()) }),
  ),
});

/** `journals/<2 hex>/<id>.json` */
export const JOURNAL_RECORD: RecordFormat<Journal> = createRecordFormat({
  name: 'afterword-journal',
  version: 4,
  schema: journalSchema,
  upgrades: { 1: fromVersion1, 2: fromVersion2, 3: fromVersion3 },
});
