/** Finds questions that come back in the same shape: at the end of each section, or after the same few words. */
import type { Group } from './groups.ts';
import type { Page } from './page.ts';
import type { Passage } from './passage.ts';
import { foldWords, hasPhrase } from './phrases.ts';

/** The passages, by index, of such questions. An author who asks so at regular intervals asks the reader. */
export function recurringQuestions(page: Page, groups: readonly Group[]): ReadonlySet<number> {
  const own = groups.filter((group) => speaksToReader(page, group));
  return new Set([...closingSections(page, own), ...afterSameWords(own)]);
}

/** How often a shape comes back at least. */
const OFTEN = 2;

const speaksToReader = ({ cues }: Page, { asked }: Group): boolean =>
  asked.every(({ clause }) => !clause.quoted) &&
  asked.some(
    ({ clause }) => hasPhrase(cues.reader, clause.folded) || hasPhrase(cues.personal, clause.folded),
  );

/** Questions that end, in passages of their own, at least half of the sections below headings. */
function closingSections(page: Page, groups: readonly Group[]): readonly number[] {
  const closing = groups.filter(({ asked }) => {
    const last = asked[asked.length - 1]?.passage;
    const first = asked[0]?.passage;
    if (!first || !last || !asked.every(({ passage }) => passage.asksOnly)) return false;
    const above = page.passages[first.index - 1];
    return above !== undefined && !above.heading && endsSection(page, last);
  });
  const sections = page.passages.slice(0, page.end).filter(({ heading }) => heading).length;
  return closing.length > OFTEN && closing.length * 2 >= sections ? indexesOf(closing) : [];
}

function endsSection(page: Page, passage: Passage): boolean {
  const next = page.passages[passage.index + 1];
  return passage.index + 1 >= page.end || next?.heading === true;
}

/** Questions after the same short sentence or heading: «A moment for you.» */
function afterSameWords(groups: readonly Group[]): readonly number[] {
  const byLead = new Map<string, Group[]>();
  for (const group of groups) {
    const lead = leadOf(group);
    if (lead !== null) byLead.set(lead, [...(byLead.get(lead) ?? []), group]);
  }
  return [...byLead.values()].filter((alike) => alike.length >= OFTEN).flatMap(indexesOf);
}

/** Words up to which a sentence may be one that comes back. */
const SHORT = 6;

/** The first sentence of the passage, or the heading right above; who speaks in an interview is neither. */
function leadOf({ asked, headings, rest }: Group): string | null {
  if (rest.some((clause) => !clause.invites)) return null;
  const first = asked[0];
  const opening = first?.passage.clauses[0];
  if (!first || !opening) return null;
  if (first.at > 0) return opening.words <= SHORT && !opening.label ? opening.folded : null;
  const heading = headings[0];
  const isRightAbove = heading !== undefined && heading.index === first.passage.index - 1;
  return isRightAbove && heading.words <= SHORT && !heading.clauses.some(({ question }) => question)
    ? foldWords(heading.block.text)
    : null;
}

const indexesOf = (groups: readonly Group[]): readonly number[] =>
  groups.flatMap(({ asked }) => asked.map(({ passage }) => passage.index));
