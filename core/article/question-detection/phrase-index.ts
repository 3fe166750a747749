/**
 * Cue phrases and how they are looked for. No regular expressions: matching is a few `indexOf` in folded text,
 * so its time grows with the text and nothing else.
 *
 * A phrase is written as people write it. `^` at its start or `$` at its end ties it to the start or end of the
 * text, `*` at its end lets the last word go on, `*` at its start lets the first word begin otherwise («*ez»), and `…`
 * stands for a few words in between.
 */
export type Phrase = {
  readonly parts: readonly string[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
};

/** Phrases made ready for `hasPhrase`, when they are first asked for: nobody waits for languages that no text is in. */
export type PhraseList = {
  readonly all: readonly Phrase[];
  /** What finds these phrases, and those of other lists with them. */
  readonly index: PhraseIndex;
};

/** A phrase and whose it is. */
type Entry = {
  readonly list: PhraseList;
  readonly phrase: Phrase;
  /** The words by which it is found are all there is to it. */
  readonly isFound: boolean;
};

/** Phrases with the same beginning, and the last look at a text in which it was met: once is enough for each. */
type Group = { readonly entries: Entry[]; lastLook: number };

/** Phrases that begin with one word: by the word that follows, or without one that is certain. */
type Begun = { readonly alone: Group; readonly followed: Map<string, Group> };

type Entries = {
  /** Tied to the start of a text, by their first word. */
  readonly first: ReadonlyMap<string, Group>;
  readonly begun: ReadonlyMap<string, Begun>;
  /** Nothing begins with a word whose outline is not marked here. */
  readonly outlines: Uint8Array;
  /** Those that may begin inside a word: a word left open, and Chinese ones. */
  readonly open: readonly Entry[];
  readonly han: readonly Entry[];
};

/**
 * The phrases of several lists by the words they begin with: a text is gone through once, and asked only for those of
 * which it has the first two words. A class because it keeps what it found in the last texts: each is asked for many
 * lists, sentence, passage and heading in turn.
 */
export class PhraseIndex {
  readonly #lists: () => readonly PhraseList[];
  readonly #known = new Map<string, readonly PhraseList[]>();
  #entries: Entries | null = null;
  #look = 0;
  #last: { readonly folded: string; readonly found: readonly PhraseList[] } = { folded: '', found: [] };

  constructor(lists: () => readonly PhraseList[]) {
    this.#lists = lists;
  }

  /** The lists of which a phrase occurs in a folded text. */
  listsIn(folded: string): readonly PhraseList[] {
    if (folded === this.#last.folded) return this.#last.found;
    const known = this.#known.get(folded) ?? this.#find(folded);
    this.#last = { folded, found: known };
    return known;
  }

  #find(folded: string): readonly PhraseList[] {
    const found: PhraseList[] = [];
    this.#showEach(folded, ({ list, phrase, isFound }) => {
      if (!found.includes(list) && (isFound || occurs(phrase, folded))) found.push(list);
    });
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(folded, found);
    return found;
  }

  /** How many phrases of a list occur. */
  count(list: PhraseList, folded: string): number {
    if (folded.length < LONGEST_KNOWN && !this.listsIn(folded).includes(list)) return 0;
    let count = 0;
    this.#showEach(folded, (entry) => {
      if (entry.list === list && (entry.isFound || occurs(entry.phrase, folded))) count += 1;
    });
    return count;
  }

  /** Shows the phrases that a text may hold, each once. */
  #showEach(folded: string, show: (entry: Entry) => void): void {
    this.#entries ??= indexEntries(this.#lists());
    const { first, begun, outlines, open, han } = this.#entries;
    this.#look += 1;
    const showGroup = (group: Group | undefined): void => {
      if (group === undefined || group.lastLook === this.#look) return;
      group.lastLook = this.#look;
      group.entries.forEach(show);
    };
    showGroup(first.get(wordAt(folded, 1)));
    for (let at = 1, start = 1; at < folded.length; at += 1) {
      if (folded.charCodeAt(at) !== SPACE) continue;
      const here =
        outlines[outlineOf(folded, start, at)] === 1 ? begun.get(folded.slice(start, at)) : undefined;
      start = at + 1;
      if (here === undefined) continue;
      showGroup(here.alone);
      if (here.followed.size > 0) showGroup(here.followed.get(wordAt(folded, start)));
    }
    open.forEach(show);
    if (han.length > 0 && MAY_BE_HAN.test(folded)) han.forEach(show);
  }
}

const SPACE = 0x20;

/** The word of a folded text that begins there. */
function wordAt(folded: string, start: number): string {
  const end = folded.indexOf(' ', start);
  return end < 0 ? '' : folded.slice(start, end);
}

/** Many times as many as there are words that phrases begin with. */
const OUTLINES = 0x2000;

/** A small number of a word's length and two of its letters: looking it up costs a tenth of looking up the word. */
const outlineOf = (text: string, start: number, end: number): number =>
  (text.charCodeAt(start) * 67 + text.charCodeAt(end - 1) * 7 + (end - start) * 1021) & (OUTLINES - 1);

/** A whole page is asked about once and not kept. In UTF-16 units. */
const LONGEST_KNOWN = 2_000;

/** As many as a long article has sentences, passages and headings. */
const MOST_KNOWN = 2_000;

const MAY_BE_HAN = /[\u2e80-\uffff]/;

function indexEntries(lists: readonly PhraseList[]): Entries {
  const first = new Map<string, Group>();
  const begun = new Map<string, Begun>();
  const open: Entry[] = [];
  const han: Entry[] = [];
  const begunWith = (word: string): Begun => {
    const known = begun.get(word) ?? { alone: createGroup(), followed: new Map() };
    begun.set(word, known);
    return known;
  };
  for (const list of new Set(lists)) {
    for (const phrase of list.all) {
      const { words, isFound } = beginningOf(phrase);
      const entry = { list, phrase, isFound };
      const [word, next] = words;
      if (word === undefined) (MAY_BE_HAN.test(phrase.parts[0] ?? '') ? han : open).push(entry);
      else if (phrase.atStart) pushTo(first, word, entry);
      else if (next === undefined) begunWith(word).alone.entries.push(entry);
      else pushTo(begunWith(word).followed, next, entry);
    }
  }
  const outlines = new Uint8Array(OUTLINES);
  for (const word of begun.keys()) outlines[outlineOf(word, 0, word.length)] = 1;
  return { first, begun, outlines, open, han };
}

const createGroup = (...entries: Entry[]): Group => ({ entries, lastLook: 0 });

function pushTo(map: Map<string, Group>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (known) known.entries.push(entry);
  else map.set(key, createGroup(entry));
}

/** The whole words that a phrase begins with, at most two, and whether there is nothing more to it. */
function beginningOf(phrase: Phrase): { readonly words: readonly string[]; readonly isFound: boolean } {
  const [part = ''] = phrase.parts;
  if (!part.startsWith(' ')) return { words: [], isFound: false };
  const written = part.trim().split(' ');
  const whole = part.endsWith(' ') ? written : written.slice(0, -1);
  const isAll = part.endsWith(' ') && written.length <= 2 && phrase.parts.length === 1;
  return { words: whole.slice(0, 2), isFound: isAll && !phrase.atStart && !phrase.atEnd };
}

/** How far apart the two sides of `…` may stand, in UTF-16 units. */
const GAP = 40;

function occurs(phrase: Phrase, folded: string): boolean {
  const first = phrase.parts[0];
  if (first === undefined) return false;
  if (phrase.atStart && first.startsWith(' ') && !folded.startsWith(first)) return false;
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
