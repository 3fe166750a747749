import { describe, expect, test } from 'vitest';
import type { ExportExtent, ExportScope } from '../../../core/exporting/export.ts';
import { EVERY_REFLECTION } from '../../../core/journal/reflection-list.ts';
import { addToCollection, createCollection } from '../../../core/library/collections.ts';
import { A_TIME, aJournal, anArticle, aReflection, aSavedSearch } from '../../../core/testing/factories.ts';
import type { Library } from '../../library/library.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { chooseArticles } from './choose-articles.ts';

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
  const chosen = await chooseArticles(scope, extent, tools);
  return chosen.ok ? chosen.value.ids : chosen.failure.tag;
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
    await library.savedSearches.change(() => [aSavedSearch({ name: 'Herds', text: 'herd' })]);
    expect(await idsIn(library, { tag: 'collection', id: 'c1' })).toEqual([C, B]);
    expect(await idsIn(library, { tag: 'search', id: 's1' })).toEqual([C, A]);
    expect(await idsIn(library, { tag: 'search', id: 'gone' })).toBe('not-found');
    expect(await idsIn(library, { tag: 'collection', id: 'gone' })).toBe('not-found');
  });

  test('is of chosen reflections those alone, with their articles', async () => {
    const library = await threeArticles();
    const tools = { library, timeZone: 'UTC', searchIds: async () => [] };
    const scope = { tag: 'reflections', query: EVERY_REFLECTION } as const;
    const chosen = await chooseArticles(scope, 'written', tools);
    expect(chosen).toMatchObject({ ok: true, value: { ids: [B] } });
    const [id] = chosen.ok ? [...(chosen.value.reflections?.get(B) ?? [])] : [];
    expect(id).toBe(aReflection().id);
  });
});
