import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERY_REFLECTION } from '../../core/journal/reflection-list.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { anArticle } from '../../core/testing/factories.ts';
import { libraryFolders } from './folders.ts';
import { openLibrary } from './open-library.ts';
import { OWN_PLACE } from './process-identity.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';

const RANGE = { start: 0, count: 60 };
const NOW = '2026-03-01T10:00:00.000Z';

test('an answer is there again after closing and opening', async () => {
  const folder = await temporaryFolder();
  const article = anArticle();
  const library = await openAt(folder);
  expect(library.isNew).toBe(true);
  expect(await library.addArticle(article)).toEqual({ ok: true, value: null });
  const saved = await library.changeJournal(article.id, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text: 'My words' }, NOW),
  );
  expect(saved.ok).toBe(true);
  expect((await library.list(EVERYTHING, RANGE)).rows[0]).toMatchObject({ id: article.id, noteCount: 1 });
  expect(await library.close()).toEqual({ ok: true, value: null });

  const again = await openAt(folder);
  expect(again.isNew).toBe(false);
  expect((await again.newest(30)).rows).toMatchObject([{ id: article.id, noteCount: 1 }]);
  expect(await again.readArticle(article.id)).toEqual({ ok: true, value: article });
  const journal = await again.readJournal(article.id);
  expect(journal.ok && journal.value.reflections[0]?.text).toBe('My words');
  expect(journal.ok && journal.value.articleTitle).toBe(article.title);
  expect(await again.counts()).toMatchObject({ reflections: 1, shelves: { all: 1 } });
  expect(await again.listReflections(EVERY_REFLECTION, RANGE, 'UTC')).toMatchObject({
    total: 1,
    rows: [{ text: 'My words', orphaned: false, articleTitle: article.title }],
  });
  expect(again.notices()).toEqual([]);
});

test('a closed library leaves no lock, no unfinished file and nothing but its own files', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.close();
  const names = await readdir(join(folder, 'library'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
  expect(await readdir(join(folder, 'library', 'locks'))).toEqual([]);
});

test('what a program that was killed left unfinished anywhere is taken away at the next opening', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  const cache = join(folder, 'cache', library.id);
  await library.close();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const dead = { pid, place: OWN_PLACE, host: 'here', birth: null, holder: 'it', since: NOW };
  const folders = libraryFolders(join(folder, 'library'));
  await writeFile(join(folders.locks, `${pid}-0.json`), JSON.stringify(dead));
  const places = [folders.root, folders.images, folders.plans, cache, join(cache, 'journals', 'ab')];
  for (const place of places) {
    await mkdir(place, { recursive: true });
    await writeFile(join(place, `x.${pid}-${OWN_PLACE}-01234567-1.afterword-tmp`), 'half');
  }
  await (await openAt(folder)).close();
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
});

test('a library that was used and is not there is out of reach, and no other is made in its place', async () => {
  const folder = await temporaryFolder();
  const options = { ...optionsAt(folder), mustBeThere: true };
  const gone = { ok: false, failure: { tag: 'library-gone' } };
  expect(await openLibrary(options)).toMatchObject(gone);
  expect(await readdir(folder)).toEqual([]);
  // The empty folder of a drive that is not mounted.
  await mkdir(options.folder);
  expect(await openLibrary(options)).toMatchObject(gone);
  expect(await readdir(options.folder)).toEqual([]);
  await (await openAt(folder)).close();
  const opened = await openLibrary(options);
  expect(opened.ok && (await opened.value.close())).toEqual({ ok: true, value: null });
});
