/** Keeping a folder of Markdown up to date. */
import { basename, relative } from 'node:path';
import type { ExportContract } from '../../core/contract/export-contract.ts';
import { failed, ok } from '../../core/result.ts';
import type { KeptFolder } from '../../core/settings.ts';
import type { Library } from '../library/library.ts';
import type { KeepingFolder } from '../services/exporting/keeping-folder.ts';
import type { Dialogs } from './dialogs.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

type KeptFolderContract = Pick<
  ExportContract,
  'keptFolder' | 'chooseKeptFolder' | 'changeKeptFolder' | 'leaveKeptFolder' | 'keepFolderNow'
>;

export type KeptFolderApiOptions = {
  readonly library: Pick<Library, 'folder'>;
  readonly keeping: KeepingFolder;
  readonly settings: SettingsKeeper;
  readonly dialogs: Dialogs;
};

export function createKeptFolderApi({
  library,
  keeping,
  settings,
  dialogs,
}: KeptFolderApiOptions): KeptFolderContract {
  const keep = async (keptFolder: KeptFolder | null) => {
    const changed = await settings.change({ keptFolder });
    if (!changed.ok) return changed;
    // Writing everything takes its time; the settings show how it goes.
    void keeping.restart();
    return ok(null);
  };
  return {
    keptFolder: async () => ({ kept: settings.current().keptFolder, ...keeping.state() }),
    async chooseKeptFolder() {
      const folder = await dialogs.chooseFolder();
      if (folder === null) return ok(null);
      if (isInside(library.folder, folder)) return failed({ tag: 'inside-library', name: basename(folder) });
      const { extent, pace } = settings.current().keptFolder ?? { extent: 'highlights', pace: 'change' };
      return keep({ folder, extent, pace, keptAt: null });
    },
    async changeKeptFolder({ extent, pace }) {
      const kept = settings.current().keptFolder;
      return kept === null
        ? ok(null)
        : keep({ ...kept, extent: extent ?? kept.extent, pace: pace ?? kept.pace });
    },
    leaveKeptFolder: () => keep(null),
    async keepFolderNow() {
      await keeping.keepNow();
      return null;
    },
  };
}

const isInside = (folder: string, path: string): boolean =>
  !/^\.\.(?:[\\/]|$)|^[a-z]:/i.test(relative(folder, path));
