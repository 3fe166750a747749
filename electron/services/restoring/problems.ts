import type { RestoreReport } from '../../../core/backups/backup.ts';
import { describeFailure, type Failure } from '../../../core/failure.ts';

/** What could not be brought or taken back, and why. */
export type Problem = RestoreReport['problems'][number];

/** `file` is its path in the library. */
export const damagedInBackup = (file: string): Problem => ({
  name: file,
  reason: `“${file}” is damaged in this backup and was left as it stands now; another backup may hold it whole.`,
});

export const problemOf = (failure: Failure): Problem => ({
  name: failure.name,
  reason: describeFailure(failure),
});
