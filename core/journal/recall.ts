import type { Journal, Reflection } from './journal.ts';
import { mergeJournals } from './merge.ts';

/**
 * What stands in a file with what this computer knew of it earlier. After a crash that may be the first half of a
 * sentence: where the newer text only goes on from the earlier one, it is no other version, and no word is lost.
 * Everything else is merged as between two computers.
 */
export function recallJournal(found: Journal, known: Journal): Journal {
  const newest = new Map(found.reflections.map((reflection) => [reflection.id, reflection]));
  const reflections = known.reflections.map((earlier) => {
    const newer = newest.get(earlier.id);
    return newer && isCarriedOn(earlier, newer)
      ? { ...newer, createdAt: earlier.createdAt, versions: earlier.versions }
      : earlier;
  });
  return mergeJournals(found, { ...known, reflections });
}

const isCarriedOn = (earlier: Reflection, newer: Reflection): boolean =>
  newer.updatedAt > earlier.updatedAt && newer.text.startsWith(earlier.text);
