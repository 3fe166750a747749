import * as v from 'valibot';
import type { ReviewContract } from '../../../core/contract/review-contract.ts';
import { DUE_KINDS } from '../../../core/journal/due.ts';
import { articleId, day, nothing, recordId, words } from './shared.ts';

/** Ten years at most. */
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660));
const settlement = v.variant('outcome', [
  v.object({ outcome: v.literal('skipped') }),
  v.object({ outcome: v.literal('snoozed'), days }),
  v.object({ outcome: v.literal('stopped') }),
]);

export const REVIEW_ARGUMENTS = {
  listDue: nothing,
  openDue: v.strictTuple([v.object({ articleId, kind: v.picklist(DUE_KINDS), id: recordId })]),
  settleReview: v.strictTuple([articleId, recordId, recordId, settlement]),
  takeBackRound: v.strictTuple([articleId, recordId, recordId]),
  sayWhatMoved: v.strictTuple([articleId, recordId, recordId, words]),
  askAgain: v.strictTuple([articleId, recordId, v.nullable(v.union([days, day]))]),
} satisfies Record<keyof ReviewContract, v.GenericSchema>;
