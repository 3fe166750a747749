import { describe, expect, test } from 'vitest';
import type { ExportExtent, ExportScope } from '../../core/exporting/export.ts';
import { addToCollection, createCollection } from '../../core/library/collections.ts';
import { A_TIME, aJournal, anArticle, aReflection } from '../../core/testing/factories.ts';
import type { Library } from '../library/library.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { collectRecords } from './collect-records.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];

/** Three articles; something was written on the second. */
async function threeArticles(): Promise<Library> {
  const library = await openAt(await temporaryFolder());
  for (const id of [A, B, C]) await library.addArticle(anArticle({ id, title: id.slice(0, 3) }));
  await library.mergeJournal(aJournal({ articleId: B, reflections: [aReflection()] }));
  return library;
}

async function idsIn(library: Library, scope: ExportScope, extent: ExportExtent = 'highlights') {
  const tools = {
    library,
    timeZone: 'UTC',
    searchIds: async (text: string) => (text === 'herd' ? [C, A] : []),
  };
  const collected = await collectRecords(scope, extent, tools);
  return collected.ok
    ? collected.value.records.map(({ journal }) => journal.articleId)
    : collected.failure.tag;
}

describe('what an export is made of', () => {
  test('is everything written, or with the articles every article', async () => {
    const library = await threeArticles();
    expect(await idsIn(library, { tag: 'all' })).toEqual([B]);
    expect([...(await idsIn(library, { tag: 'all' }, 'articles'))].sort()).toEqual([A, B, C]);
  });

  test('is a collection in its order, or what a saved search finds', async () => {
    const library = await threeArticles();
    await library.changeCollections((present) =>
      addToCollection(
        createCollection(present, { id: 'c1', name: 'Team', parentId: null }, A_TIME),
        'c1',
        [C, B],
        A_TIME,
      ),
    );
    await library.savedSearches.change(() => [
      { id: 's1', name: 'Herds', text: 'herd', createdAt: A_TIME, updatedAt: A_TIME, deletedAt: null },
    ]);
    expect(await idsIn(library, { tag: 'collection', id: 'c1' })).toEqual([C, B]);
    expect(await idsIn(library, { tag: 'search', id: 's1' })).toEqual([C, A]);
    expect(await idsIn(library, { tag: 'search', id: 'gone' })).toBe('not-found');
    expect(await idsIn(library, { tag: 'collection', id: 'gone' })).toBe('not-found');
  });

  test('is told to go on when only the first are looked at', async () => {
    const library = await threeArticles();
    const tools = { library, timeZone: 'UTC', searchIds: async () => [] };
    const collected = await collectRecords({ tag: 'articles', ids: [A, B, C] }, 'written', tools, 2);
    expect(collected).toMatchObject({ ok: true, value: { more: 1 } });
  });
});
