/**
 * Finding words in what is drawn. The browser's own search would also find them in the panel, in the sidebar and in
 * the very field they are typed into.
 */
import { BLOCK_TAGS } from '../../models/reader-text.ts';

/** Where found words stand. */
export type Place = {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
};

/** The text below an element, tied letter by letter to where it stands. */
export type FindableText = {
  /** Every place of `words`, whatever their case and accents, in reading order, as far as `MOST_PLACES`. */
  find(words: string): readonly Place[];
};

/** Beyond these nobody steps from place to place. */
export const MOST_PLACES = 1000;

const SKIPPED =
  'button, textarea, input, select, .visually-hidden, [aria-hidden="true"], details:not([open]) > :not(summary)';
/** Words never run from one of these into the next. */
const BLOCKS = [...BLOCK_TAGS].join(',');

/** A node's first letter in the text, and for each of its letters the offset in the node. */
type Stretch = { readonly node: Text; readonly start: number; readonly offsets: readonly number[] };

/** Reads the text once; read it again when what is drawn has changed. */
export function readFindable(root: Element): FindableText {
  const stretches: Stretch[] = [];
  let text = '';
  let lastBlock: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SKIPPED)) continue;
    const block = parent.closest(BLOCKS);
    if (block !== lastBlock && text !== '') text += '\n';
    lastBlock = block;
    const { letters, offsets } = foldText(node.data, text === '' || /\s$/.test(text));
    stretches.push({ node, start: text.length, offsets });
    text += letters;
  }
  const standsAt = (at: number): readonly [Text, number] | null => {
    const stretch = lastBefore(stretches, at);
    const offset = stretch?.offsets[at - stretch.start];
    return stretch && offset !== undefined ? [stretch.node, offset] : null;
  };

  return {
    find(words) {
      const wanted = foldText(words, false).letters;
      if (wanted.trim() === '') return [];
      const places: Place[] = [];
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const first = standsAt(at);
        const last = standsAt(at + wanted.length - 1);
        if (first && last) places.push(placeBetween(first, last));
        if (places.length === MOST_PLACES) break;
      }
      return places;
    },
  };
}

const placeBetween = (first: readonly [Text, number], last: readonly [Text, number]): Place => ({
  startContainer: first[0],
  startOffset: first[1],
  endContainer: last[0],
  endOffset: endOfLetter(last[0].data, last[1]),
});

/** Behind a letter and the accents that are written as signs of their own. */
function endOfLetter(text: string, at: number): number {
  let end = at + 1;
  while (ACCENT.test(text.charAt(end))) end += 1;
  return end;
}

/** The last stretch that begins at or before a letter. */
function lastBefore(stretches: readonly Stretch[], at: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** White space folded to one, case and accents away; one letter stays one letter, an accent by itself none. */
function foldText(text: string, afterSpace: boolean): { letters: string; offsets: readonly number[] } {
  const offsets: number[] = [];
  let letters = '';
  let isAfterSpace = afterSpace;
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text.charAt(offset);
    const isSpace = /\s/.test(letter);
    if ((isSpace && isAfterSpace) || ACCENT.test(letter)) continue;
    letters += isSpace ? ' ' : foldLetter(letter);
    offsets.push(offset);
    isAfterSpace = isSpace;
  }
  return { letters, offsets };
}

/** The marks of Latin, Greek and Cyrillic; what Korean and Japanese letters are made of tells words apart. */
const ACCENT = /[\u0300-\u036f]/;

function foldLetter(letter: string): string {
  const [bare = '', ...marks] = letter.normalize('NFD');
  const folded = (marks.every((mark) => ACCENT.test(mark)) ? bare : letter).toLowerCase();
  return folded.length === 1 ? folded : letter;
}
