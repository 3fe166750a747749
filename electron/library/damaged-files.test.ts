import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERY_REFLECTION } from '../../core/journal/reflection-list.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { indexFolder, libraryFolders, recordPath } from './folders.ts';
import type { Library } from './library.ts';
import { openSettings } from './settings-file.ts';
import { DAMAGES, damageFile } from './testing/damages.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';
import { verifyLibrary } from './verify.ts';

const OTHER_ID = 'f'.repeat(32);
const RANGE = { start: 0, count: 9 };
const SENTENCE =
  /^“.+” could not be read: .+\. It was set aside unchanged in the library’s quarantine folder\.$/;

const write = (library: Library, id: string, text: string) =>
  library.changeJournal(id, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, new Date().toISOString()),
  );

/** A closed library of two articles, each with a note. */
async function twoArticles(): Promise<string> {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle({ title: 'Größe zeigen' }));
  await library.addArticle(anArticle({ id: OTHER_ID, title: 'Another', fingerprint: 'f1' }));
  await write(library, AN_ID, 'Größe is a word of mine.');
  await write(library, OTHER_ID, 'Words elsewhere.');
  await library.close();
  return folder;
}

async function textOf(library: Library, id: string): Promise<string | undefined> {
  const journal = await library.readJournal(id);
  return journal.ok ? journal.value.reflections[0]?.text : journal.failure.tag;
}

/** The damaged file stands in quarantine under its name and the time, byte for byte. */
async function expectSetAside(folder: string, path: string, bytes: Buffer | null): Promise<void> {
  const names = await readdir(join(folder, 'library', 'quarantine'));
  expect(names).toEqual([expect.stringMatching(/\.\d{8}T\d{6}Z$/)]);
  const [name = ''] = names;
  expect(name.startsWith(`${basename(path)}.`)).toBe(true);
  const aside = join(folder, 'library', 'quarantine', name);
  if (bytes === null) expect((await stat(aside)).isDirectory()).toBe(true);
  else expect(bytes.equals(await readFile(aside))).toBe(true);
}

async function expectTheRestWorks(library: Library): Promise<void> {
  expect(await library.readArticle(OTHER_ID)).toMatchObject({ ok: true, value: { title: 'Another' } });
  expect(await textOf(library, OTHER_ID)).toBe('Words elsewhere.');
  expect(await write(library, OTHER_ID, 'More words elsewhere.')).toMatchObject({ ok: true });
}

async function expectNoProblem(folder: string): Promise<void> {
  expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
    value: { problems: [], quarantined: 1 },
  });
}

describe.each(Object.entries(DAMAGES))('a file that %s', (_name, damage) => {
  test('in the place of a journal is set aside and told, and what was known of it is put back', async () => {
    const folder = await twoArticles();
    const path = recordPath(libraryFolders(join(folder, 'library')).journals, AN_ID);
    const bytes = await damageFile(path, await readFile(path, 'utf8'), damage);
    const library = await openAt(folder);
    await library.loaded;
    expect(library.notices().map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(SENTENCE),
      '“Notes on Größe zeigen” was put back from what this computer knew of it.',
    ]);
    await expectSetAside(folder, path, bytes);
    await expectTheRestWorks(library);
    const rows = (await library.list({ ...EVERYTHING, sort: 'title' }, RANGE)).rows;
    expect(rows.map(({ id, noteCount }) => [id, noteCount]).sort()).toEqual([
      [AN_ID, 1],
      [OTHER_ID, 1],
    ]);
    expect(await textOf(library, AN_ID)).toBe('Größe is a word of mine.');
    expect(await write(library, AN_ID, 'New words.')).toMatchObject({ ok: true });
    await library.close();
    expect(await textOf(await openAt(folder), AN_ID)).toBe('New words.');
    await expectNoProblem(folder);
  });

  test('in the place of an article is set aside and told, and what was written on it stays', async () => {
    const folder = await twoArticles();
    const path = recordPath(libraryFolders(join(folder, 'library')).articles, AN_ID);
    const bytes = await damageFile(path, await readFile(path, 'utf8'), damage);
    const library = await openAt(folder);
    await library.loaded;
    expect(await library.readArticle(AN_ID)).toMatchObject({ ok: false });
    expect(library.notices().map(({ sentence }) => sentence)).toEqual([expect.stringMatching(SENTENCE)]);
    await expectSetAside(folder, path, bytes);
    await expectTheRestWorks(library);
    expect((await library.list(EVERYTHING, RANGE)).rows.map(({ id }) => id)).toEqual([OTHER_ID]);
    const { rows } = await library.listReflections({ ...EVERY_REFLECTION, text: 'größe' }, RANGE, 'UTC');
    expect(rows).toMatchObject([{ articleTitle: 'Größe zeigen', orphaned: true }]);
    await library.close();
    await expectNoProblem(folder);
  });
});

