import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToCollection, createCollection, deleteCollection } from '../../core/library/collections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { A_TIME, anArticle } from '../../core/testing/factories.ts';
import type { Library } from './library.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';
import { verifyLibrary } from './verify.ts';

const RANGE = { start: 0, count: 9 };
const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];

async function addArticles(library: Library): Promise<void> {
  for (const id of [A, B, C]) await library.addArticle(anArticle({ id, title: id, fingerprint: id }));
}

const fill = (library: Library, ids: readonly string[]) =>
  library.changeCollections((before) =>
    addToCollection(
      createCollection(before, { id: 'books', name: 'Books', parentId: null }, A_TIME),
      'books',
      ids,
      A_TIME,
    ),
  );

const titlesIn = async (library: Library, collection: string): Promise<readonly string[]> =>
  (await library.list({ ...EVERYTHING, collection }, RANGE)).rows.map(({ title }) => title);

describe('the collections of a library', () => {
  it('are there again when the library is opened again', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    const changed = await fill(first, [A]);
    await first.close();
    const second = await openAt(folder);
    expect(await second.collections()).toEqual(changed);
  });

  it('list their articles in the order by hand, without those that are gone', async () => {
    const library = await openAt(await temporaryFolder());
    await addArticles(library);
    await fill(library, [C, A, 'd'.repeat(32), B]);
    expect(await titlesIn(library, 'books')).toEqual([C, A, B]);
    expect(library.countPresent([A, 'd'.repeat(32)])).toBe(1);
    await library.trashArticle(A);
    expect(await titlesIn(library, 'books')).toEqual([C, B]);
    await library.restoreArticle(A);
    expect(await titlesIn(library, 'books')).toEqual([C, A, B]);
    expect(await library.select({ ...EVERYTHING, collection: 'books' })).toEqual([C, A, B]);
  });

  it('take in what another computer put into the file since it was read', async () => {
    const folder = await temporaryFolder();
    const here = await openAt(folder);
    await fill(here, [A]);
    const path = join(optionsAt(folder).folder, 'collections.json');
    const there = JSON.parse(await readFile(path, 'utf8'));
    const elsewhere = await openAt(await temporaryFolder());
    await elsewhere.changeCollections(() => [
      ...there.content.collections,
      { ...there.content.collections[0], id: 'theirs', name: 'Theirs', articleIds: [B] },
    ]);
    await writeFile(path, await readFile(join(elsewhere.folder, 'collections.json')));
    const changed = await here.changeCollections((before) => addToCollection(before, 'books', [C], A_TIME));
    expect(changed.ok && changed.value.map(({ id, articleIds }) => [id, articleIds])).toEqual([
      ['books', [A, C]],
      ['theirs', [B]],
    ]);
    expect(JSON.parse(await readFile(path, 'utf8')).content.collections).toHaveLength(2);
  });

  it('leave a file alone that a newer Afterword put there, and say so', async () => {
    const folder = await temporaryFolder();
    const library = await openAt(folder);
    await fill(library, [A]);
    const path = join(optionsAt(folder).folder, 'collections.json');
    const newer = JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), version: 99 });
    await writeFile(path, newer);
    const changed = await library.changeCollections((before) =>
      addToCollection(before, 'books', [C], A_TIME),
    );
    expect(changed.ok).toBe(false);
    expect(await readFile(path, 'utf8')).toBe(newer);
    await writeFile(path, '{}');
    expect((await library.changeCollections((before) => [...before])).ok).toBe(true);
  });

  it('are empty to a list when they are deleted or unknown', async () => {
    const library = await openAt(await temporaryFolder());
    await addArticles(library);
    await fill(library, [A]);
    await library.changeCollections((before) => deleteCollection(before, 'books', A_TIME));
    expect(await titlesIn(library, 'books')).toEqual([]);
    expect(await titlesIn(library, 'nowhere')).toEqual([]);
  });

  it('that are damaged are set aside and told, and what this computer knew of them is put back', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'library', 'collections.json');
    const first = await openAt(folder);
    const filled = await fill(first, []);
    await first.close();
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, -20));
    const second = await openAt(folder);
    expect(await second.collections()).toEqual(filled);
    expect(
      second
        .notices()
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain('“Your collections” could not be read');
    expect((await readdir(join(folder, 'library', 'quarantine'))).join()).toContain('collections.json');
    expect(await fill(second, [A])).toMatchObject({ ok: true });
  });

  it('are checked with everything else', async () => {
    const folder = await temporaryFolder();
    const library = await openAt(folder);
    await fill(library, []);
    await library.close();
    await writeFile(join(folder, 'library', 'collections.json'), '{}');
    const report = await verifyLibrary(optionsAt(folder));
    expect(report).toMatchObject({ value: { problems: [{ kind: 'damaged', file: 'collections.json' }] } });
  });

  it('of a newer Afterword are left untouched', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'library', 'collections.json');
    const first = await openAt(folder);
    await fill(first, []);
    await first.close();
    const newer = (await readFile(path, 'utf8')).replace(/"version": ?1/, '"version": 9');
    await writeFile(path, newer);
    const second = await openAt(folder);
    expect(await second.collections()).toMatchObject({ ok: false, failure: { tag: 'newer-version' } });
    expect(await fill(second, [A])).toMatchObject({ ok: false, failure: { tag: 'newer-version' } });
    await second.close();
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it('keep all of what is changed at once while a newer Afterword has written them', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'library', 'collections.json');
    const first = await openAt(folder);
    await fill(first, []);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.replace(/"version": ?1/, '"version": 9'));
    const answers = await Promise.all(
      ['One', 'Two'].map((name) =>
        first.changeCollections((all) =>
          createCollection(all, { id: name, name, parentId: null }, '2026-04-01T09:00:00.000Z'),
        ),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false]);
    await first.close();
    await writeFile(path, whole);
    const second = await openAt(folder);
    const read = await second.collections();
    expect(read.ok && read.value.map(({ name }) => name).sort()).toEqual(['Books', 'One', 'Two']);
  });

  it('tell who listens when they change, and only then', async () => {
    const library = await openAt(await temporaryFolder());
    let heard = 0;
    library.on((event) => {
      if (event.tag === 'collections-changed') heard += 1;
    });
    await fill(library, [A]);
    await fill(library, [A]);
    expect(heard).toBe(1);
  });
});
