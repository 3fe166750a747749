import search from 'approx-string-match';
import type { TextQuoteSelector } from '../article.ts';

/** A stretch of one text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

/** Characters of surroundings that are kept on each side, and enough where the words stand only once in their text. */
export const USUAL_CONTEXT = 32;

/** Where the words stand more than once one of these is kept, if it tells them from the others. */
const TELLING_LENGTHS: readonly number[] = [48, 64, 128, 256];

/** As much is kept where even that tells nothing, or less where the text ends: never one of the lengths above. */
export const LONGEST_CONTEXT = 400;

/** Words of which no more than this share of letters differs may be taken for each other after edits. */
const TWIN_DIFFERENCE = 0.35;

/** Of long words only so many at either end count: by these they are found again when they were edited. */
export const END_LENGTH = 128;

/** A selector for the words between two offsets. */
export const selectStretch = (text: string, { start, end }: Stretch): TextQuoteSelector => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - USUAL_CONTEXT), start),
  suffix: text.slice(end, end + USUAL_CONTEXT),
  start,
});

/**
 * A selector for words that must be found again when the text has changed: each side reaches so far that, with the
 * words, it stands only once in the text. The length of a side says whether it does (`isTelling`, `hasTwin`).
 */
export function selectForGood(text: string, { start, end }: Stretch): TextQuoteSelector {
  const headEnd = Math.min(end, start + END_LENGTH);
  const tailStart = Math.max(start, end - END_LENGTH);
  const isAlone = standsAlone(text, { start, end: headEnd }) && standsAlone(text, { start: tailStart, end });
  const lengths = isAlone ? [USUAL_CONTEXT] : TELLING_LENGTHS;
  const before = lengths.find(
    (length) => length <= start && isOnlyOnce(text, text.slice(start - length, headEnd)),
  );
  const after = lengths.find(
    (length) => end + length <= text.length && isOnlyOnce(text, text.slice(tailStart, end + length)),
  );
  return {
    exact: text.slice(start, end),
    prefix: text.slice(start - (before ?? untellingLength(start)), start),
    suffix: text.slice(end, end + (after ?? untellingLength(text.length - end))),
    start,
  };
}

/** Whether a side alone, with the words, told their place in the text that the selector was made from. */
export const isTelling = (context: string): boolean =>
  context.length === USUAL_CONTEXT || TELLING_LENGTHS.includes(context.length);

/** Whether the same or nearly the same words may have stood elsewhere in that text. */
export const hasTwin = ({ prefix, suffix }: TextQuoteSelector): boolean =>
  prefix.length !== USUAL_CONTEXT && suffix.length !== USUAL_CONTEXT;

/** Whether nothing else in the text resembles the words. Time: the text's length times the words' / 32. */
function standsAlone(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end);
  if (!isOnlyOnce(text, words)) return false;
  const mostErrors = Math.floor(words.length * TWIN_DIFFERENCE);
  const resembles = (part: string): boolean => search(part, words, mostErrors).length > 0;
  // Words that repeat themselves may stand again a part of their length away.
  const apart = Math.ceil(words.length / 2);
  return !resembles(text.slice(0, end - apart)) && !resembles(text.slice(start + apart));
}

/** As much as there is, but not a length that would say more than is known. */
function untellingLength(available: number): number {
  const length = Math.min(available, LONGEST_CONTEXT);
  return length === USUAL_CONTEXT || TELLING_LENGTHS.includes(length) ? length - 1 : length;
}

const isOnlyOnce = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words);
