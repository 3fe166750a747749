import * as v from 'valibot';
import type { ImportContract } from '../../../core/contract/import-contract.ts';
import { DUPLICATE_CHOICES } from '../../../core/importing/import-queue.ts';
import { MOST_ADDRESSES } from '../../../core/importing/pasted-addresses.ts';
import { line, nothing, recordId } from './shared.ts';

const LARGEST_DROP = 64_000_000;

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength <= LARGEST_DROP),
);

export const IMPORT_ARGUMENTS = {
  chooseFilesToImport: nothing,
  importFiles: v.strictTuple([v.array(v.object({ name: line, bytes }))]),
  importAddresses: v.strictTuple([v.pipe(v.array(line), v.maxLength(MOST_ADDRESSES))]),
  importClipboard: nothing,
  importProgress: nothing,
  cancelImport: nothing,
  pauseImport: v.strictTuple([v.boolean()]),
  retryImport: v.strictTuple([v.array(recordId)]),
  importLeftOut: v.strictTuple([recordId]),
  settleDuplicate: v.strictTuple([recordId, v.picklist(DUPLICATE_CHOICES)]),
  retryFailedImports: nothing,
  copyImportFailures: nothing,
  dismissImports: nothing,
} satisfies Record<keyof ImportContract, v.GenericSchema>;
