import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  ArticleDifference,
  BackupId,
  BackupSummary,
  ListDifference,
  RestoreMode,
  RestoreReport,
  RestoreScope,
} from '../../core/backups/backup.ts';
import type { BackupOverview, BackupProgress, LibraryCheck } from '../../core/contract/backup-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { createPages, type Pages } from './pages.ts';
import type { Toasts } from './toasts.ts';
import { countOf } from './words.ts';

/** Backups, the way back, and the check of the library. */
export type BackupsModel = {
  /** `null` before it was asked for. */
  readonly overview: ReadonlySignal<BackupOverview | null>;
  readonly progress: ReadonlySignal<BackupProgress | null>;
  /** Something long is going on: nothing else of this kind can be begun. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly check: ReadonlySignal<LibraryCheck | null>;
  /** The backup that is looked at in the dialog; `null` when it is closed. */
  readonly shown: ReadonlySignal<BackupSummary | null>;
  readonly mode: ReadonlySignal<RestoreMode>;
  readonly differences: Pages<ArticleDifference>;
  /** What the shown backup says of lists; `null` while it is not known. */
  readonly lists: ReadonlySignal<readonly ListDifference[] | null>;
  refresh(): Promise<void>;
  backUpNow(): Promise<void>;
  chooseSecondFolder(): Promise<void>;
  leaveSecondFolder(): Promise<void>;
  checkLibrary(repair: boolean): Promise<void>;
  show(backup: BackupSummary): void;
  chooseMode(mode: RestoreMode): void;
  close(): void;
  restore(scope: RestoreScope): Promise<void>;
  undoRestore(): Promise<void>;
};

export function createBackups(api: AfterwordBridge, toasts: Toasts): BackupsModel {
  const overview = signal<BackupOverview | null>(null);
  const progress = signal<BackupProgress | null>(null);
  const isBusy = signal(false);
  const check = signal<LibraryCheck | null>(null);
  const shown = signal<BackupSummary | null>(null);
  const mode = signal<RestoreMode>('merge');
  const differences = createPages(async (range) => {
    const backup = shown.peek();
    const compared = backup === null ? null : await api.compareBackup(backup.id, range);
    if (compared?.ok) return compared.value;
    if (compared !== null) toasts.showFailure(compared.failure);
    return { total: 0, start: 0, rows: [] };
  });
  const lists = signal<readonly ListDifference[] | null>(null);
  /** Compares the shown backup with what the library says now. */
  const compare = (): void => {
    const backup = shown.peek();
    differences.restart();
    if (backup === null) return;
    void api.compareBackupLists(backup.id).then((compared) => {
      // Pages tell of failures; another backup may be shown by now.
      if (compared.ok && shown.peek() === backup) lists.value = compared.value;
    });
  };
  api.on('backupProgressed', (event) => {
    progress.value = event;
  });

  const refresh = async (): Promise<void> => {
    overview.value = await api.listBackups();
  };
  /** One long act at a time; a failure is told in its sentence. */
  const work = async <T>(act: () => Promise<Result<T, Failure>>): Promise<T | null> => {
    if (isBusy.peek()) return null;
    isBusy.value = true;
    try {
      const done = await act();
      if (!done.ok) toasts.showFailure(done.failure);
      return done.ok ? done.value : null;
    } finally {
      isBusy.value = false;
      progress.value = null;
      await refresh();
    }
  };

  async function undoRestore(): Promise<void> {
    const report = await work(() => api.undoRestore());
    if (report === null) return;
    toasts.show(`The restore was undone. ${problemsOf(report)}`.trim());
    if (shown.peek() !== null) compare();
  }

  return {
    overview,
    progress,
    isBusy,
    check,
    shown,
    mode,
    differences,
    lists,
    refresh,
    undoRestore,
    async backUpNow() {
      if ((await work(async () => mapNull(await api.backUpNow()))) !== null)
        toasts.show('Your library is backed up.');
    },
    async chooseSecondFolder() {
      await api.chooseBackupFolder();
      await refresh();
    },
    async leaveSecondFolder() {
      const left = await api.leaveBackupFolder();
      if (!left.ok) toasts.showFailure(left.failure);
      await refresh();
    },
    async checkLibrary(repair) {
      const report = await work(() => api.checkLibrary(repair));
      if (report !== null) check.value = report;
    },
    show(backup) {
      shown.value = backup;
      mode.value = 'merge';
      lists.value = null;
      compare();
    },
    chooseMode(chosen) {
      mode.value = chosen;
    },
    close() {
      shown.value = null;
    },
    async restore(scope) {
      const backup: BackupId | undefined = shown.peek()?.id;
      if (backup === undefined) return;
      // Whoever picks one text or entry wants to see it; what stands there now is kept.
      const isOne = scope.tag === 'reflection' || (scope.tag === 'list' && scope.recordId !== null);
      const how = isOne ? 'earlier' : mode.peek();
      const report = await work(() => api.restoreBackup(backup, scope, how));
      if (report === null) return;
      toasts.show(describeReport(report), { label: 'Undo', run: () => void undoRestore() });
      compare();
    },
  };
}

const mapNull = (result: Result<null, Failure>): Result<true, Failure> =>
  result.ok ? { ok: true, value: true } : result;

function describeReport(report: RestoreReport): string {
  const parts = [
    report.articles > 0 ? countOf(report.articles, 'article') : '',
    report.records > 0 ? countOf(report.records, 'entry of your lists', 'entries of your lists') : '',
  ].filter(Boolean);
  const done = parts.length === 0 ? 'Nothing was missing.' : `Brought back: ${parts.join(' and ')}.`;
  return `${done} ${problemsOf(report)}`.trim();
}

const problemsOf = ({ problems }: RestoreReport): string => problems.map(({ reason }) => reason).join(' ');
