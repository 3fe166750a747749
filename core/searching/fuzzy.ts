import { foldText } from '../library/query.ts';
import type { TextRange } from './search.ts';

/** How well letters in this order name a text; higher is better. `ranges` are the letters found. */
export type FuzzyMatch = { readonly score: number; readonly ranges: readonly TextRange[] };

/** A text whose letters are looked for again and again, folded once. */
export type FuzzyText = { readonly folded: string; readonly letters: number };

export const fuzzyTextOf = (text: string): FuzzyText => {
  const folded = foldKeepingPlaces(text);
  return { folded, letters: lettersIn(folded) };
};

/**
 * `null` when the letters do not stand in the text in this order. Spaces in the query are left out, and apostrophes in
 * either.
 */
export function fuzzyMatch(query: FuzzyText, text: FuzzyText): FuzzyMatch | null {
  const words = query.folded.replaceAll("'", '').trim();
  if (words === '' || (query.letters & ~text.letters) !== 0) return null;
  const whole = text.folded.includes("'")
    ? wholePast(words, text.folded)
    : wholeAt(text.folded.indexOf(words), words.length);
  if (whole !== null) {
    const starts = isWordStart(text.folded, whole.start);
    return {
      score: 100 + (starts ? 50 : 0) + (whole.start === 0 ? 25 : 0) - text.folded.length / 100,
      ranges: [whole],
    };
  }
  return scattered(words.replaceAll(' ', ''), text.folded);
}

const wholeAt = (start: number, length: number): TextRange | null =>
  start < 0 ? null : { start, end: start + length };

/** Where the words stand in a text whose apostrophes do not count. */
function wholePast(words: string, folded: string): TextRange | null {
  const places = Array.from(folded, (_, at) => at).filter((at) => folded.charAt(at) !== "'");
  const at = folded.replaceAll("'", '').indexOf(words);
  const start = places[at];
  const last = places[at + words.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** Takes for each letter the next beginning of a word that has it, or else the next place. */
function scattered(wanted: string, folded: string): FuzzyMatch | null {
  const ranges: { start: number; end: number }[] = [];
  let score = 0;
  let at = 0;
  for (const letter of wanted) {
    const next = folded.indexOf(letter, at);
    if (next < 0) return null;
    const last = ranges.at(-1);
    const place = next === last?.end ? next : placeOf(folded, letter, next, wanted.length - ranges.length);
    if (last !== undefined && place === last.end) {
      last.end += letter.length;
      score += 4;
    } else {
      ranges.push({ start: place, end: place + letter.length });
      score += isWordStart(folded, place) ? 3 : 0;
      score -= Math.min(3, (place - at) / 8);
    }
    at = place + letter.length;
  }
  // Scraps all over the text are no name for it.
  return score < wanted.length * 1.5 ? null : { score: score - folded.length / 100, ranges };
}

function placeOf(folded: string, letter: string, next: number, left: number): number {
  if (isWordStart(folded, next)) return next;
  const start = folded.indexOf(` ${letter}`, next);
  return start >= 0 && folded.length - start > left ? start + 1 : next;
}

const isWordStart = (folded: string, at: number): boolean => at === 0 || " '".includes(folded.charAt(at - 1));

/** Case and accents folded, apostrophes made straight, other signs as spaces, each character in its place. */
function foldKeepingPlaces(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'" || character === '’') {
      folded += "'";
      continue;
    }
    const letter = character >= ' ' && character <= '~' ? character.toLowerCase() : foldText(character);
    folded +=
      letter.length === 1 && /[\p{L}\p{N}]/u.test(letter)
        ? letter
        : letter.length > 1
          ? letter.charAt(0)
          : ' ';
  }
  return folded;
}

/** One bit for each kind of letter: a text that lacks one of the query's is passed over at once. */
function lettersIn(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code !== 32 && code !== 39) bits |= 1 << (code % 31);
  }
  return bits;
}
