import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';

/** What most methods give: a value, or a failure for which there is a sentence. */
export type Promised<T> = Promise<Result<T, Failure>>;
