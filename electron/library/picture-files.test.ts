import { expect, test } from 'vitest';
import { anArticle, anElement, aTree } from '../../core/testing/factories.ts';
import { unwrap } from '../../core/testing/unwrap.ts';
import type { FileCalls } from './file-calls.ts';
import { createMemoryDisk } from './testing/memory-files.ts';
import { openAt } from './testing/open.ts';

const [SHOWN, THROWN, OTHER] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
const PICTURE = { kind: 'png', bytes: new TextEncoder().encode('A picture.') } as const;

const onceBefore = (act: () => Promise<unknown>) => {
  let isDone = false;
  return async (): Promise<void> => {
    if (isDone) return;
    isDone = true;
    await act();
  };
};

/** A library with a picture that only `THROWN` shows, which lies in the trash, beside an article without pictures. */
async function libraryWithPicture() {
  const { files, stored } = createMemoryDisk();
  let beforeReading: (path: string) => Promise<void> = async () => undefined;
  let beforeListing: (path: string) => Promise<void> = async () => undefined;
  const watched: FileCalls = {
    ...files,
    readText: async (path) => {
      await beforeReading(path);
      return files.readText(path);
    },
    list: async (path) => {
      await beforeListing(path);
      return files.list(path);
    },
  };
  const library = await openAt('/one', { files: watched });
  await library.loaded;
  const { fileName } = unwrap(await library.pictures.add(PICTURE));
  const content = aTree({ ...anElement('img'), properties: { dataPicture: fileName } });
  const shows = (id: string) => anArticle({ id, fingerprint: id, content });
  unwrap(await library.addArticle(shows(THROWN)));
  unwrap(await library.addArticle(anArticle({ id: OTHER, fingerprint: OTHER })));
  library.pictures.release([fileName]);
  unwrap(await library.trashArticle(THROWN));
  return {
    library,
    shows,
    isThere: () => stored.has(`/one/library/images/${fileName}`),
    onReading: (id: string, act: () => Promise<unknown>) => {
      const once = onceBefore(act);
      beforeReading = async (path) => (path.endsWith(`${id}.json`) ? once() : undefined);
    },
    onListing: (name: string, act: () => Promise<unknown>) => {
      beforeListing = async (path) => void (path.endsWith(name) && (await act()));
    },
  };
}

test('a picture goes when the last article that shows it goes for good', async () => {
  const { library, isThere } = await libraryWithPicture();
  unwrap(await library.trash.empty());
  expect(isThere()).toBe(false);
});

test('a picture stays when a folder of articles that may show it cannot be looked into', async () => {
  const { library, shows, isThere, onListing } = await libraryWithPicture();
  unwrap(await library.addArticle(shows(SHOWN)));
  onListing('articles/aa', () => Promise.reject(Object.assign(new Error('EMFILE'), { code: 'EMFILE' })));
  unwrap(await library.trash.empty());
  expect(isThere()).toBe(true);
});

test('a picture stays with an article that goes to the trash while others are looked through', async () => {
  const { library, shows, isThere, onReading } = await libraryWithPicture();
  unwrap(await library.addArticle(shows(SHOWN)));
  onReading(SHOWN, () => library.trashArticle(SHOWN));
  unwrap(await library.trash.delete([THROWN]));
  expect(isThere()).toBe(true);
});

test('a picture stays with an article that comes back from the trash between two looks at it', async () => {
  const { library, shows, isThere, onListing } = await libraryWithPicture();
  unwrap(await library.addArticle(shows(SHOWN)));
  unwrap(await library.trashArticle(SHOWN));
  // The folders of articles were listed; this is the trash, after the look that the deleting takes.
  const restore = onceBefore(() => library.restoreArticle(SHOWN));
  onListing('/trash', restore);
  unwrap(await library.trash.delete([THROWN]));
  expect(isThere()).toBe(true);
});

test('a picture stays that comes with another article while the articles are looked through', async () => {
  const { library, shows, isThere, onReading } = await libraryWithPicture();
  onReading(OTHER, async () => {
    const { fileName } = unwrap(await library.pictures.add(PICTURE));
    unwrap(await library.addArticle(shows(SHOWN)));
    library.pictures.release([fileName]);
  });
  unwrap(await library.trash.empty());
  expect(isThere()).toBe(true);
});

test('a repair removes a picture that nothing shows, but not when an article brings it meanwhile', async () => {
  const { library, shows, isThere, onReading } = await libraryWithPicture();
  // As a deletion leaves it that was broken off.
  const { fileName } = unwrap(await library.pictures.add({ ...PICTURE, bytes: Buffer.from('Another.') }));
  library.pictures.release([fileName]);
  unwrap(await library.trash.empty());
  onReading(OTHER, async () => {
    unwrap(await library.pictures.add(PICTURE));
    unwrap(await library.addArticle(shows(SHOWN)));
    library.pictures.release([fileName]);
  });
  const { repairs } = unwrap(await library.check(true));
  expect(repairs).toContain(`images/${fileName} was removed.`);
  expect(isThere()).toBe(true);
});
