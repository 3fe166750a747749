import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import type { Result } from '../../core/result.ts';
import { A_TIME, AN_ID, anArticle } from '../../core/testing/factories.ts';
import { writeExport } from '../services/exporting/write-export.ts';
import type { FileCalls } from './file-calls.ts';
import { libraryFolders, recordPath } from './folders.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { openSettings } from './settings-file.ts';
import { createFaultyFiles, FAULT_MODES, type FaultMode, type FaultyFiles } from './testing/faulty-files.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';
import { verifyLibrary } from './verify.ts';

const OLD = 'The words that were there before.';
const NEW = 'The words that are being saved.';

/** Nobody writes twice in a millisecond: of two copies with one time nobody knew which is the later. */
let seconds = 0;
const nextTime = (): string => {
  seconds += 1;
  return new Date(Date.parse(A_TIME) + seconds * 1000).toISOString();
};

const write = (library: Library, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, nextTime()),
  );

async function wordsIn(library: Library): Promise<string | undefined> {
  const journal = await library.readJournal(AN_ID);
  if (!journal.ok) throw new Error(describeFailure(journal.failure));
  return journal.value.reflections[0]?.text;
}

async function titleIn(library: Library): Promise<string | null> {
  const article = await library.readArticle(AN_ID);
  return article.ok ? article.value.title : null;
}

/** Something that is done to a library, and what is true before and after it. */
type Act = {
  readonly prepare: (library: Library) => Promise<unknown>;
  readonly act: (library: Library) => Promise<Result<unknown, Failure>>;
  readonly look: (library: Library) => Promise<unknown>;
  readonly before: unknown;
  readonly after: unknown;
};

const withWords = async (library: Library): Promise<void> => {
  await library.addArticle(anArticle());
  await write(library, OLD);
};

const ACTS: Readonly<Record<string, Act>> = {
  'writing the first words': {
    prepare: (library) => library.addArticle(anArticle()),
    act: (library) => write(library, NEW),
    look: wordsIn,
    before: undefined,
    after: NEW,
  },
  'writing other words': {
    prepare: withWords,
    act: (library) => write(library, NEW),
    look: wordsIn,
    before: OLD,
    after: NEW,
  },
  'adding an article': {
    prepare: async () => undefined,
    act: (library) => library.addArticle(anArticle()),
    look: titleIn,
    before: null,
    after: 'Walking behind',
  },
  'replacing an article': {
    prepare: withWords,
    act: (library) => library.replaceArticle(anArticle({ title: 'Walking beside' })),
    look: titleIn,
    before: 'Walking behind',
    after: 'Walking beside',
  },
  'throwing an article away': {
    prepare: withWords,
    act: (library) => library.trashArticle(AN_ID),
    look: titleIn,
    before: 'Walking behind',
    after: null,
  },
  'taking an article out of the trash': {
    prepare: async (library) => {
      await withWords(library);
      await library.trashArticle(AN_ID);
    },
    act: (library) => library.restoreArticle(AN_ID),
    look: titleIn,
    before: null,
    after: 'Walking behind',
  },
};

