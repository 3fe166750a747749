import * as v from 'valibot';
import type { CollectionsContract } from '../../../core/contract/collections-contract.ts';
import { articleId, articleIds, filledLine, nothing, recordId } from './shared.ts';

const anywhere = v.nullable(recordId);

export const COLLECTIONS_ARGUMENTS = {
  listCollections: nothing,
  createCollection: v.strictTuple([filledLine, anywhere]),
  renameCollection: v.strictTuple([recordId, filledLine]),
  moveCollection: v.strictTuple([recordId, anywhere, anywhere]),
  deleteCollection: v.strictTuple([recordId]),
  restoreCollection: v.strictTuple([recordId]),
  addToCollection: v.strictTuple([recordId, articleIds]),
  removeFromCollection: v.strictTuple([recordId, articleIds]),
  orderInCollection: v.strictTuple([recordId, articleIds, v.nullable(articleId)]),
  arrangeCollection: v.strictTuple([recordId, articleIds]),
  countInCollections: v.strictTuple([articleIds]),
} satisfies Record<keyof CollectionsContract, v.GenericSchema>;
