import { isPartOfWord } from '../article/letters.ts';
import { foldText } from '../library/query.ts';

/** A word as search compares it, and where it stands in the text it was read from (UTF-16 units). */
export type FoundWord = { readonly word: string; readonly start: number; readonly end: number };

/** Writing without spaces between words, or, as in Korean, with endings written onto them. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** A syllable of Korean as some file systems take it apart. */
const SYLLABLE = '[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?';
/** Signs that are not seen: where a line may end within a word, and joints of letters. */
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const WORD = new RegExp(
  `${SYLLABLE}|(?!\\p{M})[${UNSPACED}][\\p{M}\\uff9e\\uff9f]*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}${UNSEEN}])+`,
  'gu',
);
const PLAIN = /^[a-z0-9]+$/i;

/** Longer ones are no words: addresses, codes. They are cut, so that the vocabulary stays one. */
const LONGEST_WORD = 40;

/**
 * The words of a text in order: runs of letters and digits, case and accents folded. Where writing has no spaces
 * between words, or puts endings onto them as Korean does, each character is one; what is looked for is then a phrase of
 * them. Where `letters` are given, words
 * that begin with none of these codes may be left out.
 */
export function wordsOf(text: string, letters: ReadonlySet<number> | null = null): readonly FoundWord[] {
  const found: FoundWord[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (mayBeUnspaced(code)) return wordsByPattern(text);
    const isPart = isPartOfWord(code) || isUnseen(code);
    if (isPart && start < 0) start = at;
    if (isPart || start < 0) continue;
    if (letters === null || mayBeginWith(letters, text.charCodeAt(start)))
      take(found, text.slice(start, at), start);
    start = -1;
  }
  if (start >= 0) take(found, text.slice(start), start);
  return found;
}

/**
 * The word that one makes with the next where only a hyphen stands between them: «e-mail» is «email» too. `null` when
 * none does.
 */
export function joinedWord(text: string, { word, start, end }: FoundWord): FoundWord | null {
  if (!HYPHENS.includes(text.charAt(end) || ' ')) return null;
  const [next] = wordsOf(text.slice(end + 1, end + 1 + LONGEST_WORD));
  if (next?.start !== 0 || isUnspacedWord(word) || isUnspacedWord(next.word)) return null;
  return { word: (word + next.word).slice(0, LONGEST_WORD), start, end: end + 1 + next.end };
}

/** From keyboards, from typesetters, and one at which no line ends. */
const HYPHENS = '-\u2010\u2011';

const isUnspacedWord = (word: string): boolean => mayBeUnspaced(word.charCodeAt(0));

/** Only the words, for what needs no places. */
export const foldedWords = (text: string): readonly string[] => wordsOf(text).map(({ word }) => word);

/** Whether a character may be a word of its own, or half of one beyond the Basic Multilingual Plane. */
const mayBeUnspaced = (code: number): boolean => code >= 0x0e00 && (code < 0x1800 || code >= 0x2e80);

/** The same as `UNSEEN`. */
const isUnseen = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/** What is not ASCII may be folded to any letter. */
const mayBeginWith = (letters: ReadonlySet<number>, code: number): boolean =>
  code >= 0x80 || letters.has(code | LOWER_CASE);

/** The bit by which small letters of ASCII differ from capitals; its digits have it too. */
const LOWER_CASE = 0x20;

function wordsByPattern(text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(WORD)) take(found, match[0], match.index);
  return found;
}

function take(found: FoundWord[], written: string, start: number): void {
  const word = foldWord(written);
  if (word !== '') found.push({ word, start, end: start + written.length });
}

function foldWord(word: string): string {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  if (PLAIN.test(cut)) return cut.toLowerCase();
  return cut
    .normalize('NFKC')
    .replace(ACCENTED, foldText)
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * Where signs over letters are accents, which may be left out. In the writings of India and of South-East Asia they are
 * vowels, in Japanese they make another sound, and й is a letter of its own.
 */
const ACCENTED = /[^йЙ\u0900-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\uac00-\ud7af]+/gu;

/** What people type for letters that are more than an accent away from the plain ones. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
