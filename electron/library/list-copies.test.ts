import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCollection } from '../../core/library/collections.ts';
import { aSubscription } from '../../core/testing/feed-factories.ts';
import { listOfCopy } from './list-copies.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';

const NOW = '2026-03-01T09:00:00.000Z';

test.each([
  ["feeds (Anna's conflicted copy 2026-03-01).json", 'feeds'],
  ['collections.sync-conflict-20260301-101112-ABCDEF7.json', 'collections'],
  ['searches-DESKTOP-1.json', 'searches'],
  ['question-sets 2.json', 'question-sets'],
  ['Copy of templates.json', 'templates'],
  ['feeds.json', null],
  ['feeds-of-friends.json', null],
  ['~feeds (1).json', null],
  ['library (1).json', null],
])('%s is a copy of %s', (name, list) => {
  expect(listOfCopy(name)).toBe(list);
});

test('what copies of lists say is merged, and they are put away', async () => {
  const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
  const [mine, theirs] = [await openAt(folder), await openAt(elsewhere)];
  const named = (id: string) => ({ id, name: id, parentId: null });
  await mine.changeCollections((all) => createCollection(all, named('mine'), NOW));
  await theirs.changeCollections((all) => createCollection(all, named('theirs'), NOW));
  await theirs.feeds.subscriptions.change(() => ({ feeds: [aSubscription()] }));
  const root = optionsAt(folder).folder;
  const copy = async (list: string, name: string): Promise<void> =>
    writeFile(join(root, name), await readFile(join(optionsAt(elsewhere).folder, `${list}.json`)));
  await copy('collections', 'collections (1).json');
  await copy('feeds', 'feeds 2.json');
  await writeFile(join(root, 'searches (1).json'), '{"half":');
  await mine.lookAgain();
  const collections = await mine.collections();
  expect(collections.ok && collections.value.map(({ id }) => id)).toEqual(['mine', 'theirs']);
  const feeds = await mine.feeds.subscriptions.read();
  expect(feeds.ok && feeds.value.feeds).toHaveLength(1);
  const left = (await readdir(root)).filter((name) => name.endsWith('.json'));
  expect(left.sort()).toEqual(['collections.json', 'feeds.json', 'library.json', 'searches (1).json']);
  expect(await readdir(join(root, 'backups', 'merged-copies'))).toHaveLength(2);
});
