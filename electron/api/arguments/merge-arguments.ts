import * as v from 'valibot';
import type { MergeContract } from '../../../core/contract/merge-contract.ts';
import { articleId, oneArticle, recordId } from './shared.ts';

export const MERGE_ARGUMENTS = {
  findCopies: oneArticle,
  mergeArticles: v.strictTuple([articleId, articleId]),
  undoMerge: v.strictTuple([recordId]),
} satisfies Record<keyof MergeContract, v.GenericSchema>;
