/**
 * Finds words again in a text that may have changed since they were marked: the very words where their surroundings
 * agree, otherwise words that are nearly the same. Words that cannot be told from others with confidence have no
 * place: none is better than a wrong one. The weights follow the practice of web annotation: the words count most,
 * then what stands around them, the old offset least.
 */
import search from 'approx-string-match';
import type { TextQuoteSelector } from '../article.ts';
import { plainSelector, plainSigns } from './plain-signs.ts';
import { searchWindows } from './search-windows.ts';
import {
  END_LENGTH,
  hasTwin,
  isTelling,
  LONGEST_CONTEXT,
  type Stretch,
  USUAL_CONTEXT,
} from './select-quote.ts';
import { sharedEnd, sharedStart, similarity } from './similarity.ts';

/** Where words were found. `score` is 1 for the very words in their very surroundings, less for what resembles them. */
export type Placement = Stretch & { readonly score: number };

const WEIGHTS = { words: 50, before: 20, after: 20, place: 2 } as const;
const ALL_WEIGHTS = WEIGHTS.words + WEIGHTS.before + WEIGHTS.after + WEIGHTS.place;

/** What must agree before words are taken for the marked ones, as shares of agreement. */
const NEEDED = {
  /** Of words that are not the very same ones. */
  words: 0.72,
  /** Of both sides, when neither agrees in full. */
  eachSide: 0.75,
  oneSide: 0.9,
  /** Of nearly the same words, when one side agrees in full. */
  wordsBesideOneSide: 0.8,
  /** By so much a place must be better than any other. */
  lead: 0.08,
} as const;

/** Fewer letters are never looked for approximately: too much resembles them. */
const SHORTEST_APPROXIMATE = 12;
/** Words of this length that stood once in their text are known by themselves. */
const SHORTEST_ALONE = 16;
/** Longer words are found by their two ends, so that time stays proportional to the text. */
const LONGEST_APPROXIMATE = 256;
/** Of the same words so many places are compared; beyond them only those whose surroundings agree in full. */
const MOST_COMPARED = 64;
/** Time is proportional to the text. `null`: the words are gone, changed beyond knowing, or not to be told apart. */
export function findQuote(text: string, selector: TextQuoteSelector): Placement | null {
  if (selector.exact === '') return null;
  const place = find(text, selector);
  if (place) return place;
  const [plainText, plain] = [plainSigns(text), plainSelector(selector)];
  const isTheSame = plainText === text && JSON.stringify(plain) === JSON.stringify(selector);
  return isTheSame ? null : find(plainText, plain);
}

function find(text: string, selector: TextQuoteSelector): Placement | null {
  const places = exactPlaces(text, selector);
  const whole = places.filter(({ isWhole }) => isWhole);
  if (whole.length > 0) return placeOfWhole(whole, places.length === 1, selector);
  const exact = places.slice(0, MOST_COMPARED).map(({ start }) => rate(text, selector, start, null));
  if (selector.exact.length > LONGEST_APPROXIMATE) return choose(exact) ?? placeByEnds(text, selector);
  const near = exact.some(({ isCredible }) => isCredible) ? [] : nearPlaces(text, selector);
  return choose([...exact, ...near]);
}

type ExactPlace = { readonly start: number; readonly agreement: number; readonly isWhole: boolean };

