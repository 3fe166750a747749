/** Finds lists of tasks for the reader: «Recall a time …», «Picture somebody who …. What holds him back?» */
import type { Cues } from './cues/cues.ts';
import type { Passage } from './passage.ts';
import { hasPhrase } from './phrases.ts';

/**
 * The lists, by number, of which every entry tells the reader to recall or picture something, or asks him, below an
 * instruction («Take the notebook.»): without it such a list gives advice.
 */
export function listsOfTasks(passages: readonly Passage[], cues: Cues): ReadonlySet<number> {
  const lists = new Map<number, Passage[]>();
  for (const passage of passages) {
    const { list } = passage.block;
    if (list > 0) lists.set(list, [...(lists.get(list) ?? []), passage]);
  }
  return new Set(
    [...lists].filter(([, entries]) => isOfTasks(passages, entries, cues)).map(([list]) => list),
  );
}

const FEWEST = 3;

function isOfTasks(passages: readonly Passage[], entries: readonly Passage[], cues: Cues): boolean {
  if (entries.length < FEWEST || !entries.every((entry) => isTask(entry, cues) || entry.asksOnly))
    return false;
  const before = passages[(entries[0]?.index ?? 0) - 1];
  const told = entries.filter(({ clauses }) => clauses.some(({ folded }) => hasPhrase(cues.tells, folded)));
  return (
    told.length * 2 >= entries.length &&
    before?.clauses.some(({ folded }) => hasPhrase(cues.instructs, folded)) === true
  );
}

/** Tells to think of something, or to do something first. */
export const isTask = ({ clauses }: Passage, cues: Cues): boolean =>
  [cues.tells, cues.instructs].some((list) => hasPhrase(list, clauses[0]?.folded ?? ''));
