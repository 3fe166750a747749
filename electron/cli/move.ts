/** `move`: the library goes to another folder, copied and checked, and the old one stays. */
import { resolve } from 'node:path';
import { describeFailure } from '../../core/failure.ts';
import { NODE_FILES } from '../library/file-calls.ts';
import { foldersIn } from '../library/folders.ts';
import { copyLibrary, finishMove, refusalToMove } from '../library/move-library.ts';
import { openSettings } from '../library/settings-file.ts';
import { userDataFolder } from '../library/user-data-folder.ts';
import { withLibrary } from './open.ts';
import { type Command, UsageError } from './surroundings.ts';
import { unwrap } from './telling.ts';

export const move: Command = async (call, surroundings) => {
  const [target] = call.args;
  if (target === undefined || call.args.length > 1) throw new UsageError('Name the folder to move to.');
  const to = resolve(target);
  const folder = await copyWhileOpen(call, surroundings, to);
  if (folder === null) return 1;
  unwrap(await finishMove(NODE_FILES, folder, to));
  const isUsed = await useInApp(folder, to);
  surroundings.say(
    call.json
      ? JSON.stringify({ from: folder, to, isUsedByApp: isUsed }, null, 2)
      : `Your library is in ${to} now.${isUsed ? ' Afterword uses it from the next start on.' : ''}\nThe old folder is still there: ${folder}`,
  );
  return 0;
};

/** Most of the copying, while the lock keeps everybody else out. `null`: the library could not be closed well. */
async function copyWhileOpen(
  call: Parameters<Command>[0],
  surroundings: Parameters<Command>[1],
  to: string,
): Promise<string | null> {
  let folder: string | null = null;
  const code = await withLibrary(call, surroundings, async (library) => {
    const refusal = await refusalToMove(NODE_FILES, library.folder, to);
    if (refusal !== null) {
      surroundings.complain(describeFailure(refusal));
      return 1;
    }
    unwrap(await copyLibrary(NODE_FILES, library.folder, to));
    folder = library.folder;
    return 0;
  });
  return code === 0 ? folder : null;
}

/** When the app uses the library, it is told where it is now. */
async function useInApp(from: string, to: string): Promise<boolean> {
  const folders = foldersIn(userDataFolder());
  const { settings } = await openSettings(folders.settingsFile);
  if ((settings.current().libraryFolder ?? folders.library) !== from) return false;
  unwrap(await settings.change({ libraryFolder: to, formerLibraryFolder: from }));
  return true;
}
