import { isHalf, isPartOfWord } from '../letters.ts';
import { type Phrase, PhraseIndex, type PhraseList } from './phrase-index.ts';

export type { PhraseList } from './phrase-index.ts';

/** Lower case, words apart by one space, a space at both ends; punctuation and symbols are gone. */
export function foldWords(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  let folded = '';
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (isHalf(code)) return foldByPattern(lower);
    const isPart = at < lower.length && isPartOfWord(code);
    if (isPart && start < 0) start = at;
    if (isPart || start < 0) continue;
    folded += ` ${lower.slice(start, at)}`;
    start = -1;
  }
  return folded === '' ? '' : `${folded} `;
}

/** For texts with characters that are looked up in two halves. */
function foldByPattern(lower: string): string {
  const words = lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
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

/** With an index of its own, or one that finds it with others. */
function prepared(make: () => readonly Phrase[], shared?: PhraseIndex): PhraseList {
  let ready: readonly Phrase[] | null = null;
  const list: PhraseList = {
    get all() {
      ready ??= make();
      return ready;
    },
    index: shared ?? new PhraseIndex(() => [list]),
  };
  return list;
}

/** A list of each kind, for all of which a text is looked through at once: who asks for one asks for most of them. */
export function phrasesByKind<Kind extends string>(
  kinds: readonly Kind[],
  phrasesOf: (kind: Kind) => PhraseList,
): Readonly<Record<Kind, PhraseList>> {
  const index = new PhraseIndex(() => Object.values<PhraseList>(byKind));
  const lists = kinds.map((kind) => [kind, prepared(() => phrasesOf(kind).all, index)]);
  const byKind = Object.fromEntries(lists) as Record<Kind, PhraseList>;
  return byKind;
}

/** Whether any of the phrases occurs in `folded` (a result of `foldWords`). */
export const hasPhrase = (list: PhraseList, folded: string): boolean =>
  folded !== '' && list.index.listsIn(folded).includes(list);

/** How many of the phrases occur. */
export const countPhrases = (list: PhraseList, folded: string): number =>
  folded === '' ? 0 : list.index.count(list, folded);

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
