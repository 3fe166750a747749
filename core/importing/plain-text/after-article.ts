/** Finds where the article of a page is over although text goes on: other articles, labels, sidebars. */
import { countWords } from '../../article/text.ts';
import { isRelatedHeading, isRelatedLink, isShareLine } from '../page-furniture.ts';
import { nameOfBio } from '../page-furniture-credits.ts';
import { isPageLabel } from '../page-furniture-metadata.ts';
import type { Line } from './lines.ts';

/**
 * The first line below the article that says so by itself; `lines.length` without one. A sign is believed when the
 * article's prose stands above it and little of any below: the share of prose that may still follow is larger for a
 * heading of other articles than for buttons and labels, which also stand between title and text.
 */
export function findAfterArticle(lines: readonly Line[]): number {
  const below = proseBelow(lines);
  let before = 0;
  for (let at = 1; at < lines.length; at += 1) {
    before += countWords(lines[at - 1]?.text ?? '');
    if (before < LEAST_WORDS) continue;
    const after = below[at] ?? 0;
    const text = lines[at]?.text ?? '';
    if (after <= before * WITH_OTHERS && headsOthers(lines, at)) return at;
    if (after <= before * WITH_LINK && isRelatedLink(text)) return at;
    if (after <= before * WITH_LABELS && (isPageLabel(text) || isShareLine(text)) && !asksBelow(lines, at))
      return at;
  }
  return lines.length;
}

const LEAST_WORDS = 25;
const WITH_OTHERS = 0.35;
const WITH_LABELS = 0.2;
const WITH_LINK = 0.08;
/** How many lines below a row of buttons are looked at. */
const REACH = 40;

const headsOthers = (lines: readonly Line[], at: number): boolean =>
  isRelatedHeading(lines[at]?.text ?? '') && !isProseLine(lines[at + 1]?.text ?? '');

/** A question below the buttons, before other articles begin, may be the author's last words. */
function asksBelow(lines: readonly Line[], at: number): boolean {
  for (const [nth, line] of lines.slice(at + 1, at + REACH).entries()) {
    if (isRelatedLink(line.text) || headsOthers(lines, at + 1 + nth)) return false;
    if (/[?？]["”»]?$/u.test(line.text) && countWords(line.text) >= 4) return true;
  }
  return false;
}

/** For each line the words of prose from it to the end. */
function proseBelow(lines: readonly Line[]): readonly number[] {
  const totals = new Array<number>(lines.length + 1).fill(0);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    totals[at] = (totals[at + 1] ?? 0) + (isProseLine(text) ? countWords(text) : 0);
  }
  return totals;
}

const isProseLine = (text: string): boolean =>
  (text.length > 60 || /\p{Script=Han}.{14}/u.test(text)) &&
  /[.!?…。！？:：]["”»」)]?$/u.test(text) &&
  nameOfBio(text) === null;