/** Every file in the library is whole, and nothing else stands there; `false` while one may be left by a dead disk. */
async function expectWhole(folder: string, leftoversAllowed: boolean): Promise<void> {
  const verified = await verifyLibrary(optionsAt(folder));
  if (!verified.ok) throw new Error(describeFailure(verified.failure));
  const problems = verified.value.problems.filter(({ kind }) => kind !== 'index');
  expect(problems.map(({ sentence }) => sentence)).toEqual([]);
  if (leftoversAllowed) return;
  const names = await readdir(join(folder, 'library'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
}

/** One act in which one call fails. Resolves to whether there was such a call. */
async function tryWithFault(
  { prepare, act, look, before, after }: Act,
  number: number,
  mode: FaultMode,
): Promise<boolean> {
  const folder = await temporaryFolder();
  const faulty = createFaultyFiles();
  const library = await openAt(folder, { files: faulty.files });
  await library.loaded;
  await prepare(library);
  await library.counts();
  faulty.failAt(number, mode);
  const outcome = await act(library);
  const happened = faulty.calls() >= number;
  if (!outcome.ok) expect(describeFailure(outcome.failure)).toMatch(/^.*“.+”.*\. .+\.$/s);

  // What stands on the disk at this moment is what the next start would find.
  await expectWhole(folder, mode === 'from');
  faulty.heal();
  const found = await look(library);
  expect([before, after]).toContainEqual(found);
  if (outcome.ok) expect(found).toEqual(after);
  else if (found !== after) expect(await act(library)).toMatchObject({ ok: true });
  expect(await library.close()).toEqual({ ok: true, value: null });

  const again = await openAt(folder);
  await again.loaded;
  expect(await look(again)).toEqual(after);
  expect((await again.list(EVERYTHING, { start: 0, count: 9 })).total).toBe(
    (await titleIn(again)) === null ? 0 : 1,
  );
  await again.close();
  await expectWhole(folder, mode === 'from');
  return happened;
}

describe.each(Object.entries(ACTS))('when a file call fails while %s', (_name, act) => {
  test.each(FAULT_MODES)('whichever it is (%s), nothing is lost and trying again works', async (mode) => {
    let tried = 0;
    while (await tryWithFault(act, tried + 1, mode)) tried += 1;
    expect(tried).toBeGreaterThan(3);
  });
});

test('a save that never stops failing keeps the words until the disk is there again', async () => {
  const folder = await temporaryFolder();
  const faulty = createFaultyFiles();
  const library = await openAt(folder, { files: faulty.files });
  await withWords(library);
  faulty.failAt(1, 'from', 'ENOSPC');
  expect(await write(library, NEW)).toMatchObject({ ok: false, failure: { tag: 'disk-full' } });
  expect(library.unsaved()).toEqual(['Notes on Walking behind']);
  expect(await wordsIn(library)).toBe(NEW);
  expect(await library.close()).toMatchObject({ ok: false, failure: { tag: 'disk-full' } });
  faulty.heal();
  expect(await library.close()).toEqual({ ok: true, value: null });
  expect(await wordsIn(await openAt(folder))).toBe(NEW);
});

/** Opens a library of one article while one call fails. Resolves to whether there was such a call. */
async function openWithFault(folder: string, number: number, faulty: FaultyFiles): Promise<boolean> {
  faulty.failAt(number, 'before');
  const opened = await openLibrary(optionsAt(folder), { files: faulty.files });
  const isComplete = opened.ok && (await opened.value.loaded.then(() => true).catch(() => false));
  const happened = faulty.calls() >= number;
  faulty.heal();
  if (opened.ok && !isComplete) expect(opened.value.notices()).not.toEqual([]);
  if (!opened.ok) expect(describeFailure(opened.failure)).toContain('library');
  else expect(await opened.value.close()).toEqual({ ok: true, value: null });
  return happened;
}

test('an opening in which any call fails takes nothing from the library', async () => {
  const folder = await temporaryFolder();
  const first = await openAt(folder);
  await withWords(first);
  await first.close();
  const faulty = createFaultyFiles();
  let tried = 0;
  while (await openWithFault(folder, tried + 1, faulty)) {
    tried += 1;
    if (tried % 10 !== 0) continue;
    const library = await openAt(folder);
    expect([await titleIn(library), await wordsIn(library)]).toEqual(['Walking behind', OLD]);
    expect((await library.list(EVERYTHING, { start: 0, count: 9 })).rows).toMatchObject([{ noteCount: 1 }]);
    await library.close();
  }
  expect(tried).toBeGreaterThan(15);
  await expectWhole(folder, false);
});

test.each(FAULT_MODES)(
  'an index that cannot be written (%s) is made again at the next start',
  async (mode) => {
    for (let number = 1, happened = true; happened; number += 1) {
      const folder = await temporaryFolder();
      const faulty = createFaultyFiles();
      const library = await openAt(folder, { files: faulty.files });
      await withWords(library);
      await library.loaded;
      await library.counts();
      faulty.failAt(number, mode);
      expect(await library.close()).toEqual({ ok: true, value: null });
      happened = faulty.calls() >= number;
      const again = await openAt(folder, { pace: { heartbeatMs: 1e6, deadAfterMs: 0, settledAfterMs: 0 } });
      await again.loaded;
      expect((await again.list(EVERYTHING, { start: 0, count: 9 })).rows).toMatchObject([{ noteCount: 1 }]);
      await again.close();
      expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
        value: { problems: [] },
      });
    }
  },
);

