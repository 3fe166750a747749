import { basename, join } from 'node:path';
import type { VerifyProblem } from '../../core/library/verify-report.ts';
import type { FileCalls } from './file-calls.ts';
import type { LibraryFolders } from './folders.ts';
import { setAside } from './quarantine.ts';
import { sweepLeftover } from './temporary-file.ts';

/** Sets damaged files aside, removes leftovers and pictures that no article shows. Resolves to what was done, as sentences. */
export async function mendFiles(
  files: FileCalls,
  folders: LibraryFolders,
  problems: readonly VerifyProblem[],
  now: Date,
): Promise<readonly string[]> {
  const repairs: string[] = [];
  for (const { kind, file } of problems) {
    const path = join(folders.root, file);
    if (kind === 'leftover' && (await sweepLeftover(files, path, now))) repairs.push(`${file} was removed.`);
    if (kind === 'unused') {
      await files.unlink(path);
      repairs.push(`${file} was removed.`);
    }
    if (kind !== 'damaged') continue;
    const target = await setAside(files, path, folders.quarantine, now);
    repairs.push(`${file} was set aside as quarantine/${basename(target)}.`);
  }
  return repairs;
}
