import type { MarkedText, TextRange } from './search.ts';
import type { Stem } from './stemming.ts';
import { type FoundWord, joinedWord, wordsOf } from './words.ts';

/** The words a query looks for, folded. */
export type WantedWords = {
  /** Each a word, or several side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** Beginnings of words, which may be whole words already. */
  readonly beginnings: readonly string[];
};

/** A mark, and which of the wanted words it is one of. */
export type Mark = TextRange & { readonly wanted: number };

/** The places of the wanted words in `text`, in order. Forms of a word count by `stem`. */
export function findMarks(text: string, wanted: WantedWords, stem: Stem): readonly Mark[] {
  const phrases = wanted.phrases.map((phrase) => phrase.map(stem));
  const firstLetters = new Set(
    [...phrases.map(([first = '']) => first), ...wanted.beginnings].map(firstLetterOf),
  );
  const hasNeighbours = phrases.some((phrase) => phrase.length > 1);
  const words = wordsOf(text, hasNeighbours ? null : firstLetters);
  const begun = wanted.beginnings.map((beginning) => ({ beginning, whole: stem(beginning) }));
  const markAt = (found: readonly FoundWord[], at: number): Mark | null =>
    phraseAt(found, at, phrases, stem) ?? beginningAt(found[at], begun, phrases.length, stem);
  const marks: Mark[] = [];
  for (const [at, found] of words.entries()) {
    // A stem begins as its word does, so that most words need not be stemmed.
    if (!firstLetters.has(firstLetterOf(found.word))) continue;
    const joined = joinedWord(text, found);
    const mark = markAt(words, at) ?? (joined === null ? null : markAt([joined], 0));
    if (mark !== null && mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  }
  return marks;
}

const firstLetterOf = (word: string): number => word.charCodeAt(0);

function phraseAt(
  words: readonly FoundWord[],
  at: number,
  phrases: readonly (readonly string[])[],
  stem: Stem,
): Mark | null {
  const stemAt = (place: number): string => stem(words[place]?.word ?? '');
  for (const [wanted, phrase] of phrases.entries()) {
    if (phrase.length === 0 || !phrase.every((word, offset) => stemAt(at + offset) === word)) continue;
    const first = words[at];
    const last = words[at + phrase.length - 1];
    if (first && last) return { start: first.start, end: last.end, wanted };
  }
  return null;
}

function beginningAt(
  found: FoundWord | undefined,
  begun: readonly { readonly beginning: string; readonly whole: string }[],
  offset: number,
  stem: Stem,
): Mark | null {
  if (found === undefined || begun.length === 0) return null;
  const { word, start, end } = found;
  const stemmed = stem(word);
  const at = begun.findIndex(
    ({ beginning, whole }) =>
      word.startsWith(beginning) || stemmed.startsWith(beginning) || stemmed === whole,
  );
  return at < 0 ? null : { start, end, wanted: offset + at };
}

/** A whole short text with its marks. */
export const markText = (text: string, wanted: WantedWords, stem: Stem): MarkedText => ({
  text,
  marks: findMarks(text, wanted, stem).map(({ start, end }) => ({ start, end })),
});

/** A stretch cut out of a long text. `start` and `end` say where it stood; dots show that it was cut. */
export type Snippet = MarkedText & TextRange;

const SNIPPET_LENGTH = 200;
/** A sentence that begins so shortly before the first mark is shown from its beginning. */
const LEAD = 70;

/** The stretch in which most of the wanted words stand closest together; `null` when none does. */
export function cutSnippet(text: string, marks: readonly Mark[]): Snippet | null {
  const best = bestWindow(marks);
  const [first] = best;
  if (first === undefined) return null;
  const start = beginningOf(text, first.start);
  const end = endOf(text, Math.max(start + SNIPPET_LENGTH, best.at(-1)?.end ?? 0));
  const before = start > 0 && text.charAt(start - 1) !== '\n' ? '… ' : '';
  const after = end < text.length && text.charAt(end) !== '\n' ? ' …' : '';
  const cut = text.slice(start, end);
  const shift = before.length - start;
  return {
    text: `${before}${cut.replaceAll('\n', ' ')}${after}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
    start,
    end,
  };
}

/** The marks within one snippet's length that are of most kinds, then most; the first such. */
function bestWindow(marks: readonly Mark[]): readonly Mark[] {
  let best: readonly Mark[] = [];
  let bestKinds = 0;
  let first = 0;
  for (const [last, mark] of marks.entries()) {
    while (mark.end - (marks[first]?.start ?? 0) > SNIPPET_LENGTH - LEAD && first < last) first += 1;
    const window = marks.slice(first, last + 1);
    const kinds = new Set(window.map(({ wanted }) => wanted)).size;
    if (kinds > bestKinds || (kinds === bestKinds && window.length > best.length)) {
      best = window;
      bestKinds = kinds;
    }
  }
  return best;
}

/** The beginning of the sentence or the line when it is near, or else of a word. */
function beginningOf(text: string, mark: number): number {
  const from = Math.max(0, mark - LEAD);
  const lead = text.slice(from, mark);
  const line = lead.lastIndexOf('\n');
  if (line >= 0) return from + line + 1;
  const sentence = /[.!?。！？…][”’"»)]*\s+(?!.*[.!?。！？…][”’"»)]*\s)/u.exec(lead);
  if (sentence) return from + sentence.index + sentence[0].length;
  if (from === 0) return 0;
  const space = lead.indexOf(' ');
  return space < 0 ? mark : from + space + 1;
}

/** The end of a word at or after `wanted`, or of the line before it. */
function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.slice(wanted, wanted + 30).search(/\s/u);
  return space < 0 ? wanted : wanted + space;
}
