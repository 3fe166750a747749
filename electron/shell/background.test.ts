import { expect, test } from 'vitest';
import type { Notice } from '../../core/contract/events.ts';
import { ok } from '../../core/result.ts';
import { closeAll, createBackground, withoutServices } from './background.ts';

function aBackground() {
  const told: Notice[] = [];
  const ended: string[] = [];
  const background = createBackground((notice) => told.push(notice));
  const ending = (name: string) => () => () => void ended.push(name);
  return { background, told, ended, ending };
}

test('what cannot be started is told by name, and the others run and are ended', async () => {
  const { background, told, ended, ending } = aBackground();
  background.start('Backups', ending('Backups'));
  background.start('Reminders', () => {
    throw new Error('no clock');
  });
  background.start('Fetching feeds', async () => Promise.reject(new Error('no plug')));
  background.start('The context menu', ending('The context menu'));
  await background.stop();
  expect(told.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('Reminders'),
    expect.stringContaining('Fetching feeds'),
  ]);
  expect(told.map(({ details }) => details)).toEqual([
    expect.stringContaining('no clock'),
    expect.stringContaining('no plug'),
  ]);
  expect(ended).toEqual(['Backups', 'The context menu']);
});

test('one that fails to end is told and keeps no other from ending', async () => {
  const { background, told, ended, ending } = aBackground();
  background.start('Backups', () => async () => Promise.reject(new Error('the disk is gone')));
  background.start('Reminders', ending('Reminders'));
  await background.stop();
  expect(ended).toEqual(['Reminders']);
  expect(told).toHaveLength(1);
});

test('what is still starting is waited for and then ended', async () => {
  const { background, ended, ending } = aBackground();
  let resolve = (_stop: () => void): void => undefined;
  const start = new Promise<() => void>((settle) => {
    resolve = settle;
  });
  background.start('Backups', () => start);
  const stopped = background.stop();
  resolve(ending('Backups')());
  await stopped;
  expect(ended).toEqual(['Backups']);
});

test('closing ends the services, and the library alone when there are none', async () => {
  const closed: string[] = [];
  const closable = (name: string) => ({
    async close() {
      closed.push(name);
      return ok(null);
    },
  });
  const library = Promise.resolve(closable('library'));
  await closeAll(Promise.resolve(closable('services')), library);
  expect(await closeAll(Promise.reject(new Error('a part is missing')), library)).toEqual(ok(null));
  expect(closed).toEqual(['services', 'library']);
  expect(withoutServices(new Error('a part is missing')).details).toContain('a part is missing');
});
