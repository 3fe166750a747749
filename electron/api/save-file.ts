import { basename, dirname } from 'node:path';
import type { ExportedFile } from '../../core/exporting/export.ts';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { writeDurably } from '../library/durable-write.ts';
import { NODE_FILES } from '../library/file-calls.ts';
import { writeFailure } from '../library/file-failure.ts';
import { sweepLeftovers } from '../library/temporary-file.ts';
import type { Dialogs } from './dialogs.ts';

/** Writes one file where the reader says; its path, or `null` when they cancelled. The system asks before replacing. */
export async function saveFile(
  { name, text, bytes }: ExportedFile,
  dialogs: Dialogs,
): Promise<Result<string | null, Failure>> {
  const path = await dialogs.chooseSavePath(name);
  if (path === null) return ok(null);
  await sweepLeftovers(NODE_FILES, dirname(path), new Date());
  try {
    await writeDurably(NODE_FILES, path, bytes ?? text);
    return ok(path);
  } catch (error) {
    return failed(writeFailure(basename(path), error));
  }
}
