/**
 * Finding words in what is drawn. The browser's own search would also find them in the panel, in the sidebar and in
 * the very field they are typed into.
 */

import { BLOCK_TAGS } from '../../models/reader-text.ts';

/** The text below an element, letter by letter tied to where it stands. */
export type FindableText = {
  /** Ranges around every place where `words` stand, whatever their case and accents, in reading order. */
  find(words: string): readonly Range[];
};

const SKIPPED =
  'button, textarea, input, select, .visually-hidden, [aria-hidden="true"], details:not([open]) > :not(summary)';
/** Words never run from one of these into the next. */
const BLOCKS = [...BLOCK_TAGS].join(',');

/** Reads the text once; read it again when what is drawn has changed. */
export function readFindable(root: Element): FindableText {
  const letters: { readonly node: Text; readonly offset: number }[] = [];
  let text = '';
  let lastBlock: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SKIPPED)) continue;
    const block = parent.closest(BLOCKS);
    const isNewBlock = block !== lastBlock;
    lastBlock = block;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = foldLetter(node.data.charAt(offset));
      if (letter === ' ' && (text === '' || /\s$/.test(text))) continue;
      if (isNewBlock && offset === 0 && text !== '') {
        text += '\n';
        letters.push({ node, offset });
      }
      text += letter;
      letters.push({ node, offset });
    }
  }

  return {
    find(words) {
      const wanted = [...words.replace(/\s+/g, ' ')].map(foldLetter).join('');
      if (wanted.trim() === '') return [];
      const ranges: Range[] = [];
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const first = letters[at];
        const last = letters[at + wanted.length - 1];
        if (!first || !last) break;
        const range = document.createRange();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        ranges.push(range);
      }
      return ranges;
    },
  };
}

/** One letter for one letter, so that places stay places. */
function foldLetter(letter: string): string {
  if (/\s/.test(letter)) return ' ';
  const folded = letter.normalize('NFD').charAt(0).toLowerCase();
  return folded.length === letter.length ? folded : letter;
}
