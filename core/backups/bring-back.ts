/**
 * Bringing back what a journal said earlier. Whatever stands now is kept: as it is, or as a version of what takes its
 * place. Everything here rests on the merging of journals.
 */

import type { Timestamp } from '../article/article.ts';
import { isSame } from '../is-same.ts';
import { createJournal, type Journal, type Reflection, type ReflectionId } from '../journal/journal.ts';
import { isUntouched, mergeJournals } from '../journal/merge.ts';
import { justAfter } from '../later-time.ts';
import type { RestoreMode, WordsDifference } from './backup.ts';
import { find, renewEach, renewMark, withdraw } from './records.ts';

export type BringBackChoice = {
  readonly mode: RestoreMode;
  /** Only this answer or note; `null`: everything. */
  readonly reflectionId: ReflectionId | null;
  readonly now: Timestamp;
};

/** The present journal with what is chosen of the earlier one. The same journal when nothing would change. */
export function bringBack(present: Journal, earlier: Journal, choice: BringBackChoice): Journal {
  const { mode, reflectionId, now } = choice;
  const chosen = reflectionId === null ? earlier : onlyReflection(earlier, reflectionId);
  const wanted = mode === 'merge' ? chosen : renewed(chosen, present, now);
  const merged = isUntouched(present) ? wanted : mergeJournals(present, wanted);
  return isSame(merged, present) ? present : merged;
}

/** Answers and notes of the earlier journal that the present one does not show in the same words. */
export function compareWords(present: Journal, earlier: Journal): readonly WordsDifference[] {
  const now = new Map(present.reflections.map((reflection) => [reflection.id, reflection]));
  return earlier.reflections
    .filter(({ deletedAt, text }) => deletedAt === null && text.trim() !== '')
    .flatMap((reflection) => {
      const standing = standingOf(reflection, now.get(reflection.id));
      return standing === null ? [] : [describe(reflection, now.get(reflection.id), standing)];
    });
}

/** Highlights, commitments, returning questions and marks of the earlier journal that are different now. */
export function countOtherDifferences(present: Journal, earlier: Journal): number {
  const lists = [
    [present.highlights, earlier.highlights],
    [present.commitments, earlier.commitments],
    [present.reviews, earlier.reviews],
  ] as const;
  const records = lists.reduce((sum, [ones, others]) => {
    const known = new Map<string, unknown>(ones.map((record) => [record.id, record]));
    return sum + others.filter((record) => !isSame(known.get(record.id), record)).length;
  }, 0);
  const marks = MARKS.filter(
    (name) => earlier[name].updatedAt !== null && !isSame(present[name].value, earlier[name].value),
  ).length;
  const questions = earlier.questions.updatedAt !== null && !isSame(present.questions, earlier.questions);
  return records + marks + Number(questions);
}

/**
 * The journal without what a restore brought: as it was before, but for what was written since. `restored` is what
 * the restore made of `before`.
 */
export function takeBack(present: Journal, before: Journal, restored: Journal, now: Timestamp): Journal {
  if (isSame(present, restored)) return before;
  const untouched = <T extends { readonly id: string }>(
    name: (journal: Journal) => readonly T[],
    id: string,
  ) => isSame(find(name(present), id), find(name(restored), id));
  const withdrawn = {
    ...present,
    reflections: withdraw(present.reflections, before.reflections, now, (id) =>
      untouched((journal) => journal.reflections, id),
    ),
    highlights: withdraw(present.highlights, before.highlights, now, (id) =>
      untouched((journal) => journal.highlights, id),
    ),
    commitments: withdraw(present.commitments, before.commitments, now, (id) =>
      untouched((journal) => journal.commitments, id),
    ),
  };
  const wanted = {
    ...before,
    reflections: before.reflections.filter(({ id }) => untouched((journal) => journal.reflections, id)),
    highlights: before.highlights.filter(({ id }) => untouched((journal) => journal.highlights, id)),
    commitments: before.commitments.filter(({ id }) => untouched((journal) => journal.commitments, id)),
    reviews: before.reviews.filter(({ id }) => untouched((journal) => journal.reviews, id)),
    ...Object.fromEntries(
      MARKS.map((name) => [name, isSame(present[name], restored[name]) ? before[name] : present[name]]),
    ),
    questions: isSame(present.questions, restored.questions) ? before.questions : present.questions,
  };
  return mergeJournals(withdrawn, renewed(wanted, withdrawn, now));
}

const MARKS = [
  'tags',
  'starred',
  'readingState',
  'archived',
  'title',
  'byline',
  'firstAnswers',
  'restoredParts',
] as const satisfies readonly (keyof Journal)[];

/** A journal with one reflection only, and the highlight that it is about. */
function onlyReflection(journal: Journal, id: ReflectionId): Journal {
  const reflections = journal.reflections.filter((reflection) => reflection.id === id);
  const marked = new Set(
    reflections.flatMap(({ target }) => (target.kind === 'highlight' ? [target.highlightId] : [])),
  );
  return {
    ...createJournal(journal.articleId, journal.articleTitle),
    reflections,
    highlights: journal.highlights.filter((highlight) => marked.has(highlight.id)),
  };
}

/** The earlier records, those that differ from the present ones dated now, so that merging lets them win. */
function renewed(earlier: Journal, present: Journal, now: Timestamp): Journal {
  return {
    ...earlier,
    reflections: renewEach(earlier.reflections, present.reflections, now),
    highlights: renewEach(earlier.highlights, present.highlights, now),
    commitments: renewEach(earlier.commitments, present.commitments, now),
    reviews: renewEach(earlier.reviews, present.reviews, now),
    questions:
      earlier.questions.updatedAt === null || isSame(earlier.questions, present.questions)
        ? earlier.questions
        : { ...earlier.questions, updatedAt: justAfter(now, present.questions.updatedAt) },
    ...Object.fromEntries(MARKS.map((name) => [name, renewMark<unknown>(earlier[name], present[name], now)])),
  };
}

const standingOf = (
  earlier: Reflection,
  present: Reflection | undefined,
): WordsDifference['standing'] | null => {
  if (present === undefined) return 'missing';
  if (present.deletedAt !== null) return 'deleted';
  return present.text === earlier.text ? null : 'different';
};

const describe = (
  { id, target, text }: Reflection,
  present: Reflection | undefined,
  standing: WordsDifference['standing'],
): WordsDifference => ({
  reflectionId: id,
  questionText: target.kind === 'question' ? target.questionText : null,
  earlier: text,
  present: present?.text ?? null,
  standing,
});
