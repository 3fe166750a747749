import { expect, onTestFinished, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { startReminding } from './reminding.ts';

function reminding(chosen: Partial<Settings>, due = 3) {
  let current: Settings = { ...DEFAULT_SETTINGS, ...chosen };
  let time = '2026-03-02T08:59:00.000Z';
  const shown: number[] = [];
  const { tick, stop } = startReminding({
    settings: {
      current: () => current,
      change: async (change) => {
        current = { ...current, ...change };
        return ok(current);
      },
      on: () => () => undefined,
    },
    clock: { now: () => new Date(time), timeZone: () => 'Europe/Berlin' },
    countDue: async () => due,
    show: (count) => shown.push(count),
  });
  onTestFinished(stop);
  const at = async (instant: string): Promise<void> => {
    time = instant;
    await tick();
  };
  return { at, shown };
}

test('nobody is reminded who did not ask for it', async () => {
  const { at, shown } = reminding({});
  await at('2026-03-02T12:00:00.000Z');
  expect(shown).toEqual([]);
});

test('a reminder comes once a day, from the chosen hour on, on the clocks where the reader is', async () => {
  const { at, shown } = reminding({ reminderHour: 9 });
  await at('2026-03-02T07:59:00.000Z');
  expect(shown).toEqual([]);
  await at('2026-03-02T08:00:00.000Z');
  await at('2026-03-02T08:01:00.000Z');
  await at('2026-03-02T20:00:00.000Z');
  expect(shown).toEqual([3]);
  await at('2026-03-03T07:00:00.000Z');
  expect(shown).toEqual([3]);
  await at('2026-03-03T11:30:00.000Z');
  expect(shown).toEqual([3, 3]);
});

test('when nothing waits there is nothing to say', async () => {
  const { at, shown } = reminding({ reminderHour: 9 }, 0);
  await at('2026-03-02T12:00:00.000Z');
  expect(shown).toEqual([]);
});
