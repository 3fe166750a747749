import type { OwnQuestionSet, QuestionSetWriting } from '../journal/question-set.ts';
import type { Range } from '../library/query.ts';
import type { QuestionPage, QuestionQuery } from '../library/question-list.ts';
import type { Promised } from './promised.ts';

/** The questions of the whole library, and the sets that can be laid on any article. */
export type QuestionContract = {
  listQuestions(query: QuestionQuery, range: Range): Promise<QuestionPage>;
  /** The reader's own sets of questions, deleted ones left out. */
  listOwnSets(): Promised<readonly OwnQuestionSet[]>;
  /** Resolves when the words are on the disk. A new id begins a new set. */
  saveOwnSet(writing: QuestionSetWriting): Promised<null>;
  deleteOwnSet(setId: string): Promised<null>;
  restoreOwnSet(setId: string): Promised<null>;
};

export const QUESTION_METHODS: Readonly<Record<keyof QuestionContract, true>> = {
  listQuestions: true,
  listOwnSets: true,
  saveOwnSet: true,
  deleteOwnSet: true,
  restoreOwnSet: true,
};
