import * as v from 'valibot';
import type { ExportContract } from '../../../core/contract/export-contract.ts';
import { EXPORT_EXTENTS, EXPORT_FORMATS, PAGE_LAYOUTS, PAPER_SIZES } from '../../../core/exporting/export.ts';
import { articleIds, filledLine, nothing, reflectionQuery } from './shared.ts';

const scope = v.variant('tag', [
  v.object({ tag: v.literal('articles'), ids: articleIds }),
  v.object({ tag: v.literal('reflections'), query: reflectionQuery }),
  v.object({ tag: v.literal('collection'), id: filledLine }),
  v.object({ tag: v.literal('search'), id: filledLine }),
  v.object({ tag: v.literal('all') }),
]);
const request = v.object({
  scope,
  extent: v.picklist(EXPORT_EXTENTS),
  format: v.picklist(EXPORT_FORMATS),
  layout: v.picklist(PAGE_LAYOUTS),
  paper: v.picklist(PAPER_SIZES),
});
const oneExport = v.strictTuple([request]);

export const EXPORT_ARGUMENTS = {
  previewExport: oneExport,
  exportNotes: oneExport,
  copyExport: oneExport,
  printExport: oneExport,
  cancelExport: nothing,
} satisfies Record<keyof ExportContract, v.GenericSchema>;
