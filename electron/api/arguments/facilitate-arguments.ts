import * as v from 'valibot';
import { QUESTION_KINDS } from '../../../core/article/question-kind.ts';
import type { FacilitateContract } from '../../../core/contract/facilitate-contract.ts';
import { PAPER_FORMATS, PAPER_KINDS } from '../../../core/facilitating/paper.ts';
import { SESSION_LENGTHS } from '../../../core/facilitating/plan.ts';
import { WORD_LISTS } from '../../../core/facilitating/plan-changes.ts';
import { OTHER_WORDS_ACTS } from '../../../core/journal/other-words.ts';
import { line, planSubject, recordId, whole, words } from './shared.ts';

/** A question's key, or the name of another place in a plan. */
const place = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_/-]{1,200}$/));
const places = v.pipe(v.array(place), v.maxLength(5_000));

const change = v.variant('tag', [
  v.object({ tag: v.literal('minutes'), minutes: v.picklist(SESSION_LENGTHS) }),
  v.object({ tag: v.literal('order'), order: places }),
  v.object({ tag: v.literal('leave-out'), key: place, isLeftOut: v.boolean() }),
  v.object({
    tag: v.literal('question'),
    id: recordId,
    text: line,
    kind: v.nullable(v.picklist(QUESTION_KINDS)),
  }),
  v.object({ tag: v.literal('delete-question'), id: recordId, isDeleted: v.boolean() }),
  v.object({ tag: v.literal('write'), list: v.picklist(WORD_LISTS), id: place, who: line, text: words }),
  v.object({
    tag: v.literal('delete-words'),
    list: v.picklist(WORD_LISTS),
    id: place,
    isDeleted: v.boolean(),
  }),
  v.object({
    tag: v.literal('settle-other'),
    list: v.picklist(WORD_LISTS),
    id: place,
    text: words,
    act: v.picklist(OTHER_WORDS_ACTS),
  }),
  v.object({ tag: v.literal('step'), step: v.nullable(whole) }),
]);

export const FACILITATE_ARGUMENTS = {
  openPlan: v.strictTuple([planSubject]),
  changePlan: v.strictTuple([planSubject, change]),
  savePaper: v.strictTuple([planSubject, v.picklist(PAPER_KINDS), v.picklist(PAPER_FORMATS)]),
  copyPaper: v.strictTuple([planSubject, v.picklist(PAPER_KINDS)]),
  printPaper: v.strictTuple([planSubject, v.picklist(PAPER_KINDS)]),
  renderWords: v.strictTuple([words]),
  setFullScreen: v.strictTuple([v.boolean()]),
} satisfies Record<keyof FacilitateContract, v.GenericSchema>;
