import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryPath } from '../library/temporary-file.ts';
import { temporaryFolder } from '../library/testing/open.ts';
import type { Origin } from './import-arrivals.ts';
import { createWaitingList } from './waiting-list.ts';

const now = (): Date => new Date('2026-03-01T12:00:00Z');
const SOURCES: readonly Origin[] = [
  { kind: 'path', value: '/home/reader/one.html' },
  { kind: 'address', value: 'https://example.org/two' },
];

test('what waits is there after a new start, in its order', async () => {
  const folder = await temporaryFolder();
  const list = createWaitingList(folder, now);
  expect(await list.load()).toEqual([]);
  list.keep(SOURCES.slice(0, 1));
  list.keep(SOURCES);
  await list.flush();
  expect(await createWaitingList(folder, now).load()).toEqual(SOURCES);
});

test('what comes after a rest is on the disk at once, before the pause in which changes are gathered', async () => {
  const folder = await temporaryFolder();
  const list = createWaitingList(folder, now);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  list.keep(SOURCES);
  await vi.waitFor(async () => expect(await createWaitingList(folder, now).load()).toEqual(SOURCES));
  list.keep(SOURCES.slice(1));
  vi.advanceTimersByTime(1000);
  await vi.waitFor(async () => expect(await createWaitingList(folder, now).load()).toEqual(SOURCES.slice(1)));
});

test('a list that was being written when the program was killed is taken away by the next', async () => {
  const folder = await temporaryFolder();
  const program = spawnSync(process.execPath, ['--version']);
  const [, place = ''] = /\.\d+-([0-9a-f]{8})-/.exec(temporaryPath('x')) ?? [];
  await writeFile(join(folder, `waiting-imports.json.${program.pid}-${place}-01234567-1.afterword-tmp`), '{');
  expect(await createWaitingList(folder, now).load()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('nothing is left when nothing waits any more', async () => {
  const folder = await temporaryFolder();
  const list = createWaitingList(folder, now);
  list.keep(SOURCES);
  await list.flush();
  list.keep([]);
  await list.flush();
  expect(await readdir(folder)).toEqual([]);
});

test('a list that is damaged is none, and a folder that cannot be written stops no import', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'waiting-imports.json');
  await writeFile(path, '{"format":"afterword-waiting');
  expect(await createWaitingList(folder, now).load()).toEqual([]);
  const nowhere = createWaitingList(path, now);
  nowhere.keep(SOURCES);
  await nowhere.flush();
  expect(await readFile(path, 'utf8')).toContain('waiting');
});

const dropped = (name: string, words: string): Origin => ({
  kind: 'file',
  name,
  bytes: Buffer.from(words),
  mediaType: null,
  url: null,
});
const PASTED: Origin = {
  ...dropped('Clipboard', 'Pasted'),
  kind: 'clipboard',
  mediaType: 'text/plain',
} as Origin;

test('what was dropped or pasted waits too, byte for byte', async () => {
  const folder = await temporaryFolder();
  const origins = [dropped('one.txt', 'One'), ...SOURCES, PASTED, dropped('same.txt', 'One')];
  const list = createWaitingList(folder, now);
  list.keep(origins);
  await list.flush();
  const next = createWaitingList(folder, now);
  const loaded = await next.load();
  expect(loaded.map((origin) => ({ ...origin }))).toEqual(origins);
  next.keep(loaded.slice(3));
  await next.flush();
  expect(await createWaitingList(folder, now).load()).toEqual(origins.slice(3));
  next.keep([]);
  await next.flush();
  expect(await readdir(folder)).toEqual([]);
});

test('bytes that were cut or could not be kept are not taken for a source, and half-written files go', async () => {
  const folder = await temporaryFolder();
  const list = createWaitingList(folder, now);
  list.keep([dropped('one.txt', 'One'), dropped('two.txt', 'Two')]);
  await list.flush();
  const bytes = join(folder, 'waiting-imports');
  const [first = ''] = await readdir(bytes);
  await writeFile(join(bytes, first), 'O');
  await writeFile(join(bytes, 'half.tmp'), 'x');
  const next = createWaitingList(folder, now);
  const loaded = await next.load();
  expect(loaded).toHaveLength(1);
  next.keep(loaded);
  await next.flush();
  expect(await readdir(bytes)).toHaveLength(1);
});
