import type { ExportRecord, SkippedExport } from '../../../core/exporting/export.ts';
import type { StreamRequest, StreamTools } from '../exporting/export-tools.ts';
import { createRecordReader } from '../exporting/record-reader.ts';
import { streamExport } from '../exporting/streamed-export.ts';
import { aRecordLibrary } from './record-library.ts';

export type MadeFile = { readonly name: string; readonly bytes: Uint8Array; readonly text: string };

/** What an export of these records would write, with the pictures beside its pages left out. */
export async function streamedFiles(
  records: readonly ExportRecord[],
  request: StreamRequest,
  tools: StreamTools,
): Promise<{ readonly files: readonly MadeFile[]; readonly skipped: readonly SkippedExport[] }> {
  const stamp = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
  const ids = records.map(({ journal }) => journal.articleId);
  const reader = createRecordReader(aRecordLibrary(records).library);
  const { files, skipped } = await streamExport(ids, reader, request, stamp, tools);
  const made: MadeFile[] = [];
  for (const { name, parts } of files) {
    const taken: Uint8Array[] = [];
    for await (const part of parts())
      if (typeof part === 'string') taken.push(Buffer.from(part));
      else if (part instanceof Uint8Array) taken.push(part);
    const bytes = Buffer.concat(taken);
    made.push({ name, bytes, text: bytes.toString() });
  }
  return { files: made, skipped };
}
