import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WaitingSource } from '../../core/stored/waiting-record.ts';
import { temporaryFolder } from '../library/testing/open.ts';
import { createWaitingList } from './waiting-list.ts';

const now = (): Date => new Date('2026-03-01T12:00:00Z');
const SOURCES: readonly WaitingSource[] = [
  { kind: 'path', value: '/home/reader/one.html' },
  { kind: 'address', value: 'https://example.org/two' },
];

test('what waits is there after a new start, in its order', async () => {
  const path = join(await temporaryFolder(), 'waiting-imports.json');
  const list = createWaitingList(path, now);
  expect(await list.load()).toEqual([]);
  list.keep(SOURCES.slice(0, 1));
  list.keep(SOURCES);
  await list.flush();
  expect(await createWaitingList(path, now).load()).toEqual(SOURCES);
});

test('nothing is left when nothing waits any more', async () => {
  const folder = await temporaryFolder();
  const list = createWaitingList(join(folder, 'waiting-imports.json'), now);
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
  expect(await createWaitingList(path, now).load()).toEqual([]);
  const nowhere = createWaitingList(join(path, 'below-a-file.json'), now);
  nowhere.keep(SOURCES);
  await nowhere.flush();
  expect(await readFile(path, 'utf8')).toContain('waiting');
});