describe.each(FAULT_MODES)('when a file call fails (%s)', (mode) => {
  test('a damaged journal is kept whole, in its place or set aside', async () => {
    for (let number = 1, happened = true; happened; number += 1) {
      const folder = await temporaryFolder();
      const faulty = createFaultyFiles();
      const library = await openAt(folder, { files: faulty.files });
      await library.addArticle(anArticle());
      await library.counts();
      const path = recordPath(libraryFolders(join(folder, 'library')).journals, AN_ID);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, 'cut');
      faulty.failAt(number, mode);
      await library.readJournal(AN_ID);
      happened = faulty.calls() >= number;
      faulty.heal();
      expect(await write(library, NEW)).toMatchObject({ ok: true });
      const [name = ''] = await readdir(join(folder, 'library', 'quarantine'));
      expect(await readFile(join(folder, 'library', 'quarantine', name), 'utf8')).toBe('cut');
      expect(await wordsIn(library)).toBe(NEW);
      await library.close();
    }
  });

  test('settings are the old or the new ones, and can be changed again', async () => {
    for (let number = 1, happened = true; happened; number += 1) {
      const path = join(await temporaryFolder(), 'settings.json');
      const faulty = createFaultyFiles();
      const { settings } = await openSettings(path, faulty.files);
      await settings.change({ textSize: 20 });
      faulty.failAt(number, mode);
      const changed = await settings.change({ textSize: 25 });
      happened = faulty.calls() >= number;
      expect(settings.current().textSize).toBe(25);
      const stored = (await openSettings(path)).settings.current().textSize;
      expect(changed.ok ? [25] : [20, 25]).toContain(stored);
      faulty.heal();
      expect(await settings.change({ textSize: 30 })).toMatchObject({ ok: true });
      expect((await openSettings(path)).settings.current().textSize).toBe(30);
    }
  });

  test.each([true, false])('an exported file is whole or not there (replacing: %s)', async (replace) => {
    for (let number = 1, happened = true; happened; number += 1) {
      const folder = await temporaryFolder();
      const faulty = createFaultyFiles();
      happened = await exportWithFault(join(folder, 'notes.md'), { number, mode, replace, faulty });
      const names = await readdir(folder);
      if (mode !== 'from') expect(names.filter((name) => name !== 'notes.md')).toEqual([]);
    }
  });
});

type ExportFault = {
  readonly number: number;
  readonly mode: FaultMode;
  readonly replace: boolean;
  readonly faulty: FaultyFiles;
};

async function exportWithFault(
  path: string,
  { number, mode, replace, faulty }: ExportFault,
): Promise<boolean> {
  const files: FileCalls = faulty.files;
  if (replace) await writeFile(path, OLD);
  faulty.failAt(number, mode);
  const { written, skipped } = await writeExport([{ name: path, text: NEW }], { replace, files });
  const happened = faulty.calls() >= number;
  faulty.heal();
  expect(written.length + skipped.length).toBe(1);
  const found = await readFile(path, 'utf8').catch(() => null);
  if (written.length === 1) expect(found).toBe(NEW);
  else expect(replace ? [OLD, NEW] : [null, NEW, ...(mode === 'before' ? [] : [''])]).toContain(found);
  return happened;
}
