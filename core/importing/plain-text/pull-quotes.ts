import { sentencesOf } from '../excerpt.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';

/** Shorter sentences may well be said twice. */
const SHORTEST = 40;
const LONGEST = 400;

/** How many words tell that a sentence may be the one pulled. */
const OPENING = 6;

/** The paragraphs that only repeat the start of a sentence from another one, as magazines print them between two. */
export function findPullQuotes(lines: readonly Line[]): ReadonlySet<number> {
  const candidates = new Map<string, { readonly at: number; readonly words: string }>();
  lines.forEach((line, at) => {
    if (canBePulled(lines, at))
      candidates.set(openingOf(wordsOf(line.text)), { at, words: wordsOf(line.text) });
  });
  const found = new Set<number>();
  for (const line of candidates.size === 0 ? [] : lines) {
    for (const sentence of sentencesOf(line.text, null)) {
      const words = sentence.length < SHORTEST ? '' : wordsOf(sentence);
      const pulled = candidates.get(openingOf(words));
      if (
        pulled &&
        words.startsWith(pulled.words) &&
        line.text.length > (lines[pulled.at]?.text.length ?? 0) + 20
      )
        found.add(pulled.at);
    }
  }
  return found;
}

/** Questions and quotations are repeated on purpose. */
function canBePulled(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (text.length < SHORTEST || text.length > LONGEST || readMarker(text)) return false;
  return !/[?？]/u.test(text) && !/[:：]$/u.test(lines[at - 1]?.text ?? '');
}

const openingOf = (words: string): string => words.split(' ', OPENING).join(' ');

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
