/** Moving the library to another folder, and opening another one. */
import { join } from 'node:path';
import type { BackupProgress } from '../../core/contract/backup-contract.ts';
import type { PlaceContract } from '../../core/contract/place-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { writeFailure } from '../library/file-failure.ts';
import type { Library } from '../library/library.ts';
import { listIfThere } from '../library/list-if-there.ts';
import { copyLibrary, finishMove, refusalToMove } from '../library/move-library.ts';
import type { Announce } from './announce.ts';
import type { Dialogs } from './dialogs.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export type PlaceApiOptions = {
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly dialogs: Dialogs;
  readonly announce: Announce;
  /** Closes window and library, runs `act`, and starts the app again, whatever comes of it. */
  readonly restart: (act: () => Promise<Result<null, Failure>>) => void;
  readonly moveToTrash: (folder: string) => Promise<void>;
  readonly files?: FileCalls;
};

/** The name of a library's folder inside a chosen folder that holds other things. */
const OWN_NAME = 'Afterword library';

export function createPlaceApi(options: PlaceApiOptions): PlaceContract {
  const { library, settings, dialogs, announce, restart, moveToTrash, files = NODE_FILES } = options;
  const tell = (progress: BackupProgress | null): void => announce('backupProgressed', progress);

  async function move(to: string): Promise<Result<null, Failure>> {
    const refusal = await refusalToMove(files, library.folder, to);
    if (refusal !== null) return failed(refusal);
    // Most of it while the reader goes on; what changes meanwhile follows when the library is closed.
    const copied = await copyLibrary(files, library.folder, to, (done) =>
      tell({ task: 'move', done, total: null }),
    );
    tell(null);
    if (!copied.ok) return copied;
    restart(async () => {
      const moved = await finishMove(files, library.folder, to);
      if (!moved.ok) return moved;
      const changed = await settings.change({ libraryFolder: to, formerLibraryFolder: library.folder });
      return changed.ok ? ok(null) : changed;
    });
    return ok(null);
  }

  return {
    async moveLibrary() {
      const chosen = await dialogs.chooseLibraryFolder('move');
      if (chosen === null) return ok(null);
      const isEmpty = (await listIfThere(files, chosen).catch(() => [''])).length === 0;
      return move(isEmpty ? chosen : join(chosen, OWN_NAME));
    },
    async openOtherLibrary() {
      const chosen = await dialogs.chooseLibraryFolder('open');
      if (chosen === null || chosen === library.folder) return ok(null);
      const names = await listIfThere(files, chosen).catch(() => []);
      const isLibrary = names.some((name) => ['library.json', 'articles', 'journals'].includes(name));
      const folder = isLibrary || names.length === 0 ? chosen : join(chosen, OWN_NAME);
      restart(async () => {
        const changed = await settings.change({
          libraryFolder: folder,
          libraryId: null,
          lastArticleId: null,
        });
        return changed.ok ? ok(null) : changed;
      });
      return ok(null);
    },
    async trashFormerLibrary() {
      const folder = settings.current().formerLibraryFolder;
      // What is used now is never thrown away, whatever the settings say.
      if (folder !== null && folder !== library.folder)
        try {
          await moveToTrash(folder);
        } catch (error) {
          return failed(writeFailure(folder, error));
        }
      return forget();
    },
    keepFormerLibrary: forget,
  };

  async function forget(): Promise<Result<null, Failure>> {
    const changed = await settings.change({ formerLibraryFolder: null });
    return changed.ok ? ok(null) : changed;
  }
}
