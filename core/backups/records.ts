/** Records that come back from a backup, and the times that let merging do what the reader chose. */

import type { Timestamp } from '../article/article.ts';
import type { Deletable } from '../deletable.ts';
import { isSame } from '../is-same.ts';
import type { Stamped } from '../journal/journal.ts';
import { justAfter } from '../later-time.ts';

export type Dated = { readonly id: string; readonly updatedAt: Timestamp };

/** The earlier records, those that differ from the present ones dated now, so that merging lets them win. */
export function renewEach<T extends Dated>(
  earlier: readonly T[],
  present: readonly T[],
  now: Timestamp,
): readonly T[] {
  return earlier.map((record) => {
    const known = find(present, record.id);
    if (known === undefined || isSame(known, record)) return record;
    return { ...record, updatedAt: justAfter(now, known.updatedAt) };
  });
}

export const renewMark = <T>(earlier: Stamped<T>, present: Stamped<T>, now: Timestamp): Stamped<T> =>
  earlier.updatedAt === null || isSame(earlier.value, present.value)
    ? earlier
    : { ...earlier, updatedAt: justAfter(now, present.updatedAt) };

/** Records that only the restore brought are deleted; their words stay where they are. */
export const withdraw = <T extends Deletable>(
  present: readonly T[],
  before: readonly T[],
  now: Timestamp,
  isAsRestored: (id: string) => boolean,
): readonly T[] =>
  present.map((record) =>
    find(before, record.id) === undefined && record.deletedAt === null && isAsRestored(record.id)
      ? { ...record, deletedAt: now, updatedAt: justAfter(now, record.updatedAt) }
      : record,
  );

export const find = <T extends { readonly id: string }>(records: readonly T[], id: string): T | undefined =>
  records.find((record) => record.id === id);
