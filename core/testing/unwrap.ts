import { describeFailure, type Failure } from '../failure.ts';
import type { Result } from '../result.ts';

/** What a step gave that a test needs. Throws what the reader would be told when it failed. */
export function unwrap<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(describeFailure(result.failure));
  return result.value;
}
