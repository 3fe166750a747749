import * as v from 'valibot';
import type { OwnTemplate } from '../exporting/export-template.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { nullable, timeSchema } from './schemas.ts';

/** The reader's own templates, deleted ones included. */
export type TemplatesRecord = { readonly templates: readonly OwnTemplate[] };

const schema: v.GenericSchema<unknown, TemplatesRecord> = v.object({
  templates: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      extension: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,8}$/)),
      text: v.string(),
      updatedAt: timeSchema,
      deletedAt: nullable(timeSchema),
    }),
  ),
});

/** `templates.json` */
export const TEMPLATES_RECORD: RecordFormat<TemplatesRecord> = createRecordFormat<TemplatesRecord>({
  name: 'afterword-templates',
  version: 1,
  schema,
  upgrades: {},
});
