import type { Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';
import { mergeById, newerRecord, newerValue, newerWords } from '../journal/merge-records.ts';
import type { Plan } from './plan.ts';

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
    notes: inOrder(mergeById(one.notes, other.notes, newerWords)),
    parked: inOrder(mergeById(one.parked, other.parked, newerWords)),
    promises: inOrder(mergeById(one.promises, other.promises, newerWords)),
    step: newerValue(one.step, other.step),
  };
}

type Dated = { readonly id: string; readonly createdAt: Timestamp };

/** In the order the records were begun, whichever copy had them. */
const inOrder = <T extends Dated>(records: readonly T[]): readonly T[] =>
  [...records].sort((one, other) => byCodeUnits(keyOf(one), keyOf(other)));

const keyOf = ({ createdAt, id }: Dated): string => `${createdAt} ${id}`;
