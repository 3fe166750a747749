import type { Question, QuestionId } from '../article/article.ts';
import { union } from '../union.ts';
import type { QuestionChanges } from './journal.ts';
import { compareAge, mergeById } from './merge-records.ts';

/**
 * Both copies' changes to an article's questions. Questions that were added or accepted in either stay; where both
 * changed the same thing, the copy with the newest change is right.
 */
export function mergeQuestionChanges(one: QuestionChanges, other: QuestionChanges): QuestionChanges {
  if (one.updatedAt === other.updatedAt) return mergeOfSameAge(one, other);
  const [older, newer] = (one.updatedAt ?? '') < (other.updatedAt ?? '') ? [one, other] : [other, one];
  const newerIds = new Set(newer.added.map(({ id }) => id));
  const onlyOlder = new Set(older.added.map(({ id }) => id).filter((id) => !newerIds.has(id)));
  return {
    added: mergeById(older.added, newer.added, (_known: Question, newest: Question) => newest),
    edited: { ...older.edited, ...newer.edited },
    hidden: union(
      newer.hidden,
      older.hidden.filter((id) => onlyOlder.has(id)),
    ),
    accepted: union(newer.accepted, older.accepted),
    order: newer.order.length > 0 ? newer.order : older.order,
    updatedAt: newer.updatedAt,
  };
}

/** Nothing tells which copy is right: both are, as far as that is possible. */
function mergeOfSameAge(one: QuestionChanges, other: QuestionChanges): QuestionChanges {
  return {
    added: mergeById(one.added, other.added, later),
    edited: mergeEdits(one.edited, other.edited),
    hidden: union(one.hidden, other.hidden),
    accepted: union(one.accepted, other.accepted),
    order: orderOfSameAge(one.order, other.order),
    updatedAt: one.updatedAt,
  };
}

function mergeEdits(
  one: QuestionChanges['edited'],
  other: QuestionChanges['edited'],
): QuestionChanges['edited'] {
  const both = Object.entries(other).map(([id, text]) => [id, later(one[id] ?? text, text)]);
  return { ...one, ...Object.fromEntries(both) };
}

const orderOfSameAge = (one: readonly QuestionId[], other: readonly QuestionId[]): readonly QuestionId[] =>
  one.length === 0 ? other : other.length === 0 ? one : later(one, other);

const later = <T>(one: T, other: T): T => (compareAge([null, one], [null, other]) >= 0 ? one : other);
