/**
 * What a character is, looked up instead of matched: texts are cut into words many times, and patterns with `\p{…}`
 * take several times as long, the first time in Electron 25 tenths of a second. Halves of characters beyond the Basic
 * Multilingual Plane are not told; whoever meets one asks a pattern.
 */
const LETTER = 1;
const MARK = 2;
const OTHER = 3;

/** Filled as characters are met. */
const kinds = new Uint8Array(0x10000);

/** Letters and digits: `[\p{L}\p{N}]`. */
export const isLetterOrDigit = (code: number): boolean => kindOf(code) === LETTER;

/** The same and what is put over them: `[\p{L}\p{M}\p{N}]`. */
export const isPartOfWord = (code: number): boolean => kindOf(code) <= MARK;

export const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** A text without anything but letters and digits. */
export function lettersOf(text: string): string {
  let letters = '';
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHalf(code)) return text.replace(/[^\p{L}\p{N}]+/gu, '');
    const isLetter = at < text.length && isLetterOrDigit(code);
    if (isLetter && start < 0) start = at;
    if (isLetter || start < 0) continue;
    letters += text.slice(start, at);
    start = -1;
  }
  return letters;
}

/** The same in lower case: what two spellings of a title, name or line share. */
export const smallLettersOf = (text: string): string => lettersOf(text.toLowerCase());

const kindOf = (code: number): number => kinds[code] || learn(code);

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const kind = /[\p{L}\p{N}]/u.test(character) ? LETTER : isMark(character) ? MARK : OTHER;
  kinds[code] = kind;
  return kind;
}

const isMark = (character: string): boolean => /\p{M}/u.test(character);
