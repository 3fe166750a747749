/** The app is killed in the middle of an import: it goes on at the next start, and everything is there once. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '../core/testing/unwrap.ts';
import { foldersIn } from '../electron/library/folders.ts';
import { openLibrary } from '../electron/library/open-library.ts';
import { verifyLibrary } from '../electron/library/verify.ts';
import { startLocalSite } from '../electron/services/fetching/testing/local-site.ts';
import { ALL_OF_THEM, filesOf, shapeOf, siteOf } from '../electron/services/testing/blog-and-book.ts';
import { expect, test } from './support/test.ts';

/** So many articles are in when the app is killed; the first start brings six of its own. */
const KILLED_AT = [1, 8, 17];
const STARTERS = 6;

test('a blog, a list and a book come in whole although the app is killed three times', async ({
  folders,
  launch,
}) => {
  test.setTimeout(180_000);
  const site = await startLocalSite(siteOf(20));
  const files = join(folders.root, 'files');
  await mkdir(files);
  const paths = Object.keys(filesOf(site.origin)).map((name) => join(files, name));
  for (const [name, content] of Object.entries(filesOf(site.origin)))
    await writeFile(join(files, name), content);
  const count = async (): Promise<number> =>
    (await readdir(join(folders.userData, 'library', 'articles'), { recursive: true })).filter((name) =>
      name.endsWith('.json'),
    ).length - STARTERS;

  const first = await launch();
  await expect(first.window.getByRole('main')).toBeVisible();
  await first.window.evaluate(() =>
    Reflect.get(globalThis, 'afterword').changeSettings({ allowedHosts: ['127.0.0.1'] }),
  );
  await first.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await first.window.keyboard.press('Control+o');
  let running = first;
  for (const least of KILLED_AT) {
    await expect.poll(count, { intervals: [5], timeout: 60_000 }).toBeGreaterThanOrEqual(least);
    await running.kill();
    expect(await count(), 'the kill came in the middle').toBeLessThan(ALL_OF_THEM.articles.length);
    running = await launch();
  }
  await expect
    .poll(() => readdir(folders.userData), { timeout: 60_000 })
    .not.toContain('waiting-imports.json');
  await expect(running.window.getByText(/^\d+ articles imported/)).toBeVisible({ timeout: 30_000 });
  await running.close();
  await site.close();

  const { library: folder, cache: cacheFolder } = foldersIn(folders.userData);
  const options = { folder, cacheFolder, holder: 'a test', now: () => new Date(), createId: () => 'none' };
  const library = unwrap(await openLibrary(options));
  const { articles, collections } = await shapeOf(library);
  const titles = new Set(ALL_OF_THEM.articles.map(({ title }) => title));
  expect(articles).toHaveLength(ALL_OF_THEM.articles.length + STARTERS);
  expect(articles.filter(({ title }) => titles.has(title))).toEqual(ALL_OF_THEM.articles);
  expect(collections.filter(({ name }) => name === ALL_OF_THEM.collections[0]?.name)).toEqual(
    ALL_OF_THEM.collections,
  );
  await library.close();
  expect(unwrap(await verifyLibrary(options)).problems).toEqual([]);
  const names = await readdir(folders.userData, { recursive: true });
  expect(names.filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
});
