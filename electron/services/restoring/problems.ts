import type { RestoreReport } from '../../../core/backups/backup.ts';
import { describeFailure, type Failure } from '../../../core/failure.ts';

/** What could not be brought or taken back, and why. */
export type Problem = RestoreReport['problems'][number];

export const problemOf = (failure: Failure): Problem => ({
  name: failure.name,
  reason: describeFailure(failure),
});
