import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../core/failure.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { AN_ID, anArticle, paragraphs } from '../../core/testing/factories.ts';
import { writeExport } from '../services/exporting/write-export.ts';
import { libraryFolders, recordPath } from './folders.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { openSettings } from './settings-file.ts';
import { openAt, optionsAt } from './testing/open.ts';
import { type SmallDisk, smallDisk } from './testing/small-disk.ts';
import { verifyLibrary } from './verify.ts';

const PAGE = 4096;
const LONG = 'A word that must not be lost. '.repeat(600);

const write = (library: Library, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, new Date().toISOString()),
  );

const journalPath = ({ folder }: SmallDisk): string =>
  recordPath(libraryFolders(join(folder, 'library')).journals, AN_ID);

async function libraryOn(disk: SmallDisk): Promise<Library> {
  const library = await openAt(disk.folder, { files: disk.files });
  await library.addArticle(anArticle());
  expect(await write(library, 'short')).toMatchObject({ ok: true });
  await library.loaded;
  return library;
}

async function expectWhole({ folder }: SmallDisk): Promise<void> {
  const verified = await verifyLibrary(optionsAt(folder));
  const problems = verified.ok ? verified.value.problems.filter(({ kind }) => kind !== 'index') : verified;
  expect(problems).toEqual([]);
  const names = await readdir(join(folder, 'library'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
}

describe('on a full disk', () => {
  test('the disk of these tests takes a part of what is written and no more', async () => {
    const disk = await smallDisk();
    await disk.fill(PAGE);
    const file = await disk.files.open(join(disk.folder, 'x'), 'wx');
    expect(await file.write(Buffer.alloc(10 * PAGE), 0)).toBeLessThan(10 * PAGE);
    await expect(file.write(Buffer.alloc(10 * PAGE), 0)).rejects.toMatchObject({ code: 'ENOSPC' });
    await file.close();
  });

  test.each([0, 1, 2])(
    'with %i pages left an answer is refused, told, kept, and saved later',
    async (pages) => {
      const disk = await smallDisk();
      const library = await libraryOn(disk);
      const before = await readFile(journalPath(disk), 'utf8');
      await disk.fill(pages * PAGE);
      const refused = await write(library, LONG);
      expect(!refused.ok && describeFailure(refused.failure)).toMatch(
        /^“Notes on Walking behind” could not be saved: the disk is full\. Free some space/,
      );
      expect(await readFile(journalPath(disk), 'utf8')).toBe(before);
      expect(library.unsaved()).toEqual(['Notes on Walking behind']);
      await expectWhole(disk);
      expect(await library.close()).toMatchObject({ ok: false, failure: { tag: 'disk-full' } });

      await disk.free();
      expect(await library.close()).toEqual({ ok: true, value: null });
      const again = await openAt(disk.folder, { files: disk.files });
      const journal = await again.readJournal(AN_ID);
      expect(journal.ok && journal.value.reflections[0]?.text).toBe(LONG);
      await again.close();
    },
  );

  test('a new article leaves nothing behind, and can be added later', async () => {
    const disk = await smallDisk();
    const library = await libraryOn(disk);
    const long = anArticle({ id: 'f'.repeat(32), content: paragraphs(LONG) });
    await disk.fill(PAGE);
    expect(await library.addArticle(long)).toMatchObject({ ok: false, failure: { tag: 'disk-full' } });
    await expectWhole(disk);
    expect((await library.list(EVERYTHING, { start: 0, count: 9 })).total).toBe(1);
    await disk.free();
    expect(await library.addArticle(long)).toEqual({ ok: true, value: null });
    await library.close();
  });

  test('settings stay what they were, count until the end, and are saved later', async () => {
    const disk = await smallDisk();
    const path = join(disk.folder, 'settings.json');
    const { settings } = await openSettings(path, disk.files);
    await settings.change({ textSize: 20 });
    await disk.fill(0);
    const hints = Array.from({ length: 600 }, (_, number) => `a hint with the number ${number}`);
    expect(await settings.change({ hintsSeen: hints })).toMatchObject({
      ok: false,
      failure: { tag: 'disk-full' },
    });
    expect((await openSettings(path)).settings.current()).toMatchObject({ textSize: 20, hintsSeen: [] });
    expect(settings.current().hintsSeen).toHaveLength(600);
    await disk.free();
    expect(await settings.change({ textSize: 21 })).toMatchObject({ ok: true });
    expect((await openSettings(path)).settings.current().hintsSeen).toHaveLength(600);
  });

  test.each([true, false])(
    'an export is told and leaves no part of a file (replacing: %s)',
    async (replace) => {
      const disk = await smallDisk();
      const path = join(disk.folder, 'notes.md');
      if (replace) await writeFile(path, 'older');
      await disk.fill(PAGE);
      const report = await writeExport([{ name: path, text: LONG }], { replace, files: disk.files });
      expect(report).toEqual({ written: [], skipped: [{ name: 'notes.md', reason: expect.any(String) }] });
      expect(await readFile(path, 'utf8').catch(() => null)).toBe(replace ? 'older' : null);
      expect((await readdir(disk.folder)).filter((name) => name.startsWith('notes.md.'))).toEqual([]);
    },
  );

  test('a library cannot be opened, which is told, and opens again when there is room', async () => {
    const disk = await smallDisk();
    const library = await libraryOn(disk);
    await library.close();
    await disk.fill(0);
    const refused = await openLibrary(optionsAt(disk.folder), { files: disk.files });
    // A disk may have room in its last page for the few bytes of a lock: then the library is open.
    if (refused.ok) expect(await refused.value.readArticle(AN_ID)).toMatchObject({ ok: true });
    else expect(refused.failure).toMatchObject({ tag: 'disk-full', name: 'library' });
    if (refused.ok) await refused.value.close();
    await disk.free();
    const again = await openAt(disk.folder, { files: disk.files });
    expect(await again.readArticle(AN_ID)).toMatchObject({ ok: true });
    await again.close();
  });
});

describe('in a folder that cannot be written', () => {
  test('an answer is refused, told, kept, and saved when it can be', async () => {
    const disk = await smallDisk();
    const library = await libraryOn(disk);
    await disk.setWritable(false);
    const refused = await write(library, 'longer words');
    expect(!refused.ok && describeFailure(refused.failure)).toMatch(
      /could not be saved: the folder does not allow writing\. Change its permissions/,
    );
    expect(library.unsaved()).toEqual(['Notes on Walking behind']);
    expect(await library.trashArticle(AN_ID)).toMatchObject({ failure: { tag: 'not-writable' } });
    expect(await library.readArticle(AN_ID)).toMatchObject({ ok: true });
    await disk.setWritable(true);
    expect(await library.close()).toEqual({ ok: true, value: null });
    const again = await openAt(disk.folder, { files: disk.files });
    const journal = await again.readJournal(AN_ID);
    expect(journal.ok && journal.value.reflections[0]?.text).toBe('longer words');
    await again.close();
  });

  test('a library is not opened, which is told, and nothing in it changes', async () => {
    const disk = await smallDisk();
    const library = await libraryOn(disk);
    await library.close();
    const before = await stat(journalPath(disk));
    await disk.setWritable(false);
    const refused = await openLibrary(optionsAt(disk.folder), { files: disk.files });
    expect(refused).toMatchObject({ ok: false, failure: { tag: 'not-writable', name: 'library' } });
    expect((await stat(journalPath(disk))).mtimeMs).toBe(before.mtimeMs);
    await disk.setWritable(true);
    await expectWhole(disk);
  });

  test('a damaged journal stays where it is, and the reader is told', async () => {
    const disk = await smallDisk();
    const library = await libraryOn(disk);
    await library.close();
    await writeFile(journalPath(disk), 'cut');
    const again = await openAt(disk.folder, { files: disk.files });
    await again.loaded;
    await disk.setWritable(true);
    await writeFile(journalPath(disk), 'cut again');
    await disk.setWritable(false);
    expect(await again.readJournal(AN_ID)).toMatchObject({ ok: false });
    expect(await readFile(journalPath(disk), 'utf8')).toBe('cut again');
    expect(again.notices().map(({ details }) => details)).toContainEqual(
      expect.stringContaining('could not be set aside'),
    );
    await disk.setWritable(true);
    await again.close();
  });
});
