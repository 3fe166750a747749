import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../../core/backups/backup.ts';
import { describeFailure } from '../../../core/failure.ts';
import { writeReflection } from '../../../core/journal/reflections.ts';
import { AN_ID, anArticle, paragraphs } from '../../../core/testing/factories.ts';
import { type FileCalls, NODE_FILES } from '../file-calls.ts';
import type { Library } from '../library.ts';
import { buildProgram } from '../testing/build-program.ts';
import { createFaultyFiles, FAULT_MODES, type FaultMode } from '../testing/faulty-files.ts';
import { createMemoryDisk } from '../testing/memory-files.ts';
import { openAt, optionsAt, temporaryFolder } from '../testing/open.ts';
import { smallDisk } from '../testing/small-disk.ts';
import { verifyLibrary } from '../verify.ts';
import { Backups } from './backups.ts';

const HOUR = 3_600_000;
const JOURNAL = `journals/01/${AN_ID}.json`;

const write = (library: Library, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, new Date().toISOString()),
  );

type Making = { readonly files?: FileCalls; readonly now?: () => Date; readonly folder?: string };

const backupsOf = (library: Pick<Library, 'folder' | 'id'>, { files, now, folder }: Making = {}): Backups =>
  new Backups({
    files: files ?? NODE_FILES,
    library: library.folder,
    libraryId: library.id,
    folder: folder ?? join(library.folder, 'backups'),
    appVersion: '1.0.0',
    now: now ?? (() => new Date()),
  });

async function libraryWithWords(folder: string, files: FileCalls = NODE_FILES): Promise<Library> {
  const library = await openAt(folder, { files });
  await library.addArticle(anArticle());
  await library.addArticle(anArticle({ id: 'f'.repeat(32), fingerprint: 'f1' }));
  await write(library, 'First words.');
  return library;
}

async function made(backups: Backups, reason: Backup['reason'] = 'schedule'): Promise<Backup> {
  const backup = await backups.make(reason);
  if (!backup.ok) throw new Error(describeFailure(backup.failure));
  return backup.value;
}

/** What a backup holds, as texts by path. */
async function holds(backups: Backups, backup: Backup): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for await (const { path, file } of backups.files(backup, []))
    found[path.join('/')] = await backups.store.getText(file);
  return found;
}

const contentsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'contents'), { recursive: true }))
    .filter((name) => name.endsWith('.gz'))
    .sort();

async function expectAllWhole(backups: Backups): Promise<void> {
  expect(await backups.check()).toMatchObject({ ok: true, value: { damaged: [] } });
}

