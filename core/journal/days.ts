/**
 * Days of the reader's calendar, and what day it is where the reader is. Pure: clock and zone come from outside. Days
 * compare as strings.
 */
import type { Timestamp } from '../article/article.ts';
import type { Day } from './journal.ts';

/** The day on the calendar of `timeZone` (IANA, such as `Europe/Berlin`) at an instant; UTC's for a zone nobody knows. */
export function dayIn(timeZone: string, instant: Date | Timestamp): Day {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime())) return '';
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The hour of the day, 0 to 23, on the clocks of `timeZone` at an instant. */
export function hourIn(timeZone: string, instant: Date): number {
  const options = { hour: '2-digit', hourCycle: 'h23' } as const;
  try {
    return Number(new Intl.DateTimeFormat('en', { ...options, timeZone }).format(instant));
  } catch {
    return instant.getUTCHours();
  }
}

/** The day so many days later, or earlier when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(middayOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((middayOf(to) - middayOf(from)) / DAY_MS);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (new Date(middayOf(day)).getUTCDay() + 6) % 7;

/** The Monday of the week. */
export const weekOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** `YYYY-MM`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

const DAY_MS = 86_400_000;

const middayOf = (day: Day): number => Date.parse(`${day}T12:00:00.000Z`);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const created = createFormatter(timeZone);
  formatters.set(timeZone, created);
  return created;
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'iso8601' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
}
