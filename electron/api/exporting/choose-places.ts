/** Where the files of an export go: the reader is asked with the system's dialogs. */
import { join } from 'node:path';
import { existingNames } from '../../services/exporting/write-export.ts';
import type { Dialogs } from '../dialogs.ts';

type NamedFile = { readonly name: string };

/** The files with full paths for names; `null` when the reader cancelled. */
export const choosePlaces = <T extends NamedFile>(
  files: readonly T[],
  dialogs: Dialogs,
): Promise<readonly T[] | null> => {
  const [only] = files;
  return only !== undefined && files.length === 1 ? placeOfOne(only, dialogs) : placesOfMany(files, dialogs);
};

/** The system's dialog has asked already whether a file may be replaced. */
async function placeOfOne<T extends NamedFile>(file: T, dialogs: Dialogs): Promise<readonly T[] | null> {
  const path = await dialogs.chooseSavePath(file.name);
  return path === null ? null : [{ ...file, name: path }];
}

async function placesOfMany<T extends NamedFile>(
  files: readonly T[],
  dialogs: Dialogs,
): Promise<readonly T[] | null> {
  const folder = await dialogs.chooseFolder();
  if (folder === null) return null;
  const present = await existingNames(
    folder,
    files.map(({ name }) => name),
  );
  if (present.length > 0 && !(await dialogs.confirmReplacing(present))) return null;
  return files.map((file) => ({ ...file, name: join(folder, file.name) }));
}