describe('a backup', () => {
  test('holds every file of the library, byte for byte', async () => {
    const folder = await temporaryFolder();
    const library = await libraryWithWords(folder);
    const backups = backupsOf(library);
    const backup = await made(backups);
    expect(backup).toMatchObject({ articles: 2, journals: 1, reason: 'schedule', libraryId: library.id });
    const held = await holds(backups, backup);
    expect(Object.keys(held).sort()).toEqual([
      `articles/01/${AN_ID}.json`,
      `articles/ff/${'f'.repeat(32)}.json`,
      `journals/01/${AN_ID}.json`,
      'library.json',
    ]);
    for (const [path, text] of Object.entries(held))
      expect(await readFile(join(library.folder, path), 'utf8')).toBe(text);
    expect(await backups.list()).toEqual([backup]);
  });

  test('stores only what changed, and nothing when nothing did', async () => {
    const library = await libraryWithWords(await temporaryFolder());
    const backups = backupsOf(library);
    const first = await made(backups);
    const before = await contentsIn(join(library.folder, 'backups'));
    expect(await made(backups)).toEqual(first);
    await write(library, 'Other words.');
    const second = await made(backups);
    expect(second.id > first.id || second.madeAt >= first.madeAt).toBe(true);
    // The journal, its folder, the folder of journals, and the folder of all.
    expect(await contentsIn(join(library.folder, 'backups'))).toHaveLength(before.length + 4);
    expect((await holds(backups, first))[JOURNAL]).toContain('First words.');
    expect((await holds(backups, second))[JOURNAL]).toContain('Other words.');
  });

  test('can be kept in a second folder', async () => {
    const folder = await temporaryFolder();
    const library = await libraryWithWords(folder);
    const backups = backupsOf(library, { folder: join(folder, 'elsewhere') });
    const backup = await made(backups);
    await rm(library.folder, { recursive: true });
    expect(Object.keys(await holds(backups, backup))).toHaveLength(4);
    await expectAllWhole(backups);
  });

  test('that was damaged is noticed, and stored again by the next one', async () => {
    const library = await libraryWithWords(await temporaryFolder());
    const backups = backupsOf(library);
    await made(backups);
    const folder = join(library.folder, 'backups');
    const [name = ''] = await contentsIn(folder);
    await writeFile(join(folder, 'contents', name), 'x');
    const checked = await backups.check();
    expect(checked.ok && checked.value.damaged.length).toBeGreaterThan(0);
    await write(library, 'Other words.');
    await made(backups);
    const [newest] = await backups.list();
    if (newest === undefined) throw new Error('there is no backup');
    expect(Object.keys(await holds(backups, newest))).toHaveLength(4);
  });

  test('goes when newer ones cover its day, and takes what only it needed along', async () => {
    const { files, stored } = createMemoryDisk();
    const library = await libraryWithWords('/one', files);
    let time = Date.parse('2026-11-01T09:00:00.000Z');
    const backups = backupsOf(library, { files, now: () => new Date(time) });
    for (let count = 0; count < 60; count += 1) {
      await write(library, `Words ${count}.`);
      await made(backups);
      time += 12 * HOUR;
    }
    const kept = await backups.list();
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 1 + 3);
    expect(kept.length).toBeGreaterThanOrEqual(9);
    time += 30 * 24 * HOUR;
    await write(library, 'The last words.');
    await made(backups);
    await expectAllWhole(backups);
    const contents = [...stored.keys()].filter((path) => path.endsWith('.gz'));
    expect(contents.length).toBeLessThan(4 * (kept.length + 3) + 6);
  });
});

/** Where the library of the tests below is, with its backups beside it. */
type Place = { readonly folder: string; readonly files: FileCalls };

/** Every file below the backups, which are in memory or on a real disk. */
async function filesBelow(files: FileCalls, folder: string): Promise<readonly string[]> {
  const names = await files.list(folder).catch(() => []);
  const below = names.map(async (name) => {
    const path = join(folder, name);
    return (await files.stat(path)).isFolder ? filesBelow(files, path) : [path];
  });
  return (await Promise.all(below)).flat().sort();
}

/** A second backup in which one call fails. Resolves to whether there was such a call. */
async function tryWithFault(
  library: Library,
  { files }: Place,
  number: number,
  mode: FaultMode,
): Promise<boolean> {
  const folder = join(library.folder, '..', `elsewhere ${number}`);
  const faulty = createFaultyFiles(files);
  const backups = backupsOf(library, { files: faulty.files, folder });
  const first = await made(backups);
  const before = await filesBelow(files, folder);
  await write(library, `Words ${number}.`);
  faulty.failAt(number, mode);
  const backup = await backups.make('schedule');
  const happened = faulty.calls() >= number;
  faulty.heal();
  if (!backup.ok) {
    expect(describeFailure(backup.failure)).toContain('“The backup”');
    if (mode === 'before') expect(await backups.list()).toEqual([first]);
    if (mode === 'before') expect(await filesBelow(files, folder)).toEqual(before);
  }
  await expectAllWhole(backups);
  expect((await holds(backups, await made(backups)))[JOURNAL]).toContain(`Words ${number}.`);
  for (const path of await filesBelow(files, folder)) await files.unlink(path);
  return happened;
}

/** Tries it with one call after the other, or with every so-manieth. Resolves to how many there are. */
async function tryWithFaults(place: Place, mode: FaultMode, step: number): Promise<number> {
  const library = await libraryWithWords(place.folder, place.files);
  let number = step;
  while (await tryWithFault(library, place, number, mode)) number += step;
  await library.close();
  expect(await verifyLibrary(optionsAt(place.folder), place.files)).toMatchObject({
    value: { problems: [] },
  });
  return number - step;
}

