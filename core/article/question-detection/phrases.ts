/**
 * Cue phrases and how they are looked for. No regular expressions: matching is a few `indexOf` in folded text,
 * so its time grows with the text and nothing else.
 *
 * A phrase is written as people write it. `^` at its start or `$` at its end ties it to the start or end of the
 * text, `*` at its end lets the last word go on, `*` at its start lets the first word begin otherwise («*ez»), and `…`
 * stands for a few words in between.
 */
type Phrase = {
  readonly parts: readonly string[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
};

/** Phrases made ready for `hasPhrase`: by their first word, so that a text asks only for phrases it could hold. */
export type PhraseList = {
  readonly all: readonly Phrase[];
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Those that may begin inside a word: Chinese ones, and a single word left open. */
  readonly anywhere: readonly Phrase[];
};

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
export const phrases = (list: string): PhraseList => prepared(() => written(list).map(createPhrase));

/** Every phrase of the first list followed by every one of the second: «ask», «put to» with «your team», «them». */
export const combined = (firsts: string, seconds: string): PhraseList =>
  prepared(() =>
    written(firsts).flatMap((first) =>
      written(seconds).map((second) => createPhrase(`${first}${HAN.test(first) ? '' : ' '}${second}`)),
    ),
  );

/** The phrases of several lists in one. */
export const joinPhrases = (lists: readonly PhraseList[]): PhraseList =>
  prepared(() => lists.flatMap((list) => list.all));

/** The same phrases, each of which must be the whole text. */
export const wholePhrases = (list: PhraseList): PhraseList =>
  prepared(() => list.all.map((phrase) => ({ ...phrase, atStart: true, atEnd: true })));

const written = (list: string): readonly string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** A list that is made ready when it is first asked: nobody waits for the languages that no article is in. */
function prepared(make: () => readonly Phrase[]): PhraseList {
  let ready: PhraseList | null = null;
  const list = (): PhraseList => {
    ready ??= indexPhrases(make());
    return ready;
  };
  return {
    get all() {
      return list().all;
    },
    get byFirstWord() {
      return list().byFirstWord;
    },
    get anywhere() {
      return list().anywhere;
    },
  };
}

/** Whether any of the phrases occurs in `folded` (a result of `foldWords`). */
export function hasPhrase(list: PhraseList, folded: string): boolean {
  if (folded === '') return false;
  const { byFirstWord, anywhere } = list;
  for (const word of wordsOf(folded))
    if (byFirstWord.get(word)?.some((phrase) => occurs(phrase, folded))) return true;
  return anywhere.some((phrase) => occurs(phrase, folded));
}

/** How many of the phrases occur. */
export function countPhrases(list: PhraseList, folded: string): number {
  if (folded === '') return 0;
  const { byFirstWord, anywhere } = list;
  const possible = wordsOf(folded).flatMap((word) => byFirstWord.get(word) ?? []);
  return [...possible, ...anywhere].filter((phrase) => occurs(phrase, folded)).length;
}

/** How far apart the two sides of `…` may stand, in UTF-16 units. */
const GAP = 40;

/** The words, each once, of texts looked at before: each is asked for many lists, sentence, passage and heading in turn. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 200;

function wordsOf(folded: string): readonly string[] {
  const found = known.get(folded);
  if (found) return found;
  const words = [...new Set(folded.trim().split(' '))];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(folded, words);
  return words;
}

function indexPhrases(all: readonly Phrase[]): PhraseList {
  const byFirstWord = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  for (const phrase of all) {
    const word = firstWordOf(phrase);
    if (word === null) anywhere.push(phrase);
    else byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), phrase]);
  }
  return { all, byFirstWord, anywhere };
}

function firstWordOf({ parts }: Phrase): string | null {
  const [, word = '', ...more] = (parts[0] ?? '').split(' ');
  return word === '' || more.length === 0 ? null : word;
}

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
  const folded = foldWords(part);
  if (HAN.test(part)) return folded.trim();
  const begun = part.startsWith('*') ? folded.trimStart() : folded;
  return part.endsWith('*') ? begun.trimEnd() : begun;
}

const HAN = /\p{Script=Han}/u;

function occurs(phrase: Phrase, folded: string): boolean {
  const first = phrase.parts[0];
  if (first === undefined) return false;
  for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1)) {
    if (phrase.atStart && folded.slice(0, at).trimStart().includes(' ')) return false;
    if (phrase.atStart && first.startsWith(' ') && at > 0) return false;
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
