import * as v from 'valibot';
import type { SearchContract } from '../../../core/contract/search-contract.ts';
import { LONGEST_PAGE, SHELVES } from '../../../core/library/query.ts';
import { MOST_SAVED_SEARCHES } from '../../../core/library/saved-searches.ts';
import { SUGGESTED_FIELDS } from '../../../core/searching/search.ts';
import { LONGEST_QUERY } from '../../../core/searching/search-query.ts';
import { filledLine, line, nothing, recordId, whole } from './shared.ts';

const text = v.pipe(v.string(), v.maxLength(LONGEST_QUERY));
const turn = v.pipe(whole, v.maxValue(2 ** 31 - 1));
const limit = v.pipe(whole, v.maxValue(LONGEST_PAGE));

const request = v.object({
  text,
  unfinished: v.boolean(),
  scope: v.object({ show: v.picklist(SHELVES), tag: v.nullable(line) }),
  stage: v.picklist(['first', 'all']),
  turn,
  limits: v.object({ articles: limit, questions: limit, written: limit, returned: limit }),
});

export const SEARCH_ARGUMENTS = {
  search: v.strictTuple([request]),
  goTo: v.strictTuple([v.object({ text, turn, limit })]),
  indexProgress: nothing,
  listSavedSearches: nothing,
  saveSearch: v.strictTuple([
    v.object({ id: recordId, name: filledLine, text, createdAt: v.nullable(line) }),
  ]),
  deleteSearch: v.strictTuple([recordId]),
  suggestValues: v.strictTuple([v.object({ field: v.picklist(SUGGESTED_FIELDS), begun: text })]),
  countSearches: v.strictTuple([v.pipe(v.array(text), v.maxLength(MOST_SAVED_SEARCHES))]),
} satisfies Record<keyof SearchContract, v.GenericSchema>;
