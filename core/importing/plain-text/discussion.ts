/** Finds where a page stops being its article and becomes what readers wrote about it. */
import { isReplyFormStart, isSureFormLine, readCommentsHeading } from '../page-furniture-comments.ts';
import { readBareName, readFoot, readHead, readSpeaker } from './comment-header.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { readPingback } from './pingback.ts';

/** Where comments or their form begin, and what their heading says. */
export type Discussion = {
  readonly start: number;
  readonly count: number | null;
  /** The article's title as the heading repeats it. */
  readonly title: string | null;
};

/** Where the discussion of an article begins; `null` when the text has none. */
export function findDiscussion(lines: readonly Line[]): Discussion | null {
  let hasProse = false;
  for (let at = 1; at < lines.length; at += 1) {
    const before = lines[at - 1]?.text ?? '';
    hasProse ||= isProse(before);
    if (!hasProse) continue;
    const heading = readCommentsHeading(lines[at]?.text ?? '');
    if (
      heading &&
      (heading.title !== null ||
        hasCommentsBelow(lines, at) ||
        hasSpeakersBelow(lines, at) ||
        hasNamesBelow(lines, at))
    )
      return { start: at, ...heading };
    if (opensWithoutHeading(lines, at)) return { start: at, count: null, title: null };
  }
  return null;
}

const isProse = (text: string): boolean =>
  text.length > 100 || /[.!?…。！？»”"]$/u.test(text) || readMarker(text) !== null;

const NEAR = 5;
const FAR = 14;

/** Whether a heading that counts comments stands above «Jane: …». */
const hasSpeakersBelow = (lines: readonly Line[], at: number): boolean =>
  (readCommentsHeading(lines[at]?.text ?? '')?.count ?? 0) > 0 &&
  readSpeaker(lines[at + 1]?.text ?? '') !== null;

/** Whether «Comments» stands above names alone on their lines, each with words below: two of them, or one and the form. */
export function hasNamesBelow(lines: readonly Line[], at: number): boolean {
  const heading = lines[at]?.text ?? '';
  if (!readCommentsHeading(heading) || /^\P{L}*disc/iu.test(heading) || !readBareName(lines, at + 1))
    return false;
  for (let below = at + 3; below <= at + FAR && below < lines.length; below += 1) {
    const text = lines[below]?.text ?? '';
    if (readBareName(lines, below) || isReplyFormStart(text) || isSureFormLine(text)) return true;
  }
  return false;
}

/**
 * A heading such as «Discussion» or «2 comments» is believed when a comment or the form comes next. A numbered line is
 * sign enough of comments, but not below «Discussion», where questions stand numbered as often.
 */
export function hasCommentsBelow(lines: readonly Line[], at: number): boolean {
  const canBeNumbered = !/^\P{L}*disc/iu.test(lines[at]?.text ?? '');
  for (let below = at + 1; below <= at + FAR && below < lines.length; below += 1) {
    const text = lines[below]?.text ?? '';
    if (readFoot(text)) return true;
    if (below > at + NEAR) continue;
    if (readHead(lines, below) || isReplyFormStart(text) || isSureFormLine(text) || readPingback(text))
      return true;
    if (canBeNumbered && below === at + 1 && readMarker(text)?.number === 1) return true;
  }
  return false;
}

/** «Sabine K. sagt:» with a date, or the form itself, needs no heading. */
function opensWithoutHeading(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (isSureFormLine(text) || readPingback(text)) return true;
  if (isReplyFormStart(text)) return isFollowedByForm(lines, at);
  if (!/[:：…]$|\.\.\.$/u.test(text) || text.length > 80) return false;
  const head = readHead(lines, at);
  return head?.publishedAt != null && head.length === 2;
}

/** «Leave a comment» may also be a heading of the author's own, with prose below. */
function isFollowedByForm(lines: readonly Line[], at: number): boolean {
  const rest = lines.slice(at + 1, at + 4);
  return (
    rest.length === 0 ||
    rest.some((line) => isSureFormLine(line.text)) ||
    !rest.some((line) => line.text.length > 120)
  );
}
