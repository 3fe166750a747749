/** Backups, restore and the check of the library. */
import type { ArticleDifference, BackupId, RestoreReport } from '../../core/backups/backup.ts';
import type { BackupContract, BackupProgress } from '../../core/contract/backup-contract.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { BackingUp } from '../services/backing-up.ts';
import { createTeller } from '../services/teller.ts';
import type { Announce } from './announce.ts';
import type { Dialogs } from './dialogs.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export type BackupApiOptions = {
  readonly backingUp: BackingUp;
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly dialogs: Dialogs;
  readonly announce: Announce;
};

/** Longest text of one answer in a comparison, in UTF-16 units: messages between the processes stay small. */
const LONGEST_WORDS = 1_200;

export function createBackupApi({
  backingUp,
  library,
  settings,
  dialogs,
  announce,
}: BackupApiOptions): BackupContract {
  const { restoring } = backingUp;
  const progress = createProgress(announce);
  /** The last comparison, for its later pages. */
  let compared: { readonly id: BackupId; readonly rows: readonly ArticleDifference[] } | null = null;

  /** Lists have nobody else who says that they are others now. */
  const told = (report: Result<RestoreReport, Failure>): Result<RestoreReport, Failure> => {
    if (report.ok && report.value.records > 0) {
      announce('listsChanged', null);
      announce('feedsChanged', null);
    }
    return report;
  };

  return {
    async listBackups() {
      const [backups, restore] = await Promise.all([restoring.list(), restoring.undoable()]);
      return {
        backups,
        secondFolder: settings.current().backupFolder,
        restoredAt: restore?.restoredAt ?? null,
      };
    },
    async backUpNow() {
      const made = await backingUp.backUp('asked', progress.of('backup'));
      progress.end();
      return made.ok ? ok(null) : made;
    },
    async compareBackup(id, { start, count }) {
      if (compared?.id !== id || start === 0) {
        const differences = await restoring.compare(id);
        if (!differences.ok) return differences;
        compared = { id, rows: differences.value.articles };
      }
      const { rows } = compared;
      return ok({ total: rows.length, start, rows: rows.slice(start, start + count).map(shortened) });
    },
    compareBackupLists: (id) => restoring.compareLists(id),
    restoreBackup: async (id, scope, mode) => told(await restoring.restore(id, scope, mode)),
    undoRestore: async () => told(await restoring.undo()),
    async chooseBackupFolder() {
      const folder = await dialogs.chooseBackupFolder();
      if (folder === null) return null;
      await settings.change({ backupFolder: folder });
      await backingUp.backUp('asked');
      return null;
    },
    async leaveBackupFolder() {
      const changed = await settings.change({ backupFolder: null });
      return changed.ok ? ok(null) : changed;
    },
    async checkLibrary(repair) {
      if (repair) {
        const made = await backingUp.backUp('repair', progress.of('backup'));
        progress.end();
        if (!made.ok) return made;
      }
      const report = await library.check(repair);
      if (!report.ok) return report;
      const backups = await backingUp.check(progress.of('check'));
      progress.end();
      return ok({
        ...report.value,
        backups: backups.ok ? backups.value.backups : 0,
        backupProblems: backups.ok
          ? backups.value.damaged.map((detail) => `A part of a backup is damaged: ${detail}.`)
          : [describeFailure(backups.failure)],
      });
    },
  };
}

const shortened = (difference: ArticleDifference): ArticleDifference => ({
  ...difference,
  words: difference.words.map((words) => ({
    ...words,
    earlier: shorten(words.earlier),
    present: words.present === null ? null : shorten(words.present),
  })),
});

const shorten = (text: string): string =>
  text.length <= LONGEST_WORDS ? text : `${text.slice(0, LONGEST_WORDS)}…`;

/** Tells how far something is, a few times a second. */
function createProgress(announce: Announce) {
  let latest: BackupProgress | null = null;
  const teller = createTeller(() => latest);
  teller.on((progress) => announce('backupProgressed', progress));
  return {
    of: (task: BackupProgress['task']) => (done: number, total: number | null) => {
      latest = { task, done, total };
      teller.tell();
    },
    end(): void {
      latest = null;
      teller.tell();
    },
  };
}
