import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKUP_REASONS, type BackupReason } from './backup.ts';
import { backupsToKeep, KEPT } from './retention.ts';

const NOW = new Date('2026-11-27T18:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const madeAgo = (ms: number, reason: BackupReason = 'schedule') => {
  const madeAt = new Date(NOW.getTime() - ms).toISOString();
  return { id: `${madeAt}-${reason}`, madeAt, reason };
};

const keptOf = (backups: readonly ReturnType<typeof madeAgo>[]): readonly string[] =>
  [...backupsToKeep(backups, NOW)].map((id) => id.slice(0, 16)).sort();

describe('of many backups', () => {
  test('every one of the last day stays', () => {
    const today = Array.from({ length: 40 }, (_, number) => madeAgo(number * 30 * MINUTE));
    expect(backupsToKeep(today, NOW).size).toBe(40);
  });

  test('seven days, four weeks and twelve months keep their newest', () => {
    const daily = Array.from({ length: 800 }, (_, number) => madeAgo(number * DAY + MINUTE));
    const kept = keptOf(daily);
    expect(kept.slice(-7)).toEqual(
      ['21', '22', '23', '24', '25', '26', '27'].map((day) => `2026-11-${day}T17:59`),
    );
    // Sundays of the weeks before, then the last days of the months before.
    expect(kept).toEqual(
      expect.arrayContaining(['2026-11-22T17:59', '2026-11-15T17:59', '2026-11-08T17:59']),
    );
    expect(kept).toEqual(
      expect.arrayContaining(['2026-10-31T17:59', '2026-01-31T17:59', '2025-12-31T17:59']),
    );
    expect(kept.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
  });

  test('one made before something was done stays for a week', () => {
    const day = [madeAgo(3 * DAY), madeAgo(3 * DAY + MINUTE, 'restore'), madeAgo(3 * DAY + 2 * MINUTE)];
    expect(keptOf(day)).toHaveLength(2);
    const older = [madeAgo(9 * DAY), madeAgo(9 * DAY + MINUTE, 'restore')];
    expect(keptOf(older)).toHaveLength(1);
  });

  test('the newest always stays, and no more than are wanted', () => {
    const anyBackup = fc
      .tuple(fc.nat(900 * 24 * 60), fc.constantFrom(...BACKUP_REASONS))
      .map(([minutes, reason]) => madeAgo(minutes * MINUTE, reason));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyBackup, { minLength: 1, maxLength: 200, selector: ({ id }) => id }),
        (all) => {
          const kept = backupsToKeep(all, NOW);
          const newest = all.reduce((one, other) => (one.madeAt >= other.madeAt ? one : other));
          expect([...kept].some((id) => id.startsWith(newest.madeAt))).toBe(true);
          const recent = all.filter(({ madeAt, reason }) => {
            const age = NOW.getTime() - Date.parse(madeAt);
            return age < DAY || (reason !== 'schedule' && age < 7 * DAY);
          });
          expect(kept.size).toBeLessThanOrEqual(recent.length + KEPT.days + KEPT.weeks + KEPT.months + 1);
          // Leaving out what is not kept changes nothing about what is.
          expect(
            backupsToKeep(
              all.filter(({ id }) => kept.has(id)),
              NOW,
            ),
          ).toEqual(kept);
        },
      ),
    );
  });
});
