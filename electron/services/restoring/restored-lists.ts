import type { Problem } from './problems.ts';

/** What came of the lists: how many records differ from before, and what could not be done. */
export type RestoredLists = {
  readonly records: number;
  readonly problems: readonly Problem[];
};
