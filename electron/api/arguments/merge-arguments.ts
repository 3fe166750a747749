import * as v from 'valibot';
import type { MergeContract } from '../../../core/contract/merge-contract.ts';
import { articleId, nothing, oneArticle, recordId } from './shared.ts';

export const MERGE_ARGUMENTS = {
  listCopies: nothing,
  findCopies: oneArticle,
  mergeArticles: v.strictTuple([articleId, articleId]),
  undoMerge: v.strictTuple([recordId]),
} satisfies Record<keyof MergeContract, v.GenericSchema>;
