import type { Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';

/** A named list of questions that can be laid on any article. */
export type QuestionSet = {
  readonly id: string;
  readonly name: string;
  /** One sentence: when it serves. */
  readonly purpose: string;
  /** Where the set comes from; empty for one of the reader's own. */
  readonly source: string;
  readonly questions: readonly { readonly text: string; readonly followUps: readonly string[] }[];
};

/** A set of the reader's own, kept in the library. */
export type OwnQuestionSet = Omit<QuestionSet, 'source'> & {
  readonly updatedAt: Timestamp;
  /** Set while it is deleted; the words stay. */
  readonly deletedAt: Timestamp | null;
};

/** An own set as the reader left it. */
export type QuestionSetWriting = Omit<QuestionSet, 'source'>;

/** The sets with `writing` in it; the same list when nothing changes. */
export function writeQuestionSet(
  sets: readonly OwnQuestionSet[],
  writing: QuestionSetWriting,
  now: Timestamp,
): readonly OwnQuestionSet[] {
  const before = sets.find(({ id }) => id === writing.id);
  const after: OwnQuestionSet = { ...writing, updatedAt: laterOf(now, before?.updatedAt), deletedAt: null };
  if (before === undefined) return [...sets, after];
  if (JSON.stringify({ ...before, ...writing, deletedAt: null }) === JSON.stringify(before)) return sets;
  return sets.map((set) => (set === before ? after : set));
}

/** Those that can be laid on an article: named, not deleted, and asking something; lines left empty ask nothing. */
export const usableSets = (sets: readonly OwnQuestionSet[]): readonly OwnQuestionSet[] =>
  sets
    .map((set) => ({ ...set, questions: set.questions.filter(({ text }) => text.trim() !== '') }))
    .filter(({ name, questions, deletedAt }) => {
      return deletedAt === null && name.trim() !== '' && questions.length > 0;
    });
