import * as v from 'valibot';
import type { ExportContract } from '../../../core/contract/export-contract.ts';
import { EXPORT_FORMATS } from '../../../core/exporting/export.ts';
import { articleIds, reflectionQuery } from './shared.ts';

const scope = v.variant('tag', [
  v.object({ tag: v.literal('articles'), ids: articleIds }),
  v.object({ tag: v.literal('reflections'), query: reflectionQuery }),
  v.object({ tag: v.literal('all') }),
]);
const oneExport = v.strictTuple([scope, v.picklist(EXPORT_FORMATS)]);

export const EXPORT_ARGUMENTS = {
  previewExport: oneExport,
  exportNotes: oneExport,
  copyExport: oneExport,
} satisfies Record<keyof ExportContract, v.GenericSchema>;
