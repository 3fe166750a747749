import type { Timestamp } from '../article/article.ts';
import { QUESTION_KINDS, type QuestionKind } from '../article/question-kind.ts';
import { addDays, dayIn, monthOf, weekOf } from '../journal/days.ts';
import type { Day, Outcome } from '../journal/journal.ts';
import { hasStatus, type QuestionSource } from './question-list.ts';

/** Plain counts over time, never a score. What is counted can be listed: each number is the length of a list. */
export type Insights = {
  readonly today: Day;
  /** The last 26 weeks, oldest first. */
  readonly weeks: readonly WeekCount[];
  /** Days of the last year on which something was written. */
  readonly days: readonly DayCount[];
  readonly themes: ThemeCounts;
  readonly kinds: readonly KindCount[];
  readonly commitments: Readonly<Record<Outcome | 'open', number>>;
  /** Articles that are not counted yet. */
  readonly pending: number;
};

/** `monday` begins the week. */
export type WeekCount = { readonly monday: Day; readonly read: number; readonly written: number };
export type DayCount = { readonly day: Day; readonly written: number };

/** How many reflections were written on in each month, by a tag of their article. */
export type ThemeCounts = {
  /** `YYYY-MM`, oldest first. */
  readonly months: readonly string[];
  /** The tags written on most, each with a count for every month. */
  readonly rows: readonly { readonly tag: string; readonly counts: readonly number[] }[];
};

/** Questions of one kind: answered, and left unanswered in what was read. */
export type KindCount = { readonly kind: QuestionKind; readonly answered: number; readonly skipped: number };

const WEEKS = 26;
const DAYS = 371;
const MONTHS = 12;
const TAGS = 10;

/** Counts one article after the other, so that a large library can be counted with pauses. */
export function createCounter(today: Day, timeZone: string) {
  const firstDay = addDays(weekOf(today), -DAYS + 7);
  const mondays = Array.from({ length: WEEKS }, (_, at) => addDays(weekOf(today), (at - WEEKS + 1) * 7));
  const months = lastMonths(today);
  const read = new Map<Day, number>();
  const writtenWeeks = new Map<Day, number>();
  const writtenDays = new Map<Day, number>();
  const themes = new Map<string, Map<string, number>>();
  const kinds = new Map(QUESTION_KINDS.map((kind) => [kind, { answered: 0, skipped: 0 }]));
  const commitments = { open: 0, kept: 0, partly: 0, not: 0 };
  const dayOf = createDayFinder(timeZone, addDays(firstDay, -2));

  const countWriting = (times: readonly Timestamp[], tags: readonly string[]): void => {
    const days = new Set(times.map(dayOf).filter((day) => day !== null));
    for (const day of days) if (day >= firstDay) add(writtenDays, day);
    for (const monday of new Set([...days].map(weekOf))) add(writtenWeeks, monday);
    for (const month of new Set([...days].map(monthOf)))
      for (const tag of tags) {
        const counts = themes.get(tag) ?? new Map<string, number>();
        themes.set(tag, counts);
        add(counts, month);
      }
  };
  return {
    count({ summary, sheet }: QuestionSource): void {
      const readOn = sheet.readAt === null ? null : dayOf(sheet.readAt);
      if (readOn !== null) add(read, weekOf(readOn));
      for (const { times } of sheet.written) countWriting(times, summary.tags);
      for (const question of sheet.questions) {
        const counts = kinds.get(question.kind);
        if (counts === undefined) continue;
        if (question.answeredAt !== null) counts.answered += 1;
        else if (hasStatus(question, sheet, 'skipped')) counts.skipped += 1;
      }
      for (const { outcome } of sheet.commitments) commitments[outcome ?? 'open'] += 1;
    },
    result: (pending: number): Insights => ({
      today,
      weeks: mondays.map((monday) => ({
        monday,
        read: read.get(monday) ?? 0,
        written: writtenWeeks.get(monday) ?? 0,
      })),
      days: [...writtenDays]
        .map(([day, written]) => ({ day, written }))
        .sort((one, other) => (one.day < other.day ? -1 : 1)),
      themes: { months, rows: rankThemes(themes, months) },
      kinds: QUESTION_KINDS.map((kind) => ({ kind, ...(kinds.get(kind) ?? { answered: 0, skipped: 0 }) })),
      commitments,
      pending,
    }),
  };
}

/** The day of a time; `null` for what is older than anything that is counted, so that it costs nothing. */
function createDayFinder(timeZone: string, oldest: Day): (time: Timestamp) => Day | null {
  return (time) => (time < oldest ? null : dayIn(timeZone, time));
}

function rankThemes(
  themes: ReadonlyMap<string, ReadonlyMap<string, number>>,
  months: readonly string[],
): ThemeCounts['rows'] {
  const rows = [...themes].map(([tag, counts]) => ({
    tag,
    counts: months.map((month) => counts.get(month) ?? 0),
  }));
  const sum = ({ counts }: { readonly counts: readonly number[] }): number =>
    counts.reduce((total, count) => total + count, 0);
  return rows
    .filter((row) => sum(row) > 0)
    .sort((one, other) => sum(other) - sum(one) || (one.tag < other.tag ? -1 : 1))
    .slice(0, TAGS);
}

function lastMonths(today: Day): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, at) => {
    const date = new Date(Date.UTC(year, month - MONTHS + at, 1));
    return date.toISOString().slice(0, 7);
  });
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
