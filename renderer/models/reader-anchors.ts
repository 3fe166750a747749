import type { TextQuoteSelector } from '../../core/article/article.ts';

/** A stretch of `articleText`, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

const SURROUNDINGS = 32;

/**
 * Where the selector's words stand: at the hinted place when they are there, otherwise where the same words have the
 * most similar surroundings. `null` when the words are gone.
 */
export function findStretch(
  text: string,
  { exact, prefix, suffix, start }: TextQuoteSelector,
): Stretch | null {
  if (exact === '') return null;
  const stretch = (at: number): Stretch => ({ start: at, end: at + exact.length });
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const before = sharedEnd(text.slice(Math.max(0, at - prefix.length), at), prefix);
    const after = sharedStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    const score = before + after - Math.abs(at - start) / (text.length + 1);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best < 0 ? null : stretch(best);
}

/** A selector for the words between two offsets. */
export function selectStretch(text: string, { start, end }: Stretch): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - SURROUNDINGS), start),
    suffix: text.slice(end, end + SURROUNDINGS),
    start,
  };
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}
