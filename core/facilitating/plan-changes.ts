import type { Timestamp } from '../article/article.ts';
import type { QuestionKind } from '../article/question-kind.ts';
import type { Stamped } from '../journal/journal.ts';
import { type OtherWordsAct, settleOtherWords } from '../journal/other-words.ts';
import { laterOf } from '../later-time.ts';
import type { KeptWords, OwnQuestion, Plan, QuestionKey, SessionLength } from './plan.ts';

/** The lists of words that a plan keeps. */
export const WORD_LISTS = ['notes', 'parked', 'promises'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** One thing that whoever leads decides, or that somebody writes. */
export type PlanChange =
  | { readonly tag: 'minutes'; readonly minutes: SessionLength }
  | { readonly tag: 'order'; readonly order: readonly QuestionKey[] }
  | { readonly tag: 'leave-out'; readonly key: QuestionKey; readonly isLeftOut: boolean }
  | {
      readonly tag: 'question';
      readonly id: string;
      readonly text: string;
      readonly kind: QuestionKind | null;
    }
  | { readonly tag: 'delete-question'; readonly id: string; readonly isDeleted: boolean }
  | {
      readonly tag: 'write';
      readonly list: WordList;
      readonly id: string;
      readonly who: string;
      readonly text: string;
    }
  | {
      readonly tag: 'delete-words';
      readonly list: WordList;
      readonly id: string;
      readonly isDeleted: boolean;
    }
  | {
      readonly tag: 'settle-other';
      readonly list: WordList;
      readonly id: string;
      /** Words that another copy of the plan had. */
      readonly text: string;
      readonly act: OtherWordsAct;
    }
  | { readonly tag: 'step'; readonly step: number | null };

/** The plan after a change; the same object when nothing changes, so that nothing is written. */
export function changePlan(plan: Plan, change: PlanChange, now: Timestamp): Plan {
  switch (change.tag) {
    case 'minutes':
      return withField(plan, 'minutes', change.minutes, now);
    case 'order':
      return withField(plan, 'order', change.order, now);
    case 'leave-out': {
      const others = plan.leftOut.value.filter((key) => key !== change.key);
      return withField(plan, 'leftOut', change.isLeftOut ? [...others, change.key] : others, now);
    }
    case 'question':
      return { ...plan, questions: withQuestion(plan.questions, change, now) };
    case 'delete-question': {
      const deletedAt = change.isDeleted ? now : null;
      return { ...plan, questions: withChange(plan.questions, change.id, { deletedAt }, now) };
    }
    case 'write':
      return { ...plan, [change.list]: withWords(plan[change.list], change, now) };
    case 'delete-words': {
      const deletedAt = change.isDeleted ? now : null;
      return {
        ...plan,
        [change.list]: withChange(plan[change.list], change.id, { deletedAt }, now),
      };
    }
    case 'settle-other': {
      const { list, id, text, act } = change;
      const words = plan[list].find((one) => one.id === id);
      if (words === undefined) return plan;
      const deletedAt = act === 'take' ? null : words.deletedAt;
      const settled = { ...settleOtherWords(words, text, act), deletedAt };
      return { ...plan, [list]: withChange(plan[list], id, settled, now) };
    }
    case 'step':
      return withField(plan, 'step', change.step, now);
  }
}

type Field = 'minutes' | 'order' | 'leftOut' | 'step';

function withField<Name extends Field>(
  plan: Plan,
  name: Name,
  value: Plan[Name]['value'],
  now: Timestamp,
): Plan {
  const present: Stamped<unknown> = plan[name];
  return JSON.stringify(present.value) === JSON.stringify(value)
    ? plan
    : { ...plan, [name]: { value, updatedAt: laterOf(now, present.updatedAt) } };
}

function withQuestion(
  questions: readonly OwnQuestion[],
  { id, text, kind }: Extract<PlanChange, { tag: 'question' }>,
  now: Timestamp,
): readonly OwnQuestion[] {
  return questions.some((question) => question.id === id)
    ? withChange(questions, id, { text, kind, deletedAt: null }, now)
    : [...questions, { id, text, kind, createdAt: now, updatedAt: now, deletedAt: null }];
}

function withWords(
  words: readonly KeptWords[],
  { id, who, text }: Extract<PlanChange, { tag: 'write' }>,
  now: Timestamp,
): readonly KeptWords[] {
  return words.some((one) => one.id === id)
    ? withChange(words, id, { who, text, deletedAt: null }, now)
    : [...words, { id, who, text, createdAt: now, updatedAt: now, deletedAt: null, earlier: [] }];
}

const withChange = <T extends { readonly id: string; readonly updatedAt: Timestamp }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
  now: Timestamp,
): readonly T[] =>
  list.map((one) => (one.id === id ? { ...one, ...change, updatedAt: laterOf(now, one.updatedAt) } : one));
