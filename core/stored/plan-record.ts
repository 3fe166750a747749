import * as v from 'valibot';
import { QUESTION_KINDS } from '../article/question-kind.ts';
import { type KeptWords, type OwnQuestion, type Plan, SESSION_LENGTHS } from '../facilitating/plan.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, countSchema, nullable, stamped, timeSchema } from './schemas.ts';

const dated = {
  id: v.string(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: nullable(timeSchema),
};

const wordsSchema: v.GenericSchema<unknown, KeptWords> = v.object({
  ...dated,
  who: v.string(),
  text: v.string(),
  earlier: v.array(v.string()),
});

const questionSchema: v.GenericSchema<unknown, OwnQuestion> = v.object({
  ...dated,
  text: v.string(),
  kind: nullable(v.picklist(QUESTION_KINDS)),
});

const schema: v.GenericSchema<unknown, Plan> = v.object({
  subject: v.object({ kind: v.picklist(['article', 'collection']), id: articleIdSchema }),
  title: v.string(),
  minutes: stamped(v.picklist(SESSION_LENGTHS)),
  order: stamped(v.array(v.string())),
  leftOut: stamped(v.array(v.string())),
  questions: v.array(questionSchema),
  notes: v.array(wordsSchema),
  parked: v.array(wordsSchema),
  promises: v.array(wordsSchema),
  step: stamped(nullable(countSchema)),
});

/** `plans/<id>.json` */
export const PLAN_RECORD: RecordFormat<Plan> = createRecordFormat({
  name: 'afterword-plan',
  version: 1,
  schema,
  upgrades: {},
});
