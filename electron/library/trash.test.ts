import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERY_REFLECTION } from '../../core/journal/reflection-list.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { DAYS_IN_TRASH } from '../../core/library/trash.ts';
import { anArticle } from '../../core/testing/factories.ts';
import { createFaultyFiles } from './testing/faulty-files.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const DAY_MS = 24 * 60 * 60_000;
const RANGE = { start: 0, count: 60 };
const idOf = (at: number): string => at.toString(16).padStart(32, '0');
const someArticles = (count: number) =>
  Array.from({ length: count }, (_, at) => anArticle({ id: idOf(at), title: `Article ${at}` }));

/** As if the article had been thrown away so many days ago. */
async function ageInTrash(folder: string, id: string, days: number): Promise<void> {
  const time = new Date(Date.now() - days * DAY_MS);
  await utimes(join(folder, 'library', 'trash', `${id}.json`), time, time);
}

test('what was thrown away is listed, the last one first, page by page', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  const articles = someArticles(5);
  for (const [at, article] of articles.entries()) {
    await library.addArticle(article);
    await library.trashArticle(article.id);
    await ageInTrash(folder, article.id, 5 - at);
  }
  expect(await library.trash.page({ start: 1, count: 2 })).toMatchObject({
    total: 5,
    start: 1,
    rows: [{ title: 'Article 3', byline: 'Ines Albrecht' }, { title: 'Article 2' }],
  });
});

test('an article has its full time in the trash, however long it was in the library', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  const { id } = anArticle();
  const old = new Date(Date.now() - 400 * DAY_MS);
  await utimes(join(folder, 'library', 'articles', id.slice(0, 2), `${id}.json`), old, old);
  await library.trashArticle(id);
  await library.close();
  const again = await openAt(folder);
  await again.close();
  expect(await readdir(join(folder, 'library', 'trash'))).toEqual([`${id}.json`]);
});

test('after thirty days an article goes for good at the next start, and what was written on it stays', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  const [gone, kept] = [idOf(1), idOf(2)];
  for (const id of [gone, kept]) {
    await library.addArticle(anArticle({ id, title: `Article ${id}` }));
    await library.changeJournal(id, (journal) =>
      writeReflection(
        journal,
        { id: 'r1', target: { kind: 'article' }, text: `Words on ${id}` },
        '2026-03-01T10:00:00.000Z',
      ),
    );
    await library.trashArticle(id);
  }
  await ageInTrash(folder, gone, DAYS_IN_TRASH + 1);
  await ageInTrash(folder, kept, DAYS_IN_TRASH - 1);
  await library.close();

  const again = await openAt(folder);
  await again.close();
  expect(await readdir(join(folder, 'library', 'trash'))).toEqual([`${kept}.json`]);
  const last = await openAt(folder);
  expect((await last.listReflections(EVERY_REFLECTION, RANGE, 'UTC')).rows.map(({ text }) => text)).toEqual(
    expect.arrayContaining([`Words on ${gone}`, `Words on ${kept}`]),
  );
});

test('deleting some and emptying the trash leave the rest of the library alone', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  for (const article of someArticles(4)) await library.addArticle(article);
  for (const at of [0, 1, 2]) await library.trashArticle(idOf(at));
  expect(await library.trash.delete([idOf(0), idOf(3), '../../library.json'])).toEqual({
    ok: true,
    value: null,
  });
  expect((await library.trash.page(RANGE)).rows.map(({ title }) => title).sort()).toEqual([
    'Article 1',
    'Article 2',
  ]);
  expect(await library.trash.empty()).toEqual({ ok: true, value: null });
  expect((await library.trash.page(RANGE)).total).toBe(0);
  expect(await library.readArticle(idOf(3))).toMatchObject({ ok: true });
});

test('a file in the trash that cannot be read is listed by its name and can be deleted', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.trashArticle(anArticle().id);
  await writeFile(join(folder, 'library', 'trash', `${anArticle().id}.json`), 'cut');
  expect((await library.trash.page(RANGE)).rows).toMatchObject([{ title: `${anArticle().id}.json` }]);
  await library.trash.delete([anArticle().id]);
  expect((await library.trash.page(RANGE)).total).toBe(0);
});

test('nothing of an article in the trash waits for the reader until it is brought back', async () => {
  const library = await openAt(await temporaryFolder());
  const [article] = someArticles(1);
  if (article === undefined) throw new Error('There is one.');
  await library.addArticle(article);
  const target = { kind: 'question', questionId: 'q1', questionText: 'Why?' } as const;
  await library.changeJournal(article.id, (journal) =>
    writeReflection(journal, { id: 'r1', target, text: 'Because,' }, '2026-03-01T09:00:00.000Z'),
  );
  const waiting = async () => (await library.waiting()).map(({ kind }) => kind);
  expect(await waiting()).toEqual(['unfinished']);
  await library.trashArticle(article.id);
  expect(await waiting()).toEqual([]);
  await library.restoreArticle(article.id);
  expect(await waiting()).toEqual(['unfinished']);
});

test('a trash that cannot be looked into is not taken for an empty one', async () => {
  const folder = await temporaryFolder();
  const faulty = createFaultyFiles();
  const library = await openAt(folder, { files: faulty.files });
  await library.addArticle(anArticle());
  await library.trashArticle(anArticle().id);
  faulty.failAt(1, 'from', 'EACCES');
  expect(await library.trash.empty()).toMatchObject({ ok: false, failure: { tag: 'not-readable' } });
  expect(await library.trash.entries()).toMatchObject({ ok: false });
  faulty.heal();
  expect((await library.trash.page(RANGE)).total).toBe(1);
});
