import * as v from 'valibot';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { nullable } from './schemas.ts';

/**
 * A source that waits to be imported, by how to come by it: where it is or, when it came as bytes only, the file in
 * `waiting-imports/` that keeps them.
 */
export type WaitingSource =
  | { readonly kind: 'path'; readonly value: string }
  | { readonly kind: 'address'; readonly value: string }
  | {
      readonly kind: 'kept';
      readonly fileName: string;
      readonly from: 'file' | 'clipboard';
      readonly name: string;
      readonly mediaType: string | null;
    };

const waitingSchema: v.GenericSchema<unknown, readonly WaitingSource[]> = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('path'), value: v.string() }),
    v.object({ kind: v.literal('address'), value: v.string() }),
    v.object({
      kind: v.literal('kept'),
      fileName: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      from: v.picklist(['file', 'clipboard']),
      name: v.string(),
      mediaType: nullable(v.string()),
    }),
  ]),
);

/** `waiting-imports.json`, beside the settings: what an import had not come to when the program ended. */
export const WAITING_RECORD: RecordFormat<readonly WaitingSource[]> = createRecordFormat({
  name: 'afterword-waiting-imports',
  version: 2,
  schema: waitingSchema,
  // Version 1 knew places only.
  upgrades: { 1: (content) => content },
});
