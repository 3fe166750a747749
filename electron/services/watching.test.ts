import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeReflection } from '../../core/journal/reflections.ts';
import { createCollection } from '../../core/library/collections.ts';
import { A_TIME, AN_ID, anArticle, aSavedSearch } from '../../core/testing/factories.ts';
import { aSubscription } from '../../core/testing/feed-factories.ts';
import { aPlan, someWords } from '../../core/testing/plan-factories.ts';
import type { Library } from '../library/library.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { watchLibrary } from './watching.ts';

const JOURNAL = join('journals', '01', `${AN_ID}.json`);
const ARTICLE = join('articles', '01', `${AN_ID}.json`);

const write = (library: Library, id: string, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id, target: { kind: 'article' }, text }, new Date().toISOString()),
  );

/** The same article in the libraries of two computers, and something written in one of them. */
async function twoLibraries() {
  const here = await openAt(await temporaryFolder());
  const there = await openAt(await temporaryFolder());
  for (const library of [here, there]) {
    await library.addArticle(anArticle());
    await library.loaded;
  }
  await write(there, 'there', 'Written there.');
  return { here, there };
}

async function shown(library: Library): Promise<readonly string[]> {
  const journal = await library.readJournal(AN_ID);
  return journal.ok ? journal.value.reflections.map(({ text }) => text).sort() : [journal.failure.tag];
}

function watched(library: Library) {
  const changed: string[] = [];
  library.on((event) => event.tag === 'journal-changed' && changed.push(event.articleId));
  const watching = watchLibrary({ library, now: () => new Date() });
  onTestFinished(() => watching.stop());
  return { changed, watching };
}

async function deliver(from: Library, to: Library, path: string, as = path): Promise<void> {
  await mkdir(dirname(join(to.folder, as)), { recursive: true });
  await copyFile(join(from.folder, path), join(to.folder, as));
}

test('a journal that was written elsewhere is merged and announced while the app runs', async () => {
  const { here, there } = await twoLibraries();
  await write(here, 'here', 'Written here.');
  const { changed, watching } = watched(here);
  await watching.started;
  await deliver(there, here, JOURNAL);
  await expect.poll(() => changed.length).toBeGreaterThan(0);
  expect(await shown(here)).toEqual(['Written here.', 'Written there.']);
  expect(await readFile(join(here.folder, JOURNAL), 'utf8')).toContain('Written here.');
});

test('a conflict copy is merged, put away and told', async () => {
  const { here, there } = await twoLibraries();
  await write(here, 'here', 'Written here.');
  await watched(here).watching.started;
  await deliver(
    there,
    here,
    JOURNAL,
    JOURNAL.replace('.json', '.sync-conflict-20260301-101112-ABCDEF7.json'),
  );
  await expect.poll(() => shown(here)).toEqual(['Written here.', 'Written there.']);
  await expect.poll(() => readdir(join(here.folder, 'journals', '01'))).toEqual([`${AN_ID}.json`]);
  expect(await readdir(join(here.folder, 'backups', 'merged-copies'))).toHaveLength(1);
  expect(here.notices()).toMatchObject([{ details: expect.stringContaining('Syncthing') }]);
});

test('an article that arrives is in the list', async () => {
  const here = await openAt(await temporaryFolder());
  const there = await openAt(await temporaryFolder());
  await there.addArticle(anArticle());
  await here.loaded;
  const { watching } = watched(here);
  await deliver(there, here, ARTICLE);
  watching.lookAgain();
  await expect.poll(() => here.summary(AN_ID)).toMatchObject({ title: 'Walking behind' });
});

test('a copy that has not arrived whole waits, and is never thrown away', async () => {
  const { here, there } = await twoLibraries();
  const copy = JOURNAL.replace('.json', ' 2.json');
  await mkdir(dirname(join(here.folder, copy)), { recursive: true });
  const text = await readFile(join(there.folder, JOURNAL), 'utf8');
  await writeFile(join(here.folder, copy), text.slice(0, 300));
  await here.lookAgain();
  expect(await readdir(join(here.folder, 'journals', '01'))).toContain(`${AN_ID} 2.json`);
  await writeFile(join(here.folder, copy), text);
  await here.lookAgain();
  expect(await shown(here)).toEqual(['Written there.']);
});

test('a list and a plan that were written elsewhere are taken in while the app runs', async () => {
  const { here, there } = await twoLibraries();
  await there.savedSearches.change(() => [aSavedSearch()]);
  await there.sessions.plans.take(aPlan({ parked: [someWords()] }));
  await here.sessions.plans.take(aPlan());
  let heard = 0;
  here.on((event) => {
    if (event.tag === 'lists-changed' && event.by === 'elsewhere') heard += 1;
  });
  watched(here);
  await new Promise((ready) => setTimeout(ready, 200));
  await deliver(there, here, 'searches.json');
  await deliver(there, here, join('plans', `${AN_ID}.json`));
  await expect.poll(() => heard).toBe(2);
  expect(await here.savedSearches.read()).toMatchObject({ value: [{ name: 'Trust' }] });
  expect(await here.sessions.plans.read(AN_ID)).toMatchObject({ value: { parked: [someWords()] } });
});

test('collections and feeds that were changed elsewhere are merged and announced while the app runs', async () => {
  const { here, there } = await twoLibraries();
  const books = { id: 'books', name: 'Books', parentId: null };
  const mine = { id: 'mine', name: 'Mine', parentId: null };
  await here.changeCollections((all) => createCollection(all, mine, A_TIME));
  await here.feeds.subscriptions.change(() => ({ feeds: [aSubscription({ title: 'Before' })] }));
  await there.changeCollections((all) => createCollection(all, books, A_TIME));
  const chosenAt = '2026-03-02T09:00:00.000Z';
  await there.feeds.subscriptions.change(() => ({ feeds: [aSubscription({ title: 'Renamed', chosenAt })] }));
  const heard = new Set<string>();
  here.on((event) => heard.add(event.tag));
  watched(here);
  await new Promise((ready) => setTimeout(ready, 200));
  await deliver(there, here, 'collections.json');
  await deliver(there, here, 'feeds.json');
  await expect
    .poll(() => [...heard].sort(), { timeout: 10_000 })
    .toEqual(['collections-changed', 'feeds-changed']);
  const collections = await here.collections();
  expect(collections.ok && collections.value.map(({ name }) => name).sort()).toEqual(['Books', 'Mine']);
  expect(await here.feeds.subscriptions.read()).toMatchObject({ value: { feeds: [{ title: 'Renamed' }] } });
});
