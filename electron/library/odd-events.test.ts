import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../core/journal/journal.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { unwrap } from '../../core/testing/unwrap.ts';
import { Backups } from './backups/backups.ts';
import { NODE_FILES } from './file-calls.ts';
import { libraryFolders, recordPath } from './folders.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { createFaultyFiles, FAULT_MODES, type FaultMode } from './testing/faulty-files.ts';
import { createMemoryDisk, type MemoryDisk } from './testing/memory-files.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';

const FOLDER = '/one';
const pathIn = (folder: string): string =>
  recordPath(libraryFolders(join(folder, 'library')).journals, AN_ID);

const write = (library: Library, id: string, text: string, now = new Date().toISOString()) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id, target: { kind: 'article' }, text }, now),
  );

const textsOf = (journal: Journal): readonly string[] => [
  ...new Set(journal.reflections.flatMap(({ text, versions }) => [text, ...versions.map((one) => one.text)])),
];

const words = async (library: Library): Promise<readonly string[]> =>
  [...textsOf(unwrap(await library.readJournal(AN_ID)))].sort();

async function aLibrary(folder: string): Promise<Library> {
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.loaded;
  unwrap(await write(library, 'r1', 'First.'));
  return library;
}

/** The journal as another computer has written it on. */
async function asElsewhere(text: string): Promise<string> {
  const folder = await temporaryFolder();
  const there = await aLibrary(folder);
  unwrap(await write(there, 'r2', text));
  await there.close();
  return readFile(pathIn(folder), 'utf8');
}

describe('in the place of an open journal', () => {
  test('a folder is set aside, and what was written goes on', async () => {
    const folder = await temporaryFolder();
    const library = await aLibrary(folder);
    await rm(pathIn(folder));
    await mkdir(join(pathIn(folder), 'inside'), { recursive: true });
    unwrap(await write(library, 'r3', 'Then.'));
    await library.close();
    expect(await words(await openAt(folder))).toEqual(['First.', 'Then.']);
    const [aside = ''] = await readdir(join(folder, 'library', 'quarantine'));
    expect(await readdir(join(folder, 'library', 'quarantine', aside))).toEqual(['inside']);
  });

  test('a link that leads to itself gives way to what is written', async () => {
    const folder = await temporaryFolder();
    const library = await aLibrary(folder);
    await rm(pathIn(folder));
    await symlink(pathIn(folder), pathIn(folder));
    unwrap(await write(library, 'r3', 'Then.'));
    expect(await words(library)).toEqual(['First.', 'Then.']);
    await library.close();
    expect(await words(await openAt(folder))).toEqual(['First.', 'Then.']);
  });

  test('a journal of a newer Afterword stays, and what waits is kept over a new start', async () => {
    const folder = await temporaryFolder();
    const library = await aLibrary(folder);
    const present = await readFile(pathIn(folder), 'utf8');
    const newer = present.replace(/"version": ?\d+/, '"version": 99');
    await writeFile(pathIn(folder), newer);
    expect(await write(library, 'r3', 'Then.')).toMatchObject({ failure: { tag: 'newer-version' } });
    await library.close();
    expect(await readFile(pathIn(folder), 'utf8')).toBe(newer);
    await rm(join(folder, 'library', 'locks'), { recursive: true });
    // The other computer has put it back into a form that this one reads.
    await writeFile(pathIn(folder), present);
    expect(await words(await openAt(folder))).toEqual(['First.', 'Then.']);
  });

  test('all of what is written at once into a journal of a newer Afterword is kept over a new start', async () => {
    const folder = await temporaryFolder();
    const library = await aLibrary(folder);
    const present = await readFile(pathIn(folder), 'utf8');
    await writeFile(pathIn(folder), present.replace(/"version": ?\d+/, '"version": 99'));
    const answers = await Promise.all(['Then.', 'Thereupon.'].map((text) => write(library, text, text)));
    expect(answers.map(({ ok }) => ok)).toEqual([false, false]);
    await library.close();
    await writeFile(pathIn(folder), present);
    expect(await words(await openAt(folder))).toEqual(['First.', 'Then.', 'Thereupon.']);
  });

  test('half of a file is set aside, and the whole one that follows is merged', async () => {
    const folder = await temporaryFolder();
    const library = await aLibrary(folder);
    const whole = await asElsewhere('Elsewhere.');
    for (const share of [0, 0.3, 0.7, 0.99]) {
      await writeFile(pathIn(folder), whole.slice(0, Math.floor(whole.length * share)));
      await library.lookAt(pathIn(folder));
      expect(await words(library)).toEqual(expect.arrayContaining(['First.']));
    }
    await writeFile(pathIn(folder), whole);
    await library.lookAt(pathIn(folder));
    unwrap(await write(library, 'r3', 'Then.'));
    await library.close();
    expect(await words(await openAt(folder))).toEqual(['Elsewhere.', 'First.', 'Then.']);
  });
});

