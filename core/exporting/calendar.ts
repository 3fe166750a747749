/** Commitments as a calendar file after RFC 5545, for the calendar that the reader keeps already. */
import type { ArticleId, Timestamp } from '../article/article.ts';
import { commitmentSentence } from '../journal/commitments.ts';
import { addDays } from '../journal/days.ts';
import type { Commitment } from '../journal/journal.ts';
import type { Notes } from './notes.ts';

/** A commitment and the article that it grew from. */
export type CalendarEntry = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly commitment: Commitment;
};

export type CalendarExport = CalendarEntry & { readonly now: Timestamp };

/** The text of an `.ics` file with the day to look back. `null` without such a day. */
export const calendarFile = ({ now, ...entry }: CalendarExport): string | null => calendarOf([entry], now);

/**
 * The text of an `.ics` file with the day to look back of each commitment that has one, as a whole day, which has no
 * time zone; `null` when none has. A `UID` stays the same and its `SEQUENCE` grows, so that a later file replaces the
 * entries of an earlier one.
 */
export function calendarOf(entries: readonly CalendarEntry[], now: Timestamp): string | null {
  const events = calendarEvents(entries, now);
  return events === '' ? null : `${CALENDAR_BEGIN}${events}${CALENDAR_END}`;
}

/** What stands in the file before the first event, and after the last. */
export const CALENDAR_BEGIN = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Afterword//Commitments//EN',
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
  '',
].join('\r\n');
export const CALENDAR_END = 'END:VCALENDAR\r\n';

/** The commitments that were made with one article. */
export const calendarEntries = ({ id, title, commitments }: Notes): readonly CalendarEntry[] =>
  commitments.map((commitment) => ({ articleId: id, articleTitle: title, commitment }));

/** An event for each of these commitments that has a day to look back; empty when none has. */
export const calendarEvents = (entries: readonly CalendarEntry[], now: Timestamp): string =>
  entries
    .flatMap((entry) => eventOf(entry, now))
    .map((line) => `${fold(line)}\r\n`)
    .join('');

function eventOf({ articleId, articleTitle, commitment }: CalendarEntry, now: Timestamp): readonly string[] {
  const { lookBackOn, createdAt, updatedAt } = commitment;
  if (lookBackOn === null) return [];
  const sequence = Math.max(0, Math.round((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000));
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(commitment.id)}.${articleId}@afterword`,
    `DTSTAMP:${utcOf(now)}`,
    `CREATED:${utcOf(createdAt)}`,
    `LAST-MODIFIED:${utcOf(updatedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateOf(lookBackOn)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(lookBackOn, 1))}`,
    `SUMMARY:${escapeText(`Look back: ${commitmentSentence(commitment)}`)}`,
    `DESCRIPTION:${escapeText(descriptionOf(commitment, articleTitle))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function descriptionOf(commitment: Commitment, articleTitle: string): string {
  const rehearsal = commitment.rehearsal.trim();
  return [
    commitmentSentence(commitment),
    ...(rehearsal === '' ? [] : [`How I imagined it: ${rehearsal}`]),
    `From “${articleTitle}” in Afterword. What did I intend, what happened, why, and what next?`,
  ].join('\n\n');
}

const dateOf = (day: string): string => day.replaceAll('-', '');

/** `20260301T090000Z` */
const utcOf = (time: Timestamp): string =>
  `${new Date(time).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;

/** Section 3.3.11: what has a meaning is escaped; other control characters may not stand in a text. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Octets in a line, without its end. */
const LONGEST_LINE = 75;

/** Section 3.1: a line of more than 75 octets goes on in the next, after a space, and never inside a character. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** Length in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
