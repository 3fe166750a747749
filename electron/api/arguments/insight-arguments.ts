import * as v from 'valibot';
import type { InsightContract } from '../../../core/contract/insight-contract.ts';
import { OUTCOMES } from '../../../core/journal/journal.ts';
import { day, nothing } from './shared.ts';

const counted = v.variant('tag', [
  v.object({ tag: v.literal('read'), from: day, to: day }),
  v.object({ tag: v.literal('commitments'), outcome: v.picklist([...OUTCOMES, 'open']) }),
]);

export const INSIGHT_ARGUMENTS = {
  readInsights: nothing,
  listCounted: v.strictTuple([counted]),
} satisfies Record<keyof InsightContract, v.GenericSchema>;