test('links that lead to themselves keep nothing else from being listed and backed up', async () => {
  const folder = await temporaryFolder();
  const library = await aLibrary(folder);
  for (const name of ['loop', 'loop.json', join('journals', 'loop'), join('journals', 'ff'), 'images']) {
    const path = join(library.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await symlink(path, path);
  }
  await library.lookAgain();
  const backups = new Backups({
    files: NODE_FILES,
    library: library.folder,
    libraryId: library.id,
    folder: join(library.folder, 'backups'),
    appVersion: '1',
    now: () => new Date(),
  });
  expect(unwrap(await backups.make('asked'))).toMatchObject({ articles: 1, journals: 1 });
  await library.close();
  const again = await openAt(folder);
  await again.loaded;
  expect(await words(again)).toEqual(['First.']);
});

test('what is written after the clock was set back stands against what this and other computers knew', async () => {
  const folder = await temporaryFolder();
  const library = await aLibrary(folder);
  unwrap(await write(library, 'r1', 'Before the clock was set back.', '2031-01-01T00:00:00.000Z'));
  const earlier = await readFile(pathIn(folder), 'utf8');
  unwrap(await write(library, 'r1', 'After it.', '2026-01-01T00:00:00.000Z'));
  // A service brings the file of before once more.
  await writeFile(pathIn(folder), earlier);
  await library.lookAgain();
  const journal = unwrap(await library.readJournal(AN_ID));
  expect(journal.reflections.map(({ text }) => text)).toEqual(['After it.']);
});

/** Everybody who has the folder open sees it at once, as on a network drive. */
async function openFrom(disk: MemoryDisk, cache: string): Promise<Library> {
  // The lock of another computer does not keep this one out.
  for (const [path, { bytes }] of [...disk.stored])
    if (path.includes('/locks/'))
      disk.put(
        path,
        Buffer.from(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/"place": "[^"]*"/, '"place": "elsewhere"'),
        ),
      );
  const options = { ...optionsAt(FOLDER), cacheFolder: cache };
  return unwrap(await openLibrary(options, { files: disk.files }));
}

test('two computers that write into one folder of a network drive in turn lose nothing', async () => {
  const disk = createMemoryDisk();
  const one = await openFrom(disk, '/cache-one');
  await one.addArticle(anArticle());
  await one.loaded;
  const other = await openFrom(disk, '/cache-two');
  await other.loaded;
  const all: string[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const [library, name] = turn % 3 === 0 ? ([one, 'one'] as const) : ([other, 'two'] as const);
    const text = `Words ${String(turn).padStart(2, '0')} of ${name}.`;
    unwrap(await write(library, `r${turn % 7}`, text, new Date(Date.UTC(2026, 0, 1 + turn)).toISOString()));
    all.push(text);
  }
  await one.lookAgain();
  await other.lookAgain();
  expect(await words(one)).toEqual(all.sort());
  expect(await words(other)).toEqual(all);
  unwrap(await one.close());
  unwrap(await other.close());
});

/** A conflict copy is merged while the disk fails at one call. Resolves to whether it came to that. */
async function mergeFailing(number: number, mode: FaultMode, copy: string): Promise<boolean> {
  const disk = createMemoryDisk();
  const faulty = createFaultyFiles(disk.files);
  const library = await openAt(FOLDER, { files: faulty.files });
  await library.addArticle(anArticle());
  await library.loaded;
  unwrap(await write(library, 'r1', 'First.'));
  const path = pathIn(FOLDER).replace('.json', ' (conflicted copy 2026-03-01).json');
  disk.put(path, Buffer.from(copy));
  faulty.failAt(number, mode, 'ENOSPC');
  await library.lookAgain().catch(() => undefined);
  const happened = faulty.calls() >= number;
  faulty.heal();
  // Wherever it stopped, both texts are on the disk.
  const onDisk = [...disk.stored].map(([, { bytes }]) => Buffer.from(bytes).toString('utf8')).join();
  for (const text of ['First.', 'Elsewhere.']) expect(onDisk).toContain(text);
  await library.lookAgain();
  expect(await words(library)).toEqual(['Elsewhere.', 'First.']);
  unwrap(await library.close());
  const again = await openAt(FOLDER, { files: disk.files });
  await again.loaded;
  expect(await words(again)).toEqual(['Elsewhere.', 'First.']);
  await again.close();
  expect(
    [...disk.stored.keys()].filter((name) => name.includes('/journals/') && name.includes('copy')),
  ).toEqual([]);
  return happened;
}

test.each(FAULT_MODES)(
  'a disk that fails %s any call while a conflict copy is merged loses neither text',
  async (mode) => {
    const copy = await asElsewhere('Elsewhere.');
    let tried = 0;
    while (await mergeFailing(tried + 1, mode, copy)) tried += 1;
    expect(tried).toBeGreaterThan(10);
  },
);

test('a library that is moved while a save waits takes the words along', async () => {
  const folder = await temporaryFolder();
  const library = await aLibrary(folder);
  const elsewhere = join(folder, 'elsewhere');
  await rename(library.folder, elsewhere);
  expect(await write(library, 'r2', 'Meanwhile.')).toMatchObject({ failure: { tag: 'library-gone' } });
  await library.close();
  await rm(join(elsewhere, 'locks'), { recursive: true });
  const again = unwrap(await openLibrary({ ...optionsAt(folder), folder: elsewhere }));
  await again.loaded;
  expect(await words(again)).toEqual(['First.', 'Meanwhile.']);
  await again.close();
});

test('a conflict copy that is written on while it is merged is merged again before it is put away', async () => {
  const [first, then] = [await asElsewhere('Elsewhere.'), await asElsewhere('Elsewhere, and on.')];
  const { files, put, stored } = createMemoryDisk();
  const copy = pathIn(FOLDER).replace('.json', " (desk's conflicted copy 2026-03-01).json");
  let hasGrown = false;
  const library = await openAt(FOLDER, {
    files: {
      ...files,
      async readText(path) {
        const text = await files.readText(path);
        if (path === copy && !hasGrown) put(copy, Buffer.from(then));
        hasGrown ||= path === copy;
        return text;
      },
    },
  });
  await library.addArticle(anArticle());
  await library.loaded;
  put(copy, Buffer.from(first));
  await library.lookAgain();
  await library.lookAgain();
  expect(await words(library)).toContain('Elsewhere, and on.');
  expect(stored.has(copy)).toBe(false);
});
