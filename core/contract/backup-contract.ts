import type { Timestamp } from '../article/article.ts';
import type {
  ArticleDifference,
  BackupId,
  BackupSummary,
  ListDifference,
  RestoreMode,
  RestoreReport,
  RestoreScope,
} from '../backups/backup.ts';
import type { Page, Range } from '../library/query.ts';
import type { VerifyReport } from '../library/verify-report.ts';
import type { Promised } from './promised.ts';

/** Safety copies, the way back, and the check of every file. */
export type BackupContract = {
  listBackups(): Promise<BackupOverview>;
  backUpNow(): Promised<null>;
  /** What a backup would change, article by article. Long texts are shortened. */
  compareBackup(id: BackupId, range: Range): Promised<Page<ArticleDifference>>;
  /** The same for collections, feeds, saved searches and own sets of questions. */
  compareBackupLists(id: BackupId): Promised<readonly ListDifference[]>;
  restoreBackup(id: BackupId, scope: RestoreScope, mode: RestoreMode): Promised<RestoreReport>;
  undoRestore(): Promised<RestoreReport>;
  /** Asks for a second folder with the system's dialog. */
  chooseBackupFolder(): Promise<null>;
  leaveBackupFolder(): Promised<null>;
  /** Looks at every file of the library and of its backups; with `repair` does what can be done without loss. */
  checkLibrary(repair: boolean): Promised<LibraryCheck>;
};

export const BACKUP_METHODS: Readonly<Record<keyof BackupContract, true>> = {
  listBackups: true,
  backUpNow: true,
  compareBackup: true,
  compareBackupLists: true,
  restoreBackup: true,
  undoRestore: true,
  chooseBackupFolder: true,
  leaveBackupFolder: true,
  checkLibrary: true,
};

export type BackupOverview = {
  /** Newest first. */
  readonly backups: readonly BackupSummary[];
  readonly secondFolder: string | null;
  /** When the restore was that can be undone. */
  readonly restoredAt: Timestamp | null;
};

export type LibraryCheck = VerifyReport & {
  readonly backups: number;
  /** What is wrong with backups, as sentences. */
  readonly backupProblems: readonly string[];
};

/** Long work on all files, while it goes on. */
export type BackupProgress = {
  readonly task: 'backup' | 'check' | 'move';
  readonly done: number;
  /** `null` while it is not known. */
  readonly total: number | null;
};
