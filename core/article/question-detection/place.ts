/** Tells where on its page a group stands. */
import type { Reason } from './evidence.ts';
import type { Group } from './groups.ts';
import { type Page, proseWords } from './page.ts';

/** Where the group stands on the page. */
export function placeOf(page: Page, group: Group): Reason | null {
  const first = group.asked[0];
  if (!first) return null;
  const after = wordsAfter(page, group);
  const before =
    (page.proseFrom[0] ?? 0) -
    (page.proseFrom[first.passage.index] ?? 0) +
    proseWords(first.passage.clauses.slice(0, first.at));
  if (after === 0) return 'last words';
  if (opensPage(page, group, after)) return 'opening';
  if (after <= CLOSE) return 'closing place';
  if (after <= NEAR && before > after) return 'near the end';
  if (group.before.some((clause) => clause.invites)) return null;
  return before <= FIRST ? 'opening' : null;
}

/** Only what is long enough has a middle. */
export const middleOf = ({ proseFrom }: Page): Reason | null =>
  (proseFrom[0] ?? 0) > 2 * NEAR ? 'in the middle' : null;

/** Among the first sentences of a page that has more to say; a list of questions may well come first. */
function opensPage(page: Page, { asked }: Group, after: number): boolean {
  const first = asked[0]?.passage;
  if (first?.index !== 0 || page.end < 2) return false;
  const isRow = asked.length < 3 || asked[asked.length - 1]?.passage === first;
  return !first.asksOnly || (after > FIRST && first.block.list === 0 && isRow);
}

/** Prose that follows a group, in words. */
export function wordsAfter(page: Page, group: Group): number {
  const last = group.asked[group.asked.length - 1];
  if (!last) return 0;
  return proseWords(group.rest) + (page.proseFrom[last.passage.index + 1] ?? 0);
}

/** Words of prose up to which a question still stands near the end; in its closing place; at the start. */
export const NEAR = 60;
const CLOSE = 25;
const FIRST = 12;
