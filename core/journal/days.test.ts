import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, hourIn, monthOf, weekdayOf, weekOf } from './days.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
  'Pacific/Niue',
];
const anyInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const anyDay = anyInstant.map((date) => date.toISOString().slice(0, 10));
const anyZone = fc.constantFrom(...ZONES);

describe('days of the reader’s calendar', () => {
  it('are those of the place where the reader is', () => {
    const instant = '2026-03-01T22:30:00.000Z';
    expect(dayIn('UTC', instant)).toBe('2026-03-01');
    expect(dayIn('Europe/Berlin', instant)).toBe('2026-03-01');
    expect(dayIn('Asia/Shanghai', instant)).toBe('2026-03-02');
    expect(dayIn('America/New_York', '2026-03-02T03:00:00.000Z')).toBe('2026-03-01');
  });

  it('are UTC’s where the zone is not known, and none for what is no time', () => {
    expect(dayIn('Nowhere/At_All', '2026-03-01T22:30:00.000Z')).toBe('2026-03-01');
    expect(dayIn('UTC', 'yesterday')).toBe('');
  });

  it('differ by at most two between two zones at the same instant, for the clocks of the world span 26 hours', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyZone, (instant, here, there) => {
        expect(Math.abs(daysBetween(dayIn(here, instant), dayIn(there, instant)))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('never go back while time goes on, summer time or not', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(200 * 3_600_000), anyZone, (instant, later, zone) => {
        const after = new Date(instant.getTime() + later);
        expect(dayIn(zone, after) >= dayIn(zone, instant)).toBe(true);
      }),
    );
  });

  it('can be added and counted back, over years and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('belong to a week that begins on Monday, and to a month', () => {
    expect(weekdayOf('2026-03-01')).toBe(6);
    expect(weekOf('2026-03-01')).toBe('2026-02-23');
    expect(weekOf('2026-03-02')).toBe('2026-03-02');
    expect(monthOf('2026-03-02')).toBe('2026-03');
  });
});

it('the hour is that of the clocks where the reader is', () => {
  const instant = new Date('2026-03-01T23:30:00.000Z');
  expect(
    ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Nowhere/Land'].map((zone) => hourIn(zone, instant)),
  ).toEqual([23, 0, 5, 23]);
});