/** Where the very words stand, those first whose surroundings agree most. */
function exactPlaces(text: string, { exact, prefix, suffix }: TextQuoteSelector): readonly ExactPlace[] {
  const places: ExactPlace[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const before = sharedEnd(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const after = sharedStart(text.slice(end, end + suffix.length), suffix);
    places.push({
      start,
      agreement: before + after,
      isWhole: before === prefix.length && after === suffix.length,
    });
  }
  return places.sort((one, other) => other.agreement - one.agreement);
}

/** One place with all its surroundings is the place; of several only the one that did not move. */
function placeOfWhole(
  whole: readonly ExactPlace[],
  isOnly: boolean,
  { exact, prefix, suffix, start }: TextQuoteSelector,
): Placement | null {
  const isBare = prefix === '' && suffix === '';
  const isToldApart =
    isTelling(prefix) || isTelling(suffix) || (isBare && isOnly && exact.length >= SHORTEST_ALONE);
  const place = whole.length === 1 && isToldApart ? whole[0] : whole.find((one) => one.start === start);
  return place ? { start: place.start, end: place.start + exact.length, score: 1 } : null;
}

type Rated = Placement & { readonly isCredible: boolean };

/** How well a place agrees with the selector. `end` is `null` where the very words stand. */
function rate(text: string, selector: TextQuoteSelector, start: number, foundEnd: number | null): Rated {
  const { exact, prefix, suffix } = selector;
  const end = foundEnd ?? start + exact.length;
  const words = foundEnd === null ? 1 : similarity(text.slice(start, end), exact);
  const before = agreementBefore(text, start, prefix);
  const after = agreementAfter(text, end, suffix);
  const place = 1 - Math.abs(start - selector.start) / Math.max(1, text.length, selector.start);
  const score =
    (WEIGHTS.words * words + WEIGHTS.before * before + WEIGHTS.after * after + WEIGHTS.place * place) /
    ALL_WEIGHTS;
  const sides = { before: before === 1 && isTelling(prefix), after: after === 1 && isTelling(suffix) };
  const isCredible =
    words === 1
      ? sides.before ||
        sides.after ||
        (!hasTwin(selector) && (exact.length >= SHORTEST_ALONE || isAgreed(before, after)))
      : isNearCredible(selector, { words, before, after }, sides, text.slice(start, end));
  return { start, end, score, isCredible };
}

const isAgreed = (before: number, after: number): boolean =>
  Math.min(before, after) >= NEEDED.eachSide && Math.max(before, after) >= NEEDED.oneSide;

type Agreement = { readonly words: number; readonly before: number; readonly after: number };

/** Words that are nearly the same: nothing else resembled them, and both sides agree, or one and the other edge. */
function isNearCredible(
  selector: TextQuoteSelector,
  { words, before, after }: Agreement,
  sides: { readonly before: boolean; readonly after: boolean },
  found: string,
): boolean {
  if (hasTwin(selector)) return false;
  if (isAgreed(before, after)) return words >= NEEDED.words;
  const { exact } = selector;
  const isEdgeSure =
    (sides.before && found.endsWith(exact.slice(-EDGE))) ||
    (sides.after && found.startsWith(exact.slice(0, EDGE)));
  return isEdgeSure && words >= NEEDED.wordsBesideOneSide;
}

function agreementBefore(text: string, start: number, prefix: string): number {
  if (prefix === '') return start === 0 ? 1 : 0;
  return text.endsWith(prefix, start)
    ? 1
    : similarity(text.slice(Math.max(0, start - prefix.length), start), prefix);
}

function agreementAfter(text: string, end: number, suffix: string): number {
  if (suffix === '') return end === text.length ? 1 : 0;
  return text.startsWith(suffix, end) ? 1 : similarity(text.slice(end, end + suffix.length), suffix);
}

/** The best place, when it is credible and clearly better than any that does not nearly coincide with it. */
function choose(rated: readonly Rated[]): Placement | null {
  const [best, ...others] = [...rated].sort((one, other) => other.score - one.score);
  if (!best?.isCredible) return null;
  const apart = (best.end - best.start) / 4;
  const rival = others.find(
    ({ start, end }) => Math.abs(start - best.start) > apart && Math.abs(end - best.end) > apart,
  );
  if (rival && best.score - rival.score < NEEDED.lead) return null;
  return { start: best.start, end: best.end, score: best.score };
}

/** Places whose words resemble the marked ones: in each window the best, and the best before and after it as rivals. */
function nearPlaces(text: string, selector: TextQuoteSelector): readonly Rated[] {
  const { exact } = selector;
  // Of words that something else resembled only the very same ones are believed.
  if (exact.length < SHORTEST_APPROXIMATE || hasTwin(selector)) return [];
  const mostErrors = Math.floor(exact.length * (1 - NEEDED.words));
  const found: Rated[] = [];
  const look = (start: number, end: number): Stretch | null => {
    const [match] = search(text.slice(start, end), exact, mostErrors);
    if (!match) return null;
    const stretch = trim(text, { start: start + match.start, end: start + match.end }, selector);
    found.push(rate(text, selector, stretch.start, stretch.end));
    return stretch;
  };
  for (const { start, end } of searchWindows(text, selector, mostErrors + EDGE)) {
    const best = look(start, end);
    if (!best) continue;
    // Words that repeat themselves may stand again a part of their length away.
    const apart = Math.ceil((best.end - best.start) / 4);
    look(start, best.end - apart);
    look(best.start + apart, end);
  }
  return found;
}

/** A stretch that begins behind the words before and ends before the words after, where these stand near its edges. */
function trim(text: string, { start, end }: Stretch, { exact, prefix, suffix }: TextQuoteSelector): Stretch {
  const reach = Math.ceil(exact.length * (1 - NEEDED.words)) + 1;
  const before = prefix.slice(-EDGE);
  const after = suffix.slice(0, EDGE);
  const foundBefore = before === '' ? -1 : text.lastIndexOf(before, start + reach - before.length);
  const foundAfter = after === '' ? -1 : text.indexOf(after, Math.max(0, end - reach));
  const newStart = foundBefore + before.length;
  const isStartNear = foundBefore >= 0 && Math.abs(newStart - start) <= reach;
  const isEndNear = foundAfter >= 0 && Math.abs(foundAfter - end) <= reach;
  const trimmed = { start: isStartNear ? newStart : start, end: isEndNear ? foundAfter : end };
  return trimmed.start < trimmed.end ? trimmed : { start, end };
}
const EDGE = 12;

/** Long words by their two ends: one end found with confidence, the other near where it then must be. */
function placeByEnds(text: string, selector: TextQuoteSelector): Placement | null {
  const { exact, prefix, suffix, start } = selector;
  const inner = exact.length - END_LENGTH;
  // Within the words as much context as says what is known: see `hasTwin`.
  const within = hasTwin(selector) ? LONGEST_CONTEXT : USUAL_CONTEXT;
  const head = {
    exact: exact.slice(0, END_LENGTH),
    prefix,
    suffix: exact.slice(END_LENGTH, END_LENGTH + within),
    start,
  };
  const tail = {
    exact: exact.slice(inner),
    prefix: exact.slice(Math.max(0, inner - within), inner),
    suffix,
    start: start + inner,
  };
  const first = find(text, head);
  const last = find(text, tail);
  if (!first || !last) return null;
  const length = last.end - first.start;
  const isPlausible = first.end <= last.start && length >= exact.length * 0.6 && length <= exact.length * 1.6;
  return isPlausible ? { start: first.start, end: last.end, score: Math.min(first.score, last.score) } : null;
}
