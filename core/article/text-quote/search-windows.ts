import type { TextQuoteSelector } from '../article.ts';
import { type Stretch, USUAL_CONTEXT } from './select-quote.ts';

/**
 * Of a side that agrees with at most `PIECES - 1` errors at least one piece stands in the text as it is. So only there
 * must changed words be looked for, which keeps the search for lost words quick.
 */
const PIECES = 4;
const PIECE_LENGTH = USUAL_CONTEXT / PIECES;
/** A piece that stands more often tells nothing. */
const MOST_OCCURRENCES = 32;

/** The parts of a text in which changed words may stand, apart from each other. `slack`: letters more or less. */
export function searchWindows(text: string, selector: TextQuoteSelector, slack: number): readonly Stretch[] {
  const { exact, prefix, suffix } = selector;
  const starts = [
    ...pieceOffsets(text, prefix).map(({ found, within }) => found + USUAL_CONTEXT - within),
    ...pieceOffsets(text, suffix).map(({ found, within }) => found - within - exact.length),
    // A side that the edge of the text cut off is no help anywhere else.
    ...(prefix.length < USUAL_CONTEXT ? [prefix.length] : []),
    ...(suffix.length < USUAL_CONTEXT ? [text.length - suffix.length - exact.length] : []),
  ];
  const windows = starts.map((start) => ({
    start: Math.max(0, start - slack),
    end: Math.min(text.length, start + exact.length + slack),
  }));
  return merge(windows.filter(({ start, end }) => start < end));
}

function pieceOffsets(
  text: string,
  side: string,
): readonly { readonly found: number; readonly within: number }[] {
  if (side.length !== USUAL_CONTEXT) return [];
  return Array.from({ length: PIECES }, (_, at) => at * PIECE_LENGTH).flatMap((within) => {
    const piece = side.slice(within, within + PIECE_LENGTH);
    const places: number[] = [];
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      places.push(at);
      if (places.length > MOST_OCCURRENCES) return [];
    }
    return places.map((found) => ({ found, within }));
  });
}

function merge(windows: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const window of [...windows].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && window.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
    else merged.push(window);
  }
  return merged;
}
