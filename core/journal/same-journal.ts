import { byCodeUnits } from '../by-code-units.ts';
import type { Journal, Reflection } from './journal.ts';

/**
 * Whether two copies of a journal say the same, whatever the order of their records: merging gives the records in the
 * order of the copy that came first, which means nothing.
 */
export const holdsTheSame = (one: Journal, other: Journal): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** The journal with its records in the order of their ids. */
export function inOrder(journal: Journal): Journal {
  const { questions } = journal;
  return {
    ...journal,
    reflections: byId(journal.reflections).map(versionsInOrder),
    highlights: byId(journal.highlights),
    commitments: byId(journal.commitments),
    reviews: byId(journal.reviews),
    begun: byId(journal.begun),
    questions: {
      ...questions,
      added: byId(questions.added),
      edited: Object.fromEntries(
        Object.entries(questions.edited).sort(([one], [other]) => byCodeUnits(one, other)),
      ),
      hidden: [...questions.hidden].sort(),
      accepted: [...questions.accepted].sort(),
    },
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((one, other) => byCodeUnits(one.id, other.id));

const versionsInOrder = (reflection: Reflection): Reflection => ({
  ...reflection,
  versions: [...reflection.versions].sort((one, other) =>
    byCodeUnits(`${one.savedAt} ${one.text}`, `${other.savedAt} ${other.text}`),
  ),
});
