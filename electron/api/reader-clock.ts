import { dayIn } from '../../core/journal/days.ts';
import type { Moment } from '../../core/journal/reviews.ts';

/** What time it is, and where the reader is. */
export type ReaderClock = { readonly now: () => Date; readonly timeZone: () => string };

/** The zone that the system is set to now, as its IANA name. */
export const systemTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function momentOf({ now, timeZone }: ReaderClock): Moment {
  const instant = now();
  const zone = timeZone();
  return { now: instant.toISOString(), today: dayIn(zone, instant), timeZone: zone };
}
