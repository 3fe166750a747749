import * as v from 'valibot';
import { createRecordFormat, type RecordFormat } from './record-format.ts';

/** A source that waits to be imported, by how to come by it. */
export type WaitingSource = { readonly kind: 'path' | 'address'; readonly value: string };

const waitingSchema: v.GenericSchema<unknown, readonly WaitingSource[]> = v.array(
  v.object({ kind: v.picklist(['path', 'address']), value: v.string() }),
);

/** `waiting-imports.json`, beside the settings: what an import had not come to when the program ended. */
export const WAITING_RECORD: RecordFormat<readonly WaitingSource[]> = createRecordFormat({
  name: 'afterword-waiting-imports',
  version: 1,
  schema: waitingSchema,
  upgrades: {},
});
