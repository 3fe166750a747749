/** Files that hold many articles: a book whose chapters ask something, a blog with its conversations. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { aPng } from '../core/testing/pictures.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const FIXTURES = join(import.meta.dirname, '../core/importing/fixtures');

/** The fixture book, packed as books are. */
function packBook(name: string, more: Zippable = {}): Uint8Array {
  const folder = join(FIXTURES, 'epub', name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  const files = paths.filter((path) => statSync(path).isFile());
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(files.map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))])),
    ...more,
  });
}

/** Imports files as the reader does, by the system's dialog, and waits for the end. */
async function importFiles(app: RunningApp, window: Page, paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await expect(window.getByRole('main')).toBeVisible();
  await window.keyboard.press('Control+o');
  await expect(window.getByRole('region', { name: 'Import' }).getByRole('status')).toBeVisible({
    timeout: 20_000,
  });
}

test('a book becomes a collection of its chapters, and a chapter’s question is answered', async ({
  app,
  window,
  folders,
}) => {
  const path = join(folders.root, 'chairs.epub');
  await writeFile(path, packBook('chair-and-table'));
  await importFiles(app, window, [path]);
  await expect(window.getByText(/From “chairs\.epub”: 3 articles imported with 3 questions/)).toBeVisible();
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('button', { name: /The Chair and the Table.*3/ }).click();
  const rows = window.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('1. The empty chair');
  await rows.first().getByTitle('1. The empty chair').click();
  const answer = window.getByRole('textbox', { name: 'Your answer to: Who is missing from your meetings?' });
  await answer.fill('The night shift. I shall ask them on Thursday.');
  await expect(window.getByRole('listitem').filter({ has: answer }).getByText('Saved')).toBeVisible();
  await app.kill();
});

test('a book’s picture is shown, and its notes lead there and back', async ({ app, window, folders }) => {
  const path = join(folders.root, 'chairs.epub');
  await writeFile(path, packBook('chair-and-table', { 'EPUB/images/chair.png': aPng(240, 160) }));
  await importFiles(app, window, [path]);
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByTitle('1. The empty chair').click();
  const article = window.getByRole('article', { name: '1. The empty chair' });
  const picture = article.getByRole('img', { name: 'A chair by the window' });
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(240);
  await expect(article.getByText('The chair, on a Monday.')).toBeVisible();
  const note = article.getByText('Some call it the visitor’s chair.');
  await article.getByRole('link', { name: '1', exact: true }).click();
  await expect(note).toBeInViewport();
  await note.getByRole('link', { name: '↩' }).click();
  await expect(article.getByText('We leave one chair empty in every meeting.')).toBeInViewport();
});

test('a blog’s export becomes its articles with their nested comments', async ({ app, window }) => {
  await importFiles(app, window, [join(FIXTURES, 'wxr/quiet-desk.xml')]);
  await expect(window.getByText(/3 articles imported.*2 left out/)).toBeVisible();
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByTitle('The empty chair').click();
  const comments = window.getByRole('region', { name: /response/ });
  await expect(comments.getByText('It felt silly for a week, and then it did not.')).toBeVisible();
  const reply = comments.getByRole('listitem').filter({ hasText: 'We tried it.' }).getByRole('listitem');
  await expect(reply).toContainText('A week is short, Tomasz.');
  await expect(comments.getByText('Ten habits of good chairs – Table Talk')).toBeVisible();
  await window.getByRole('button', { name: 'Show the list' }).click();
  await window.getByRole('button', { name: 'Import those left out' }).click();
  await expect(window.getByText(/From “quiet-desk\.xml”: 5 articles imported/)).toBeVisible({
    timeout: 20_000,
  });
});
