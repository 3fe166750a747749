/** Merging two lists of records, or two of one record: whichever comes first, the result is the same. */
import type { Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';
import type { Stamped } from './journal.ts';

/**
 * Order of age by the time of the last change; of two at the same moment the order of what they hold, so that it
 * does not matter which comes first.
 */
export const compareAge = (
  [one, oneHolds]: readonly [Timestamp | null, unknown],
  [other, otherHolds]: readonly [Timestamp | null, unknown],
): number =>
  byCodeUnits(one ?? '', other ?? '') || byCodeUnits(JSON.stringify(oneHolds), JSON.stringify(otherHolds));

/** Records of both lists, in the order of the first, with those known to both merged. */
export function mergeById<T extends { readonly id: string }>(
  ones: readonly T[],
  others: readonly T[],
  merge: (one: T, other: T) => T,
): readonly T[] {
  const records = new Map(ones.map((record) => [record.id, record]));
  for (const record of others) {
    const known = records.get(record.id);
    records.set(record.id, known === undefined ? record : merge(known, record));
  }
  return [...records.values()];
}

/** What was decided last. */
export const newerValue = <T>(one: Stamped<T>, other: Stamped<T>): Stamped<T> =>
  compareAge([one.updatedAt, one.value], [other.updatedAt, other.value]) >= 0 ? one : other;

/** The later words stand; what the other copy says besides is kept with them. */
export function newerWords<T extends Worded>(one: T, other: T): T {
  const kept = newerRecord(one, other);
  const texts = new Set([...one.earlier, ...other.earlier, one.text, other.text]);
  texts.delete(kept.text);
  texts.delete('');
  return { ...kept, earlier: [...texts].sort() };
}

type Worded = {
  readonly text: string;
  readonly earlier: readonly string[];
  readonly updatedAt: Timestamp;
};

/** The record that was changed last. */
export const newerRecord = <T extends { readonly updatedAt: Timestamp }>(one: T, other: T): T =>
  compareAge([one.updatedAt, one], [other.updatedAt, other]) >= 0 ? one : other;
