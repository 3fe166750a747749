/** Times of changes: of two copies of a record the later one stands, so a change must never look older than what it changed. */
import type { Timestamp } from './article/article.ts';

/** `now`, or a millisecond after the last change where a clock was set back since, or is ahead on another computer. */
export const laterOf = (now: Timestamp, before: Timestamp | null | undefined): Timestamp =>
  before !== null && before !== undefined && now < before ? justAfter(now, before) : now;

/** As `laterOf`, and never the same time as before. After what is no time it is now. */
export function justAfter(now: Timestamp, before: Timestamp | null): Timestamp {
  if (before === null || now > before) return now;
  const after = new Date(Date.parse(before) + 1);
  return Number.isNaN(after.getTime()) ? now : after.toISOString();
}
