import type { Timestamp } from '../article/article.ts';
import type { Stamped } from '../journal/journal.ts';
import type { KeptWords, Plan } from './plan.ts';

/**
 * Two copies of one plan as one: of each field the later decision, of each record the later text, and every other
 * text beside it. The order of the two makes no difference, nor does doing it again.
 */
export function mergePlans(one: Plan, other: Plan): Plan {
  return {
    subject: one.subject,
    title: one.title > other.title ? one.title : other.title,
    minutes: later(one.minutes, other.minutes),
    order: later(one.order, other.order),
    leftOut: later(one.leftOut, other.leftOut),
    questions: mergeById(one.questions, other.questions, laterRecord),
    notes: mergeById(one.notes, other.notes, mergeWords),
    parked: mergeById(one.parked, other.parked, mergeWords),
    promises: mergeById(one.promises, other.promises, mergeWords),
    step: later(one.step, other.step),
  };
}

function later<T>(one: Stamped<T>, other: Stamped<T>): Stamped<T> {
  const [mine, theirs] = [one.updatedAt ?? '', other.updatedAt ?? ''];
  if (mine !== theirs) return mine > theirs ? one : other;
  return JSON.stringify(one.value) >= JSON.stringify(other.value) ? one : other;
}

type Dated = { readonly id: string; readonly createdAt: Timestamp; readonly updatedAt: Timestamp };

function laterRecord<T extends Dated>(one: T, other: T): T {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

/** The later words stand; what the other copy says besides is kept with them. */
function mergeWords(one: KeptWords, other: KeptWords): KeptWords {
  const kept = laterRecord(one, other);
  const texts = new Set([...one.earlier, ...other.earlier, one.text, other.text]);
  texts.delete(kept.text);
  texts.delete('');
  return { ...kept, earlier: [...texts].sort() };
}

/** In the order the records were begun, whichever copy had them. */
function mergeById<T extends Dated>(
  one: readonly T[],
  other: readonly T[],
  merge: (mine: T, theirs: T) => T,
): readonly T[] {
  const merged = new Map(one.map((record) => [record.id, record]));
  for (const record of other) {
    const mine = merged.get(record.id);
    merged.set(record.id, mine === undefined ? record : merge(mine, record));
  }
  return [...merged.values()].sort((first, second) => compare(keyOf(first), keyOf(second)));
}

const keyOf = ({ createdAt, id }: Dated): string => `${createdAt} ${id}`;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
