import { describeFailure, type Failure } from '../../../core/failure.ts';

/** What could not be brought or taken back, and why. */
export type Problem = { readonly name: string; readonly reason: string };

export const problemOf = (failure: Failure): Problem => ({
  name: failure.name,
  reason: describeFailure(failure),
});
