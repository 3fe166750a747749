/** One line of a text, without what only lays it out. */
export type Line = {
  /** Trimmed, white space folded. Never empty. */
  readonly text: string;
  /** As it stood, without white space at the end: for preformatted passages. */
  readonly raw: string;
  /** Columns of white space before it; a tab counts four. */
  readonly indent: number;
  /** An empty line stood before it. */
  readonly gap: boolean;
};

/** The lines of a text that say something. Any line ending, byte order mark and form feed is understood. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const raw of cleanText(text).split('\n')) {
    const folded = foldSpace(raw);
    if (folded !== '') lines.push({ text: folded, raw: raw.trimEnd(), indent: indentOf(raw), gap });
    gap = folded === '';
  }
  return lines;
}

/** White space folded to single spaces. */
export const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const LINE_ENDING = /\r\n?|[\u0085\u2028\u2029\v]/g;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff]/gu;

const cleanText = (text: string): string =>
  text.replace(LINE_ENDING, '\n').replaceAll('\f', '\n\n').replace(SPACE, ' ').replace(INVISIBLE, '');

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4;
    else break;
  }
  return columns;
}
