import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPicture } from '../../../core/pictures/picture.ts';
import { AN_ID, anArticle, anElement, aTree } from '../../../core/testing/factories.ts';
import { aPng } from '../../../core/testing/pictures.ts';
import { unwrap } from '../../../core/testing/unwrap.ts';
import { NODE_FILES } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { BackingUp } from '../backing-up.ts';

/** A library that was backed up with one article that shows a picture. */
async function withPicture() {
  const library = await openAt(await temporaryFolder());
  const picture = readPicture(aPng());
  const kept = picture === null ? null : await library.pictures.add(picture);
  if (!kept?.ok) throw new Error('no picture');
  const { fileName } = kept.value;
  library.pictures.release([fileName]);
  const image = anElement('img');
  image.properties = { alt: 'A herd', dataPicture: fileName, width: 3, height: 3 };
  await library.addArticle(anArticle({ content: aTree(image) }));
  return { library, fileName, path: join(library.folder, 'images', fileName) };
}

async function backedUp(library: Library) {
  const backingUp = new BackingUp({
    library,
    appVersion: '1.0.0',
    secondFolder: () => null,
    now: () => new Date(),
    tell: () => undefined,
    files: NODE_FILES,
  });
  const made = await backingUp.backUp('asked');
  if (!made.ok) throw new Error(made.failure.tag);
  return { id: made.value.id, restoring: backingUp.restoring };
}

const images = (library: Library) => readdir(join(library.folder, 'images'));

test('a picture that is lost is told, and comes back with its article', async () => {
  const { library, fileName, path } = await withPicture();
  const { id, restoring } = await backedUp(library);
  await rm(path);
  expect(await restoring.compare(id)).toMatchObject({
    value: { articles: [{ articleId: AN_ID, article: 'here', pictures: 1 }] },
  });
  const scope = { tag: 'article', articleId: AN_ID } as const;
  expect(await restoring.restore(id, scope, 'merge')).toMatchObject({ value: { articles: 1, problems: [] } });
  expect(await images(library)).toEqual([fileName]);
  expect(await restoring.compare(id)).toMatchObject({ value: { articles: [] } });
});

test('an article that was thrown away for good comes back with its pictures', async () => {
  const { library, fileName } = await withPicture();
  const { id, restoring } = await backedUp(library);
  await library.trashArticle(AN_ID);
  await library.trash.empty();
  expect(await images(library)).toEqual([]);
  expect(await restoring.restore(id, { tag: 'all' }, 'merge')).toMatchObject({ value: { articles: 1 } });
  expect(await images(library)).toEqual([fileName]);
});

test('an article that lies in the trash is taken out of it, and goes back there', async () => {
  const { library } = await withPicture();
  const { id, restoring } = await backedUp(library);
  await library.trashArticle(AN_ID);
  await restoring.restore(id, { tag: 'all' }, 'merge');
  expect(unwrap(await library.trash.entries()).length).toBe(0);
  expect(await library.readArticle(AN_ID)).toMatchObject({ ok: true });
  await restoring.undo();
  expect(unwrap(await library.trash.entries()).map(({ name }) => name)).toEqual([`${AN_ID}.json`]);
  expect(await library.readArticle(AN_ID)).toMatchObject({ failure: { tag: 'not-found' } });
});

test('what lay in the trash and left it can lie there again, and leaves it when that is undone', async () => {
  const { library, fileName } = await withPicture();
  await library.trashArticle(AN_ID);
  const { id, restoring } = await backedUp(library);
  await library.trash.empty();
  const name = `${AN_ID}.json`;
  expect(await restoring.compare(id)).toMatchObject({
    value: {
      lists: [{ list: 'trash', records: [{ id: name, name: 'Walking behind', standing: 'missing' }] }],
    },
  });
  const scope = { tag: 'list', list: 'trash', recordId: name } as const;
  expect(await restoring.restore(id, scope, 'merge')).toMatchObject({ value: { records: 1, problems: [] } });
  expect(unwrap(await library.trash.entries()).map((entry) => entry.name)).toEqual([name]);
  expect(await images(library)).toEqual([fileName]);
  expect(await restoring.undo()).toMatchObject({ value: { records: 1, problems: [] } });
  expect(unwrap(await library.trash.entries())).toEqual([]);
});

test('a copy that was merged away and comes back is merged away again when that is undone', async () => {
  const { library } = await withPicture();
  const mergedInto = { value: 'f'.repeat(32), updatedAt: '2026-03-01T09:00:00.000Z' };
  const { id, restoring } = await backedUp(library);
  await library.reviseJournal(AN_ID, (journal) => ({ ...journal, mergedInto }));
  await library.trashArticle(AN_ID);
  await restoring.restore(id, { tag: 'all' }, 'merge');
  expect(await library.readJournal(AN_ID)).toMatchObject({ value: { mergedInto: { value: null } } });
  await restoring.undo();
  expect(await library.readJournal(AN_ID)).toMatchObject({
    value: { mergedInto: { value: 'f'.repeat(32) } },
  });
});
