import * as v from 'valibot';
import type { ExportContract } from '../../../core/contract/export-contract.ts';
import { EXPORT_EXTENTS, EXPORT_FORMATS, PAGE_LAYOUTS, PAPER_SIZES } from '../../../core/exporting/export.ts';
import { LONGEST_TEMPLATE } from '../../../core/exporting/export-template.ts';
import { KEEPING_PACES } from '../../../core/settings.ts';
import { articleIds, filledLine, nothing, recordId, reflectionQuery } from './shared.ts';

const scope = v.variant('tag', [
  v.object({ tag: v.literal('articles'), ids: articleIds }),
  v.object({ tag: v.literal('reflections'), query: reflectionQuery }),
  v.object({ tag: v.literal('collection'), id: filledLine }),
  v.object({ tag: v.literal('search'), id: filledLine }),
  v.object({ tag: v.literal('all') }),
]);
const extension = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,8}$/));
const templateText = v.pipe(v.string(), v.maxLength(LONGEST_TEMPLATE));
const request = v.object({
  scope,
  extent: v.picklist(EXPORT_EXTENTS),
  format: v.picklist(EXPORT_FORMATS),
  layout: v.picklist(PAGE_LAYOUTS),
  paper: v.picklist(PAPER_SIZES),
  template: v.nullable(v.object({ extension, text: templateText })),
});
const oneExport = v.strictTuple([request]);

export const EXPORT_ARGUMENTS = {
  previewExport: oneExport,
  exportNotes: oneExport,
  copyExport: oneExport,
  printExport: oneExport,
  cancelExport: nothing,
  listTemplates: nothing,
  saveTemplate: v.strictTuple([v.object({ id: recordId, name: filledLine, extension, text: templateText })]),
  deleteTemplate: v.strictTuple([recordId]),
  keptFolder: nothing,
  chooseKeptFolder: nothing,
  changeKeptFolder: v.strictTuple([
    v.object({
      extent: v.optional(v.picklist(EXPORT_EXTENTS)),
      pace: v.optional(v.picklist(KEEPING_PACES)),
    }),
  ]),
  leaveKeptFolder: nothing,
  keepFolderNow: nothing,
} satisfies Record<keyof ExportContract, v.GenericSchema>;
