/** How the app is started: with files, and a second time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TestFolders } from './support/app.ts';
import { PROJECT } from './support/project.ts';
import { expect, test } from './support/test.ts';

const ELECTRON: string = createRequire(import.meta.url)('electron');

async function makeArticle(folders: TestFolders, title: string): Promise<string> {
  const file = join(folders.root, `${title}.md`);
  await writeFile(file, `# ${title}\n\nWhoever asks first is not always the one who wants to know.\n`);
  return file;
}

test('a file named at the start is imported', async ({ launch, folders }) => {
  const file = await makeArticle(folders, 'Named at the start');
  const { window } = await launch({ files: [file] });
  await window.getByRole('link', { name: 'Library' }).click();
  await expect(window.getByRole('grid', { name: 'Articles' }).getByTitle('Named at the start')).toBeVisible();
});

test('a second start hands its files to the first and ends', async ({ app, window, folders, display }) => {
  await expect(window.getByRole('main')).toBeVisible();
  const file = await makeArticle(folders, 'Named later');
  const second = spawn(ELECTRON, [PROJECT, '--no-sandbox', file], {
    env: {
      ...process.env,
      AFTERWORD_USER_DATA: folders.userData,
      ...(display === null ? {} : { DISPLAY: display }),
    },
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await window.getByRole('link', { name: 'Library' }).click();
  await expect(window.getByRole('grid', { name: 'Articles' }).getByTitle('Named later')).toBeVisible();
  expect(app.electron.windows()).toHaveLength(1);
});
