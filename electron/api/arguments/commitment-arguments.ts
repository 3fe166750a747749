import * as v from 'valibot';
import type { CommitmentContract } from '../../../core/contract/commitment-contract.ts';
import { CUE_KINDS, OUTCOMES } from '../../../core/journal/journal.ts';
import { articleId, day, recordId, words } from './shared.ts';

const oneCommitment = v.strictTuple([articleId, recordId]);
const writing = v.strictObject({
  id: recordId,
  cueKind: v.picklist(CUE_KINDS),
  cue: words,
  action: words,
  rehearsal: words,
  lookBackOn: v.nullable(day),
  questionId: v.nullable(recordId),
  highlightId: v.nullable(recordId),
  continues: v.nullable(recordId),
});
const lookBack = v.strictObject({
  outcome: v.picklist(OUTCOMES),
  intended: words,
  happened: words,
  why: words,
  next: words,
});

export const COMMITMENT_ARGUMENTS = {
  saveCommitment: v.strictTuple([articleId, writing]),
  deleteCommitment: oneCommitment,
  restoreCommitment: oneCommitment,
  saveLookBack: v.strictTuple([articleId, recordId, lookBack]),
  lookBackLater: v.strictTuple([articleId, recordId, v.nullable(day)]),
  exportCommitment: oneCommitment,
} satisfies Record<keyof CommitmentContract, v.GenericSchema>;
