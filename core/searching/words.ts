import { foldText } from '../library/query.ts';

/** A word as search compares it, and where it stands in the text it was read from (UTF-16 units). */
export type FoundWord = { readonly word: string; readonly start: number; readonly end: number };

const IDEOGRAPHS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const WORD = new RegExp(`[${IDEOGRAPHS}]|(?:(?![${IDEOGRAPHS}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const PLAIN = /^[a-z0-9]+$/i;

/** Longer ones are no words: addresses, codes. They are cut, so that the vocabulary stays one. */
const LONGEST_WORD = 40;

/**
 * The words of a text in order: runs of letters and digits, case and accents folded. Where writing has no spaces
 * between words, each character is one; what is looked for is then a phrase of them.
 */
export function* wordsOf(text: string): Generator<FoundWord> {
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    const word = foldWord(found);
    if (word !== '') yield { word, start: match.index, end: match.index + found.length };
  }
}

/** Only the words, for what needs no places. */
export const foldedWords = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map(foldWord).filter(Boolean);

function foldWord(word: string): string {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  if (PLAIN.test(cut)) return cut.toLowerCase();
  return foldText(cut)
    .replace(/[ßæœøłđ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What people type for letters that are more than an accent away from the plain ones. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};