describe.each(FAULT_MODES)('when a file call fails (%s) during a backup', (mode) => {
  test('whichever it is, the library and every other backup stay whole and the next one works', async () => {
    const inMemory = { folder: '/one', files: createMemoryDisk().files };
    expect(await tryWithFaults(inMemory, mode, 1)).toBeGreaterThan(20);
  });

  test('on a real disk, the same holds for every tenth call', async () => {
    const { folder, files } = await smallDisk();
    expect(await tryWithFaults({ folder, files }, mode, 10)).toBeGreaterThan(20);
  });
});

test('a backup for which the disk has no room is told and leaves nothing behind', async () => {
  const disk = await smallDisk();
  const library = await openAt(disk.folder, { files: disk.files });
  // Letters that cannot be compressed to nothing.
  const letters = Array.from({ length: 60_000 }, (_, at) => String.fromCharCode(97 + ((at * at * 31) % 26)));
  await library.addArticle(anArticle({ content: paragraphs(letters.join('')) }));
  await write(library, 'First words.');
  const backups = backupsOf(library, { files: disk.files });
  await disk.fill(3 * 4096);
  const refused = await backups.make('asked');
  expect(!refused.ok && describeFailure(refused.failure)).toMatch(
    /^“The backup” could not be saved: the disk is full/,
  );
  expect(await backups.list()).toEqual([]);
  expect(await contentsIn(join(library.folder, 'backups')).catch(() => [])).toEqual([]);
  expect(await library.readArticle(AN_ID)).toMatchObject({ ok: true });
  await disk.free();
  await made(backups);
  await expectAllWhole(backups);
  await library.close();
});

test('a library whose drive goes while it is backed up gets no backup that lacks a part of it', async () => {
  const { files } = createMemoryDisk();
  let isGone = false;
  const vanishing =
    <Args extends readonly [string, ...unknown[]], R>(act: (...args: Args) => Promise<R>) =>
    async (...args: Args): Promise<R> => {
      isGone ||= args[0] === '/one/library/journals';
      if (isGone && args[0].startsWith('/one/library')) throw Object.assign(new Error(), { code: 'ENOENT' });
      return act(...args);
    };
  const { list, stat, readText, readBytes } = files;
  const library = await libraryWithWords('/one', files);
  const backups = backupsOf(library, {
    files: {
      ...files,
      list: vanishing(list),
      stat: vanishing(stat),
      readText: vanishing(readText),
      readBytes: vanishing(readBytes),
    },
    folder: '/elsewhere',
  });
  expect(await backups.make('schedule')).toMatchObject({ ok: false, failure: { tag: 'library-gone' } });
  expect(await backups.list()).toEqual([]);
});

test('a backup whose own drive goes while a file is stored fails and leaves that file in no list', async () => {
  const { files } = createMemoryDisk();
  const library = await libraryWithWords('/one', files);
  let isGone = false;
  const backups = backupsOf(library, {
    files: {
      ...files,
      open: async (path, flags) => {
        if (isGone || flags === 'r' || !path.startsWith('/elsewhere/contents'))
          return files.open(path, flags);
        isGone = true;
        throw Object.assign(new Error(), { code: 'ENOENT' });
      },
    },
    folder: '/elsewhere',
  });
  expect(await backups.make('schedule')).toMatchObject({ ok: false });
  expect(await backups.list()).toEqual([]);
  expect(Object.keys(await holds(backups, await made(backups)))).toHaveLength(4);
});

test('killed at any moment, every backup that is listed is whole', async () => {
  const program = await buildProgram('backup-writer');
  const folder = await temporaryFolder();
  let told: string | undefined;
  for (let kill = 0; kill < 40; kill += 1) {
    const writer = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    let isDoomed = false;
    writer.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      // Every third one is only killed when it has told of a backup.
      if (isDoomed || (kill % 3 === 0 && printed.split('\n').length < 3)) return;
      isDoomed = true;
      setTimeout(() => writer.kill('SIGKILL'), Math.random() * 60);
    });
    const [, signal] = await once(writer, 'close');
    expect(signal).toBe('SIGKILL');
    told =
      printed
        .slice(0, printed.lastIndexOf('\n'))
        .split('\n')
        .filter((line) => line !== 'open')
        .at(-1) ?? told;
  }
  const library = await openAt(folder);
  const backups = backupsOf(library);
  expect((await backups.list()).map(({ id }) => id)).toContain(told);
  await expectAllWhole(backups);
  await write(library, 'The last words.');
  await made(backups);
  const names = await readdir(join(library.folder, 'backups'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
});
