import type { Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';
import { mergeById, newerRecord, newerValue } from '../journal/merge-records.ts';
import type { KeptWords, Plan } from './plan.ts';

/**
 * Two copies of one plan as one: of each field the later decision, of each record the later text, and every other
 * text beside it. The order of the two makes no difference, nor does doing it again.
 */
export function mergePlans(one: Plan, other: Plan): Plan {
  return {
    subject: one.subject,
    title: one.title > other.title ? one.title : other.title,
    minutes: newerValue(one.minutes, other.minutes),
    order: newerValue(one.order, other.order),
    leftOut: newerValue(one.leftOut, other.leftOut),
    questions: inOrder(mergeById(one.questions, other.questions, newerRecord)),
    notes: inOrder(mergeById(one.notes, other.notes, mergeWords)),
    parked: inOrder(mergeById(one.parked, other.parked, mergeWords)),
    promises: inOrder(mergeById(one.promises, other.promises, mergeWords)),
    step: newerValue(one.step, other.step),
  };
}

/** The later words stand; what the other copy says besides is kept with them. */
function mergeWords(one: KeptWords, other: KeptWords): KeptWords {
  const kept = newerRecord(one, other);
  const texts = new Set([...one.earlier, ...other.earlier, one.text, other.text]);
  texts.delete(kept.text);
  texts.delete('');
  return { ...kept, earlier: [...texts].sort() };
}

type Dated = { readonly id: string; readonly createdAt: Timestamp };

/** In the order the records were begun, whichever copy had them. */
const inOrder = <T extends Dated>(records: readonly T[]): readonly T[] =>
  [...records].sort((one, other) => byCodeUnits(keyOf(one), keyOf(other)));

const keyOf = ({ createdAt, id }: Dated): string => `${createdAt} ${id}`;
