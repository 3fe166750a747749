/** Steps through a text by words and sentences: how a marked stretch grows and shrinks by keys. */
import type { Stretch } from './text-quote/select-quote.ts';

export type TextUnit = 'word' | 'sentence';

/** One edge of a stretch, moved forwards (1) or back (-1). The other edge stays, and some words always remain. */
export type EdgeStep = { readonly edge: 'start' | 'end'; readonly unit: TextUnit; readonly by: -1 | 1 };

/** `text` has one passage on each line; a stretch may grow over several. `language` is BCP 47. */
export function stepEdge(text: string, stretch: Stretch, step: EdgeStep, language: string | null): Stretch {
  const { edge, unit, by } = step;
  const from = stretch[edge];
  const isFurther = (place: number): boolean => (by > 0 ? place > from : place < from);
  for (let line: Stretch | null = lineAt(text, from); line !== null; line = lineBeside(text, line, by)) {
    const places = unitsOf(text, windowIn(line, from), unit, language).map((part) => part[edge]);
    const further = places.filter(isFurther);
    const next = by > 0 ? further[0] : further.at(-1);
    if (next === undefined) continue;
    const moved = { ...stretch, [edge]: next };
    return moved.start < moved.end ? moved : stretch;
  }
  return stretch;
}

/** The sentence at an offset. */
export function sentenceAt(text: string, offset: number, language: string | null): Stretch | null {
  const sentences = unitsOf(text, windowIn(lineAt(text, offset), offset), 'sentence', language);
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1) ?? null;
}

/** All sentences of a text, in order; very long ones in pieces that a voice can take. */
export function sentencesOf(text: string, language: string | null): readonly Stretch[] {
  const sentences: Stretch[] = [];
  for (let from = 0; from < text.length; ) {
    const line = lineAt(text, from);
    const window = { start: from, end: Math.min(line.end, from + LOOKED_AT) };
    const found = unitsOf(text, window, 'sentence', language).flatMap((one) => piecesOf(text, one));
    // The last one of a window that ends inside of a line may go on behind it.
    const isCut = window.end < line.end && found.length > 1;
    const whole = isCut ? found.slice(0, -1) : found;
    sentences.push(...whole);
    from = isCut ? (found.at(-1)?.start ?? window.end) : window.end + (window.end === line.end ? 1 : 0);
  }
  return sentences;
}

/** Longest stretch that is spoken at once, in UTF-16 units. */
const LONGEST_SPOKEN = 500;

function piecesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  if (end - start <= LONGEST_SPOKEN) return [{ start, end }];
  const space = text.lastIndexOf(' ', start + LONGEST_SPOKEN);
  const middle = space > start ? space : start + LONGEST_SPOKEN;
  return [{ start, end: middle }, ...piecesOf(text, { start: space > start ? middle + 1 : middle, end })];
}

function lineAt(text: string, offset: number): Stretch {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

function lineBeside(text: string, { start, end }: Stretch, by: -1 | 1): Stretch | null {
  if (by > 0) return end >= text.length ? null : lineAt(text, end + 1);
  return start <= 0 ? null : lineAt(text, start - 1);
}

/** The part of a line that is looked at: finding boundaries takes memory that grows with the square of the length. */
function windowIn({ start, end }: Stretch, around: number): Stretch {
  const middle = Math.min(Math.max(around, start), end);
  return { start: Math.max(start, middle - LOOKED_AT), end: Math.min(end, middle + LOOKED_AT) };
}
const LOOKED_AT = 2_000;

/** The words or sentences of a line, without white space around them. */
function unitsOf(text: string, line: Stretch, unit: TextUnit, language: string | null): readonly Stretch[] {
  const words = text.slice(line.start, line.end);
  const segments = segmenterFor(language, unit).segment(words);
  return [...segments].flatMap(({ index, segment, isWordLike }) => {
    const trimmed = segment.trim();
    if (trimmed === '' || (unit === 'word' && isWordLike === false)) return [];
    const start = line.start + index + segment.indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  });
}

function segmenterFor(language: string | null, granularity: TextUnit): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    // A language tag from a source may be no tag at all.
    return new Intl.Segmenter(undefined, { granularity });
  }
}
