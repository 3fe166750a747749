import type { WaitingList } from '../waiting-list.ts';

/** For tests that end before anything could wait. */
export const NOTHING_WAITS: WaitingList = {
  load: async () => [],
  keep: () => undefined,
  flush: async () => undefined,
};
