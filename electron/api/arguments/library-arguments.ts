import * as v from 'valibot';
import type { LibraryContract } from '../../../core/contract/library-contract.ts';
import { SHELVES, SORT_KEYS } from '../../../core/library/query.ts';
import { articleIds, line, nothing, oneArticle, range, recordId, reflectionQuery } from './shared.ts';

const articleQuery = v.object({
  show: v.picklist(SHELVES),
  text: line,
  tag: v.nullable(line),
  collection: v.nullable(recordId),
  sort: v.picklist(SORT_KEYS),
  descending: v.boolean(),
});

export const LIBRARY_ARGUMENTS = {
  listArticles: v.strictTuple([articleQuery, range]),
  selectArticles: v.strictTuple([articleQuery]),
  countLibrary: nothing,
  openArticle: oneArticle,
  listReflections: v.strictTuple([reflectionQuery, range]),
  trashArticles: v.strictTuple([articleIds]),
  restoreArticles: v.strictTuple([articleIds]),
  listTrash: v.strictTuple([range]),
  deleteArticles: v.strictTuple([articleIds]),
  emptyTrash: nothing,
} satisfies Record<keyof LibraryContract, v.GenericSchema>;
