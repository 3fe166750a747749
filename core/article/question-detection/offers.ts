/** Tells which questions belong to an offer or a form. */
import { isLabelOfField } from './ending-signs.ts';
import type { Asked } from './groups.ts';
import type { Page } from './page.ts';
import { hasPhrase } from './phrases.ts';

/**
 * Passages, by index, that offer something with one of their questions. «Tired of meetings? Wondering why? Want to know
 * more?» is one offer, however many questions it asks, and so is «Like what you hear? Rate us. Have you an idea? Write.»
 */
export const offersOn = (page: Page): ReadonlySet<number> =>
  new Set(
    page.passages
      .filter((passage) =>
        passage.clauses.some((clause, at) => clause.question && isPromoted(page, { passage, at, clause })),
      )
      .map(({ index }) => index),
  );

/** Sells, labels a field, or is followed at once by an offer: «Want more? Download …». */
export function isPromoted({ cues }: Page, { passage, at, clause }: Asked): boolean {
  const next = passage.clauses[at + 1];
  if (hasPhrase(cues.promotion, clause.folded) || isLabelOfField(cues, clause)) return true;
  if (!next || next.question) return false;
  if (next.invites) return hasPhrase(cues.booking, next.folded);
  return hasPhrase(cues.promotion, next.folded);
}
