import * as v from 'valibot';
import { LIST_KINDS, RESTORE_MODES } from '../../../core/backups/backup.ts';
import type { BackupContract } from '../../../core/contract/backup-contract.ts';
import { backupIdSchema } from '../../../core/stored/backup-record.ts';
import { articleId, line, nothing, range } from './shared.ts';

const scope = v.variant('tag', [
  v.strictObject({ tag: v.literal('all') }),
  v.strictObject({ tag: v.literal('list'), list: v.picklist(LIST_KINDS), recordId: v.nullable(line) }),
  v.strictObject({ tag: v.literal('article'), articleId }),
  // Ids of reflections that came from elsewhere may be of any kind.
  v.strictObject({ tag: v.literal('reflection'), articleId, reflectionId: line }),
]);

export const BACKUP_ARGUMENTS = {
  listBackups: nothing,
  backUpNow: nothing,
  compareBackup: v.strictTuple([backupIdSchema, range]),
  compareBackupLists: v.strictTuple([backupIdSchema]),
  restoreBackup: v.strictTuple([backupIdSchema, scope, v.picklist(RESTORE_MODES)]),
  undoRestore: nothing,
  chooseBackupFolder: nothing,
  leaveBackupFolder: nothing,
  checkLibrary: v.strictTuple([v.boolean()]),
} satisfies Record<keyof BackupContract, v.GenericSchema>;
