import type { BackupProgress } from '../../../core/contract/backup-contract.ts';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';

/** How far a long work is, while it goes on. */
export function TaskProgress(props: { readonly task: BackupProgress['task']; readonly label: string }) {
  const { backups } = useApp();
  const progress = backups.progress.value;
  if (progress?.task !== props.task) return null;
  const { done, total } = progress;
  return (
    <div class="backup-progress">
      <progress
        aria-label={props.label}
        {...(total === null ? {} : { value: done, max: Math.max(1, total) })}
      />
      <span class="quiet">
        {props.label}: {total === null ? countOf(done, 'file') : `${done} of ${countOf(total, 'file')}`}
      </span>
    </div>
  );
}
