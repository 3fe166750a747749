/** Which library a command works on. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { foldersIn, libraryFolders } from '../library/folders.ts';
import type { LibraryOptions } from '../library/library.ts';
import { openSettings } from '../library/settings-file.ts';
import { userDataFolder } from '../library/user-data-folder.ts';
import type { CommandCall } from './surroundings.ts';

export const createId = (): string => randomUUID().replaceAll('-', '');

/** The library that `--library` names, or the one that the app uses. */
export async function placeOf({ library }: Pick<CommandCall, 'library'>): Promise<LibraryOptions> {
  const folders = foldersIn(userDataFolder());
  return {
    ...(library === null ? await folderOfApp() : { folder: resolve(library) }),
    // A library named by hand keeps its caches away from those of the app.
    cacheFolder: library === null ? folders.cache : join(folders.cache, 'command-line'),
    holder: 'the afterword command',
    now: () => new Date(),
    createId,
  };
}

/** Whether somebody made a library there. */
export async function isLibrary(folder: string): Promise<boolean> {
  const { library, articles, journals } = libraryFolders(folder);
  for (const path of [library, articles, journals])
    if (
      await stat(path).then(
        () => true,
        () => false,
      )
    )
      return true;
  return false;
}

async function folderOfApp(): Promise<Pick<LibraryOptions, 'folder' | 'mustBeThere'>> {
  const folders = foldersIn(userDataFolder());
  const { settings } = await openSettings(folders.settingsFile);
  const { libraryFolder, libraryId } = settings.current();
  if (libraryFolder === null) return { folder: folders.library };
  return { folder: libraryFolder, mustBeThere: libraryId !== null };
}

/** The second folder for backups: the one that is named, or the app's when the command works on its library. */
export async function secondBackupFolder({
  backupFolder,
  library,
}: Pick<CommandCall, 'backupFolder' | 'library'>): Promise<string | null> {
  if (backupFolder !== null || library !== null) return backupFolder;
  const { settings } = await openSettings(foldersIn(userDataFolder()).settingsFile);
  return settings.current().backupFolder;
}
