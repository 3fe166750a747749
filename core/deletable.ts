/** Records that are taken out of sight rather than removed, so that other copies of their list learn of it. */
import type { Timestamp } from './article/article.ts';
import { laterOf } from './later-time.ts';

/** A record that can be deleted; its words stay. */
export type Deletable = {
  readonly id: string;
  readonly updatedAt: Timestamp;
  /** Set while it is deleted. */
  readonly deletedAt: Timestamp | null;
};

/** The list with one record deleted; one that is deleted already stays as it is. */
export const deleteIn = <T extends Deletable>(
  records: readonly T[],
  id: string,
  now: Timestamp,
): readonly T[] =>
  records.map((record) =>
    record.id === id && record.deletedAt === null
      ? { ...record, updatedAt: laterOf(now, record.updatedAt), deletedAt: now }
      : record,
  );

/** The list with one record brought back; one that is not deleted stays as it is. */
export const restoreIn = <T extends Deletable>(
  records: readonly T[],
  id: string,
  now: Timestamp,
): readonly T[] =>
  records.map((record) =>
    record.id === id && record.deletedAt !== null
      ? { ...record, updatedAt: laterOf(now, record.updatedAt), deletedAt: null }
      : record,
  );
