import type { Backup, BackupId } from './backup.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So many days, weeks and months keep their newest backup. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/** Backups made before something was done are there to undo it: they stay so long. */
const SAFETY_MS = 7 * DAY_MS;

type Dated = Pick<Backup, 'id' | 'madeAt' | 'reason'>;

/**
 * Which backups stay: all of the last day, the newest of each of the last days, weeks and months in which there was
 * one, those made for safety in the last week, and the newest of all.
 */
export function backupsToKeep(backups: readonly Dated[], now: Date): ReadonlySet<BackupId> {
  const newestFirst = [...backups].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const ageOf = ({ madeAt }: Dated): number => now.getTime() - Date.parse(madeAt);
  return new Set(
    [
      ...newestFirst.slice(0, 1),
      ...newestFirst.filter((backup) => ageOf(backup) < DAY_MS),
      ...newestFirst.filter((backup) => backup.reason !== 'schedule' && ageOf(backup) < SAFETY_MS),
      ...newestOfEach(newestFirst, dayOf, KEPT.days),
      ...newestOfEach(newestFirst, weekOf, KEPT.weeks),
      ...newestOfEach(newestFirst, monthOf, KEPT.months),
    ].map(({ id }) => id),
  );
}

/** The newest backup of each of the last `count` spans of time that have one. */
function newestOfEach(
  newestFirst: readonly Dated[],
  spanOf: (backup: Dated) => string,
  count: number,
): readonly Dated[] {
  const newest = new Map<string, Dated>();
  for (const backup of newestFirst) {
    const span = spanOf(backup);
    if (!newest.has(span)) newest.set(span, backup);
  }
  return [...newest.values()].slice(0, count);
}

const dayOf = ({ madeAt }: Dated): string => madeAt.slice(0, 10);
const monthOf = ({ madeAt }: Dated): string => madeAt.slice(0, 7);

/** Weeks begin on Monday; the first day of 1970 was a Thursday. */
const weekOf = ({ madeAt }: Dated): string => String(Math.floor((Date.parse(madeAt) / DAY_MS + 3) / 7));
