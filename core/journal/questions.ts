import { isSuggestion, type Question } from '../article/article.ts';
import type { QuestionChanges } from './journal.ts';

/** The questions as the reader arranged them: edited, accepted, added, ordered, without hidden ones and suggestions. */
export function shownQuestions(detected: readonly Question[], changes: QuestionChanges): readonly Question[] {
  const hidden = new Set(changes.hidden);
  const accepted = new Set(changes.accepted);
  const shown = [...detected, ...changes.added]
    .filter((question) => !hidden.has(question.id) && (!isSuggestion(question) || accepted.has(question.id)))
    .map((question) => withEdits(question, changes));
  return inOrder(shown, changes.order);
}

/** Detected with too little confidence to be shown as questions, neither accepted nor hidden yet. */
export function suggestedQuestions(
  detected: readonly Question[],
  changes: QuestionChanges,
): readonly Question[] {
  const settled = new Set([...changes.hidden, ...changes.accepted]);
  return detected.filter((question) => isSuggestion(question) && !settled.has(question.id));
}

/** What the reader took away and may want back. */
export function hiddenQuestions(
  detected: readonly Question[],
  changes: QuestionChanges,
): readonly Question[] {
  const hidden = new Set(changes.hidden);
  return [...detected, ...changes.added]
    .filter((question) => hidden.has(question.id))
    .map((question) => withEdits(question, changes));
}

function withEdits(question: Question, changes: QuestionChanges): Question {
  const text = changes.edited[question.id];
  return text === undefined ? question : { ...question, text };
}

function inOrder(questions: readonly Question[], order: readonly string[]): readonly Question[] {
  if (order.length === 0) return questions;
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = (question: Question): number => rank.get(question.id) ?? order.length;
  return [...questions].sort((one, other) => rankOf(one) - rankOf(other));
}
