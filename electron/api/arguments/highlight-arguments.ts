import * as v from 'valibot';
import type { HighlightContract } from '../../../core/contract/highlight-contract.ts';
import { HIGHLIGHT_COLORS } from '../../../core/journal/journal.ts';
import { articleId, line, recordId, selector } from './shared.ts';

/** More headings do not stand one below the other. */
const DEEPEST_SECTION = 12;

const color = v.picklist(HIGHLIGHT_COLORS);
const place = v.object({
  selector,
  commentId: v.nullable(recordId),
  section: v.pipe(v.array(line), v.maxLength(DEEPEST_SECTION)),
});
const oneHighlight = v.strictTuple([articleId, recordId]);

export const HIGHLIGHT_ARGUMENTS = {
  addHighlight: v.strictTuple([articleId, v.object({ ...place.entries, id: recordId, color })]),
  changeHighlight: v.strictTuple([articleId, recordId, v.partial(v.strictObject({ color, place }))]),
  deleteHighlight: oneHighlight,
  restoreHighlight: oneHighlight,
} satisfies Record<keyof HighlightContract, v.GenericSchema>;
