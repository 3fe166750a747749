import type { QuestionKind } from '../../core/article/question-kind.ts';

/** What a question asks for, in a word. */
export const KIND_LABELS: Readonly<Record<QuestionKind, string>> = {
  objective: 'Facts',
  reflective: 'Feelings',
  interpretive: 'Meaning',
  decisional: 'Decision',
  other: 'Other',
};

/** The same, as a tooltip explains it. */
export const KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
  objective: 'Asks what happened: facts and memories',
  reflective: 'Asks how it felt: reactions and feelings',
  interpretive: 'Asks what it means: reasons and lessons',
  decisional: 'Asks what you will do: decisions and steps',
  other: 'Its words do not say what it asks for',
};
