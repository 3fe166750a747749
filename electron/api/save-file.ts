import type { ExportedFile } from '../../core/exporting/export.ts';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { writeExport } from '../services/exporting.ts';
import type { Dialogs } from './dialogs.ts';

/** Writes one file where the reader says; its path, or `null` when they cancelled. The system asks before replacing. */
export async function saveFile(
  file: ExportedFile,
  dialogs: Dialogs,
): Promise<Result<string | null, Failure>> {
  const path = await dialogs.chooseSavePath(file.name);
  if (path === null) return ok(null);
  const { written } = await writeExport([{ ...file, name: path }], { replace: true });
  const [saved] = written;
  return saved === undefined ? failed({ tag: 'not-writable', name: file.name }) : ok(saved);
}
