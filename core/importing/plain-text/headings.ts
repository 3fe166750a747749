/** Recognises section headings by the shape of lines: short, unpunctuated, with prose below. */
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { isQuotation } from './quotation.ts';

export type HeadingLevel = 2 | 3 | 4;

/** The lines that are headings, by their offset, with their level. */
export function findHeadings(lines: readonly Line[]): ReadonlyMap<number, HeadingLevel> {
  const loose = isLoose(lines);
  const asked = areQuestionsHeadings(lines);
  const found: number[] = [];
  lines.forEach((_, at) => {
    if (isHeading(lines, at, loose) || (asked && isQuestionHeading(lines, at))) found.push(at);
  });
  const shouted = found.map((at) => isShouted(lines[at]?.text ?? ''));
  const mixed = shouted.includes(true) && shouted.includes(false);
  return new Map(
    found.map((at, nth) => [at, levelOf(lines[at]?.text ?? '', mixed && shouted[nth] === false)] as const),
  );
}

/** Whether paragraphs stand apart by empty lines. */
const isLoose = (lines: readonly Line[]): boolean =>
  lines.filter((line) => line.gap).length >= lines.length * 0.35;

function levelOf(text: string, below: boolean): HeadingLevel {
  const marks = /^(#{1,4})\s/.exec(text)?.[1]?.length;
  if (marks !== undefined) return marks <= 2 ? 2 : marks === 3 ? 3 : 4;
  return below ? 3 : 2;
}

const isShouted = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();

function isHeading(lines: readonly Line[], at: number, loose: boolean): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next) return false;
  if (/^#{1,4}\s+\S/.test(line.text) && line.text.length <= LONGEST) return true;
  if (isUnderline(next)) return line.text.length <= LONGEST && (line.gap || at === 0);
  if (!hasShape(line.text, next)) return false;
  const before = lines[at - 1];
  const standsFree =
    line.gap || at === 0 || (before !== undefined && hasShape(before.text, line) && before.gap);
  if (loose && !standsFree) return false;
  const isNumbered = readMarker(line.text) !== null;
  if (isNumbered && isEntry(lines, at)) return false;
  if (isBody(next)) return true;
  return hasShape(next.text, lines[at + 2]) && next.gap && isBody(lines[at + 2]);
}

/** A numbered line next to another numbered line is an entry of a list. */
const isEntry = (lines: readonly Line[], at: number): boolean => {
  const before = lines[at - 1];
  const after = lines[at + 1];
  return (
    (before !== undefined && readMarker(before.text) !== null) ||
    (after !== undefined && (readMarker(after.text) !== null || after.indent > (lines[at]?.indent ?? 0)))
  );
};

const LONGEST = 90;
const MOST_WORDS = 12;
const LONGEST_WIDE = 28;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a line could be a heading by itself. */
function hasShape(text: string, next: Line | undefined): boolean {
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS || isQuotation(text)) return false;
  if (/_{3}|…{2}|\.{4}/u.test(text)) return false;
  if (WIDE.test(text) && text.length > LONGEST_WIDE) return false;
  const marker = readMarker(text);
  if (marker && !marker.ordered) return false;
  const words = marker?.rest ?? text;
  if (!/^[\p{Lu}\p{Lo}\p{N}“"«¿¡(]/u.test(words) || !/\p{L}{2}/u.test(words)) return false;
  if (/[:：]$/u.test(words))
    return (
      isTitleCase(words) &&
      next !== undefined &&
      (readMarker(next.text) !== null || /[?？]$/u.test(next.text))
    );
  return (
    !/[.,;!?…。，；！？、]["”»“』」]?$/u.test(words) && !/https?:\/\//u.test(words) && !/^[–—-]/u.test(words)
  );
}

/** Two to six words that matter, each with a capital. */
function isTitleCase(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3);
  return (
    text.split(' ').length <= 6 &&
    words.length > 0 &&
    words.every((word) => /^["“(]?[\p{Lu}\p{N}]/u.test(word))
  );
}

/** Prose or a list: what a heading stands above. */
const isBody = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.text.length > LONGEST ||
    readMarker(line.text) !== null ||
    /[.!?…:。！？：]["”»“』」)]{0,2}$/u.test(line.text));

const FEWEST_QUESTIONS = 3;

/** A text in which short questions stand above their answers again and again, as in a list of frequent questions. */
const areQuestionsHeadings = (lines: readonly Line[]): boolean =>
  lines.filter((_, at) => isQuestionHeading(lines, at)).length >= FEWEST_QUESTIONS;

function isQuestionHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (
    !line ||
    !next ||
    line.text.length > LONGEST ||
    !/^[^.!?？。]{3,}[?？]$/u.test(line.text) ||
    readMarker(line.text)
  )
    return false;
  return (
    (line.gap || at === 0) && !next.gap && !/[?？]$/u.test(next.text) && /[.!…。！]["”»]?$/u.test(next.text)
  );
}

/** Lines of «===» or «---» below a heading. */
export const isUnderline = (line: Line | undefined): boolean =>
  line !== undefined && !line.gap && /^(?:={3,}|-{3,}|~{3,})$/.test(line.text);