test('a damaged journal of which nothing is known here is set aside, and a new one begins', async () => {
  const folder = await twoArticles();
  await rm(join(folder, 'cache'), { recursive: true });
  const path = recordPath(libraryFolders(join(folder, 'library')).journals, AN_ID);
  await writeFile(path, 'cut');
  const library = await openAt(folder);
  await library.loaded;
  expect(library.notices().map(({ sentence }) => sentence)).toEqual([expect.stringMatching(SENTENCE)]);
  await expectSetAside(folder, path, Buffer.from('cut'));
  expect(await write(library, AN_ID, 'New words.')).toMatchObject({ ok: true });
  expect(await textOf(library, AN_ID)).toBe('New words.');
});

describe.each(['is empty', 'is null', 'was cut in the middle', 'has a wrong checksum', 'is a folder'])(
  'a file that %s',
  (name) => {
    const damage = DAMAGES[name] ?? (() => '');

    test('in the place of the library’s own record is set aside, and the articles are there', async () => {
      const folder = await twoArticles();
      const path = join(folder, 'library', 'library.json');
      const bytes = await damageFile(path, await readFile(path, 'utf8'), damage);
      const library = await openAt(folder);
      await library.loaded;
      expect(library.isNew).toBe(false);
      await expectSetAside(folder, path, bytes);
      await expectTheRestWorks(library);
      expect((await library.list(EVERYTHING, RANGE)).total).toBe(2);
      await library.close();
      await expectNoProblem(folder);
    });

    test('in the place of an index page is made again without a word', async () => {
      const folder = await twoArticles();
      const first = await openAt(folder);
      const index = indexFolder(join(folder, 'cache'), first.id);
      await first.close();
      for (const page of await readdir(index))
        await damageFile(join(index, page), await readFile(join(index, page), 'utf8'), damage);
      const library = await openAt(folder);
      await library.loaded;
      expect(library.notices()).toEqual([]);
      expect((await library.list(EVERYTHING, RANGE)).total).toBe(2);
      await library.close();
      expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
        value: { problems: [] },
      });
    });

    test('in the place of the settings is set aside beside the new ones', async () => {
      const folder = await temporaryFolder();
      const path = join(folder, 'settings.json');
      await (await openSettings(path)).settings.change({ textSize: 30 });
      await damageFile(path, await readFile(path, 'utf8'), damage);
      const { settings, notices } = await openSettings(path);
      expect(notices).toMatchObject([{ sentence: expect.stringContaining('set aside beside the new ones') }]);
      expect(settings.current().textSize).toBe(19);
      expect(await settings.change({ textSize: 24 })).toMatchObject({ ok: true });
      expect((await openSettings(path)).settings.current().textSize).toBe(24);
      expect(await readdir(folder)).toEqual(['settings.json', expect.stringMatching(/^settings\.json\.\d/)]);
    });
  },
);

describe('a file of a newer Afterword', () => {
  test.each(['journals', 'articles'] as const)('in %s is left as it is and told', async (kind) => {
    const folder = await twoArticles();
    const path = recordPath(libraryFolders(join(folder, 'library'))[kind], AN_ID);
    const text = (await readFile(path, 'utf8')).replace(/"version": \d+/, '"version": 99');
    await writeFile(path, text);
    const library = await openAt(folder);
    await library.loaded;
    if (kind === 'journals') expect(await write(library, AN_ID, 'x')).toMatchObject({ ok: false });
    else expect(await library.readArticle(AN_ID)).toMatchObject({ ok: false });
    expect(library.notices().map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/was written by a newer Afterword \(format version 99\)\. It was left untouched/),
    ]);
    await expectTheRestWorks(library);
    await library.close();
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});
