import * as v from 'valibot';
import type { MergeContract } from '../../../core/contract/merge-contract.ts';
import { articleId, nothing, oneArticle } from './shared.ts';

export const MERGE_ARGUMENTS = {
  listCopies: nothing,
  findCopies: oneArticle,
  mergeArticles: v.strictTuple([articleId, articleId]),
  undoMerge: oneArticle,
} satisfies Record<keyof MergeContract, v.GenericSchema>;
