import { expect, onTestFinished, test } from 'vitest';
import type { UpdateState } from '../../core/contract/update-contract.ts';
import { ok } from '../../core/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { startUpdating, type UpdateSource } from './updating.ts';

const FOUND: UpdateSource = {
  find: async () => '2.0.0',
  fetch: async (progress) => progress(0.5),
  install: () => undefined,
};

function updating(source: UpdateSource | null, chosen: Partial<Settings> = {}) {
  let current: Settings = { ...DEFAULT_SETTINGS, ...chosen };
  let time = '2026-03-02T09:00:00.000Z';
  const states: UpdateState[] = [];
  const service = startUpdating({
    source,
    settings: {
      current: () => current,
      change: async (change) => {
        current = { ...current, ...change };
        return ok(current);
      },
      on: () => () => undefined,
    },
    now: () => new Date(time),
    onChange: (state) => states.push(state),
  });
  onTestFinished(service.stop);
  const tickAt = (instant: string): Promise<void> => {
    time = instant;
    return service.tick();
  };
  return { service, states, tickAt };
}

test('nothing is asked of anybody before the reader wants it', async () => {
  const { states, tickAt } = updating(FOUND);
  await tickAt('2026-03-09T09:00:00.000Z');
  expect(states).toEqual([]);
});

test('who wants it is told once a day, and nothing is fetched by itself', async () => {
  let asked = 0;
  const source: UpdateSource = {
    ...FOUND,
    find: async () => {
      asked += 1;
      return null;
    },
  };
  const { service, tickAt } = updating(source, { looksForUpdates: true });
  await tickAt('2026-03-02T09:00:00.000Z');
  await tickAt('2026-03-02T20:00:00.000Z');
  expect(asked).toBe(1);
  await tickAt('2026-03-03T09:00:00.000Z');
  expect(asked).toBe(2);
  expect(service.state()).toEqual({ tag: 'current', lookedAt: '2026-03-03T09:00:00.000Z' });
});

test('what was found is fetched and made ready only when asked to', async () => {
  const { service, states } = updating(FOUND);
  await service.fetch();
  expect(states).toEqual([]);
  await service.look();
  expect(service.state()).toEqual({ tag: 'found', version: '2.0.0' });
  expect(service.isReady()).toBe(false);
  await service.fetch();
  expect(states.map(({ tag }) => tag)).toEqual(['looking', 'found', 'fetching', 'fetching', 'ready']);
  expect(service.isReady()).toBe(true);
});

test('what fails is told and can be tried again', async () => {
  let fails = true;
  const source: UpdateSource = {
    ...FOUND,
    find: async () => {
      if (fails) throw new Error('no way there');
      return null;
    },
  };
  const { service } = updating(source);
  await service.look();
  expect(service.state()).toEqual({ tag: 'failed', step: 'looking', reason: 'no way there' });
  fails = false;
  await service.look();
  expect(service.state()).toMatchObject({ tag: 'current' });
});

test('a build that knows of no newer ones says so and asks nobody', async () => {
  const { service } = updating(null, { looksForUpdates: true });
  await service.look();
  expect(service.state()).toEqual({ tag: 'unknown' });
});
