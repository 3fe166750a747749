/**
 * Cue phrases and how they are looked for. No regular expressions: matching is a few `indexOf` in folded text,
 * so its time grows with the text and nothing else.
 *
 * A phrase is written as people write it. `^` at its start or `$` at its end ties it to the start or end of the
 * text, `*` at its end lets the last word go on, and `…` stands for a few words in between.
 */
type Phrase = {
  readonly parts: readonly string[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
};

/** Phrases made ready for `hasPhrase`. */
export type PhraseList = readonly Phrase[];

/** Lower case, words apart by one space, a space at both ends; punctuation and symbols are gone. */
export function foldWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}

/** Prepares phrases set apart by commas. */
export function phrases(list: string): PhraseList {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map(createPhrase);
}

/** Whether any of the phrases occurs in `folded` (a result of `foldWords`). */
export const hasPhrase = (list: PhraseList, folded: string): boolean =>
  folded !== '' && list.some((phrase) => occurs(phrase, folded));

/** How many of the phrases occur. */
export const countPhrases = (list: PhraseList, folded: string): number =>
  folded === '' ? 0 : list.filter((phrase) => occurs(phrase, folded)).length;

/** How far apart the two sides of `…` may stand, in UTF-16 units. */
const GAP = 40;

function createPhrase(written: string): Phrase {
  const atStart = written.startsWith('^');
  const atEnd = written.endsWith('$');
  const parts = written
    .slice(atStart ? 1 : 0, atEnd ? -1 : undefined)
    .split('…')
    .map(foldPart)
    .filter((part) => part.trim() !== '');
  return { parts, atStart, atEnd };
}

function foldPart(part: string): string {
  const open = part.endsWith('*');
  const folded = foldWords(part);
  if (HAN.test(part)) return folded.trim();
  return open ? folded.trimEnd() : folded;
}

const HAN = /\p{Script=Han}/u;

function occurs(phrase: Phrase, folded: string): boolean {
  const first = phrase.parts[0];
  if (first === undefined) return false;
  for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1)) {
    if (phrase.atStart && folded.slice(0, at).trim() !== '') return false;
    const end = endOfRest(phrase, folded, at + first.length);
    if (end !== -1 && (!phrase.atEnd || folded.length - end <= 1)) return true;
  }
  return false;
}

/** Where the phrase ends when its first part ends at `from`; -1 when the other parts do not follow closely. */
function endOfRest(phrase: Phrase, folded: string, from: number): number {
  let end = from;
  for (const part of phrase.parts.slice(1)) {
    const base = Math.max(0, end - 1);
    const at = folded.slice(base, base + GAP + part.length).indexOf(part);
    if (at === -1) return -1;
    end = base + at + part.length;
  }
  return end;
}
