import { FolderOpen, History, RotateCcw, Save, Undo2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { BackupReason, BackupSummary } from '../../../core/backups/backup.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';
import { countOf, formatMoment } from '../../models/words.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { Section } from './Section.tsx';
import { TaskProgress } from './TaskProgress.tsx';

/** Safety copies of the library: when they were made, where they are kept, and the way back. */
export function BackupSettings() {
  const { backups } = useApp();
  const overview = backups.overview.value;
  useEffect(() => void backups.refresh(), [backups]);
  return (
    <Section title="Backups">
      <p>
        Afterword backs your library up by itself: every half hour in which something changed, and before
        large imports, restores and repairs. Only what changed takes room.
      </p>
      <div class="settings-line">
        <p role="status">{lastBackup(overview?.backups ?? null)}</p>
        <Button icon={Save} disabled={backups.isBusy.value} onClick={() => void backups.backUpNow()}>
          Back up now
        </Button>
      </div>
      <TaskProgress task="backup" label="Backing up" />
      <SecondFolder />
      {overview !== null && overview.restoredAt !== null && (
        <div class="settings-line">
          <p>You brought something back on {formatMoment(overview.restoredAt)}.</p>
          <Button icon={Undo2} disabled={backups.isBusy.value} onClick={() => void backups.undoRestore()}>
            Undo that
          </Button>
        </div>
      )}
      <BackupList rows={overview?.backups ?? []} />
      <RestoreDialog />
    </Section>
  );
}

function SecondFolder() {
  const { backups } = useApp();
  const folder = backups.overview.value?.secondFolder ?? null;
  return (
    <div class="settings-line">
      {folder === null ? (
        <p class="settings-words">A second folder on another disk keeps your words should this one break.</p>
      ) : (
        <code class="path">{folder}</code>
      )}
      <Button icon={FolderOpen} onClick={() => void backups.chooseSecondFolder()}>
        {folder === null ? 'Choose a second folder' : 'Choose another'}
      </Button>
      {folder !== null && (
        <Button look="quiet" onClick={() => void backups.leaveSecondFolder()}>
          Stop using it
        </Button>
      )}
    </div>
  );
}

function BackupList({ rows }: { readonly rows: readonly BackupSummary[] }) {
  const { backups } = useApp();
  if (rows.length === 0) return null;
  return (
    <details class="backup-list">
      <summary>
        <History aria-hidden="true" size={18} />
        Bring something back from {countOf(rows.length, 'backup')}
      </summary>
      <ul aria-label="Backups">
        {rows.map((backup) => (
          <li key={`${backup.place} ${backup.id}`}>
            <span class="backup-when">{formatMoment(backup.madeAt)}</span>
            <span class="quiet">
              {REASONS[backup.reason]}, {countOf(backup.articles, 'article')}
              {backup.place === 'second' && ', second folder'}
            </span>
            <Button
              icon={RotateCcw}
              look="quiet"
              aria-label={`Look into the backup of ${formatMoment(backup.madeAt)}`}
              onClick={() => backups.show(backup)}
            >
              Look into it
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function lastBackup(rows: readonly BackupSummary[] | null): string {
  if (rows === null) return 'Looking for backups…';
  const [newest] = rows;
  return newest === undefined
    ? 'There is no backup yet. The first one is made a minute after the start.'
    : `Last backup: ${formatMoment(newest.madeAt)}.`;
}

const REASONS: Readonly<Record<BackupReason, string>> = {
  schedule: 'by itself',
  asked: 'because you asked',
  import: 'before an import',
  upgrade: 'before an update',
  restore: 'before a restore',
  repair: 'before a repair',
};
