import * as v from 'valibot';
import type { OwnQuestionSet } from '../journal/question-set.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { nullable, timeSchema } from './schemas.ts';

/** The reader's own sets of questions, deleted ones included. */
export type QuestionSetsRecord = { readonly sets: readonly OwnQuestionSet[] };

const schema: v.GenericSchema<unknown, QuestionSetsRecord> = v.object({
  sets: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      purpose: v.string(),
      questions: v.array(v.object({ text: v.string(), followUps: v.array(v.string()) })),
      updatedAt: timeSchema,
      deletedAt: nullable(timeSchema),
    }),
  ),
});

/** `question-sets.json` */
export const QUESTION_SETS_RECORD: RecordFormat<QuestionSetsRecord> = createRecordFormat({
  name: 'afterword-question-sets',
  version: 1,
  schema,
  upgrades: {},
});
