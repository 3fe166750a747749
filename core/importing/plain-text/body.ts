import { furnitureReason, isServiceLine } from '../page-furniture.ts';
import { isShareButton } from '../page-furniture-words.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { findPullQuotes } from './pull-quotes.ts';
import type { RemovedLine } from './removed-lines.ts';

/** Takes what is not the article's out of the middle of it. */
export function clearBody(lines: readonly Line[]): {
  readonly kept: readonly Line[];
  readonly removed: readonly RemovedLine[];
} {
  const pulled = findPullQuotes(lines);
  const kept: Line[] = [];
  const removed: RemovedLine[] = [];
  let last: RemovedLine['reason'] | null = null;
  lines.forEach((line, at) => {
    last = pulled.has(at) ? 'other' : reasonFor(lines, at, last);
    if (last === null) kept.push(line);
    else removed.push({ reason: last, text: line.text });
  });
  return { kept, removed };
}

/** Why a line goes; `last` is why the one before it went, since buttons and boxes stand together. */
function reasonFor(
  lines: readonly Line[],
  at: number,
  last: RemovedLine['reason'] | null,
): RemovedLine['reason'] | null {
  const text = lines[at]?.text ?? '';
  if (last === 'sharing' && (isServiceLine(text) || isShareButton(text))) return 'sharing';
  if (last === 'subscription' && isInBox(lines, at)) return 'subscription';
  const marker = readMarker(text);
  if (marker && !marker.ordered) return null;
  const reason = furnitureReason(text);
  return reason !== null && last === null && isOwnHeading(lines, at) ? null : reason;
}

/** The most lines that a box for subscribing has between its heading and its button. */
const BOX = 4;

/** Short lines between two that ask to subscribe. */
function isInBox(lines: readonly Line[], at: number): boolean {
  for (let below = at; below < at + BOX; below += 1) {
    const text = lines[below]?.text ?? '';
    if (furnitureReason(text) === 'subscription') return true;
    if (text.length > 120 || /[?？]$/u.test(text)) return false;
  }
  return false;
}

/** «Listen» or «Share» above prose may be one of the author's headings. */
function isOwnHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || line.text.split(' ').length > 2) return false;
  return (
    /^\p{Lu}\p{Ll}+( \p{L}+)?$/u.test(line.text) && !/^advert/iu.test(line.text) && next.text.length > 60
  );
}
