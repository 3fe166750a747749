/** How commands put numbers and failures into words. */
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { Refusal } from './surroundings.ts';

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** The value, or a refusal in the failure's sentence. */
export function unwrap<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Refusal(describeFailure(result.failure));
  return result.value;
}
