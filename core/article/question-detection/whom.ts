/** Whom a question speaks to, and how much it wants to know. */
import type { Cues } from './cues/cues.ts';
import type { Reason } from './evidence.ts';
import type { Asked, Group } from './groups.ts';
import type { Page } from './page.ts';
import type { Clause } from './passage.ts';
import { foldWords, hasPhrase } from './phrases.ts';

/** Whom a question speaks to. */
export type Address = Extract<
  Reason,
  'about the reader' | 'speaks to the reader' | 'speaks as the reader' | 'not about the reader'
>;

/** Whom a question speaks to, by its own words. */
export function addressOf({ cues, isLetter }: Page, { clause }: Asked, listed: boolean): Address {
  if (hasPhrase(cues.personal, clause.folded))
    return asksOfSelf(cues, clause, listed) ? 'not about the reader' : 'about the reader';
  if (hasPhrase(cues.reader, clause.folded)) return 'speaks to the reader';
  if (isLetter && hasPhrase(cues.together, clause.folded)) return 'speaks to the reader';
  if (listed && hasPhrase(cues.self, clause.folded)) return 'speaks as the reader';
  return 'not about the reader';
}

/** «How many times have I told it?» asks nobody else, but in a list. */
const asksOfSelf = (cues: Cues, { folded }: Clause, listed: boolean): boolean =>
  !listed && hasPhrase(cues.self, folded) && !hasPhrase(cues.reader, folded);

/** Whether a folded text announces questions, to oneself or at all. */
export const announcesQuestions = (cues: Cues, folded: string): boolean =>
  hasPhrase(cues.leadIn, folded) || hasPhrase(cues.toSelf, folded);

/** Several questions in a row ask the reader, and one of them for more than a nod: hardly a turn of speech. */
export function isInEarnest(page: Page, { asked }: Group): boolean {
  if (asked.length < IN_EARNEST) return false;
  const own = asked.filter((one) => asksAtLength(page, one));
  return own.length >= IN_EARNEST && own.some(({ clause }) => isOpen(page.cues, clause));
}

const IN_EARNEST = 2;

/** Three questions or more in a row, each of which wants to know something: those who only sigh do so in fewer words. */
export const asksInEarnest = ({ cues }: Page, { asked, rest }: Group): boolean =>
  rest.length === 0 &&
  asked.length > IN_EARNEST &&
  asked.every(({ clause }) => clause.words >= SHORTEST_EARNEST && isOpen(cues, clause));

/** Asks the reader for more than a nod, in some words. */
export const asksForMore = (page: Page, asked: Asked): boolean =>
  asksAtLength(page, asked) && isOpen(page.cues, asked.clause);

const asksAtLength = (page: Page, asked: Asked): boolean =>
  asked.clause.words >= SHORTEST_EARNEST && addressOf(page, asked, false) !== 'not about the reader';

const SHORTEST_EARNEST = 6;

/** Begins as what cannot be answered by yes or no, at its start or behind a comma: «And if you did, who …?» */
export const isOpen = (cues: Cues, { text, folded }: Clause): boolean =>
  [folded, ...partsBehindCommas(text).map(foldWords)].some((part) => hasPhrase(cues.open, firstWords(part)));

/** «And», «in», or both may stand before «what». */
const firstWords = (folded: string): string => {
  const words = folded.split(' ').slice(1, 4);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
};

/** What follows the first commas and colons of a sentence. */
export function partsBehindCommas(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = nextComma(text, 0); at !== -1 && parts.length < MOST_PARTS; at = nextComma(text, at + 1))
    parts.push(text.slice(at + 1));
  return parts;
}

const MOST_PARTS = 2;

function nextComma(text: string, from: number): number {
  const at = text.slice(from).search(/[,，:：]/u);
  return at === -1 ? -1 : from + at;
}
