import * as v from 'valibot';
import { QUESTION_KINDS } from '../../../core/article/question-kind.ts';
import type { QuestionContract } from '../../../core/contract/question-contract.ts';
import { QUESTION_GROUPS, QUESTION_STATUSES } from '../../../core/library/question-list.ts';
import { line, nothing, range, recordId } from './shared.ts';

/** In one set: more than anybody answers in one go. */
const MOST_QUESTIONS = 40;

const questionQuery = v.object({
  text: line,
  status: v.picklist(QUESTION_STATUSES),
  kind: v.nullable(v.picklist(QUESTION_KINDS)),
  tag: v.nullable(line),
  groupBy: v.picklist(QUESTION_GROUPS),
});

const oneSet = v.strictTuple([recordId]);
const ownSet = v.strictObject({
  id: recordId,
  name: line,
  purpose: line,
  questions: v.pipe(
    v.array(v.strictObject({ text: line, followUps: v.array(line) })),
    v.maxLength(MOST_QUESTIONS),
  ),
});

export const QUESTION_ARGUMENTS = {
  listOwnSets: nothing,
  saveOwnSet: v.strictTuple([ownSet]),
  deleteOwnSet: oneSet,
  restoreOwnSet: oneSet,
  listQuestions: v.strictTuple([questionQuery, range]),
} satisfies Record<keyof QuestionContract, v.GenericSchema>;
