import { isSame } from '../is-same.ts';

/** The list that was there when nothing changed, so that nothing is written. */
export const unlessSame = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  isSame(before, after) ? before : after;
