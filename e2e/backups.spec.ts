/** Safety copies and the way back, as a reader uses them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { backUp, lookIntoNewestBackup } from './support/backups.ts';
import { expect, test } from './support/test.ts';

const THEN = 'I stepped back in May, and it cost me the meeting.';
const NOW = 'No.';

const answerField = (window: Page) => window.getByRole('textbox', { name: /^Your answer to/ }).first();

async function answer(window: Page, text: string): Promise<void> {
  await answerField(window).fill(text);
  await expect(window.getByText('Saved').first()).toBeVisible();
}

test('words that were replaced come back from a backup, and the restore can be undone', async ({
  window,
}) => {
  await answer(window, THEN);
  await backUp(window);
  await window.keyboard.press('Alt+ArrowLeft');
  await answer(window, NOW);

  const dialog = await lookIntoNewestBackup(window);
  await expect(dialog.getByText(THEN)).toBeVisible();
  await expect(dialog.getByText(NOW, { exact: true })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Put earlier words back' }).check();
  await dialog.getByRole('button', { name: 'Bring this text back' }).click();
  await expect(dialog.getByText('Your library says everything that this backup says.')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(answerField(window)).toHaveValue(THEN);

  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Undo that' }).click();
  await expect(window.getByRole('button', { name: 'Undo that' })).toBeHidden();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(answerField(window)).toHaveValue(NOW);
});

test('a collection that was deleted since comes back with its name, and goes again when that is undone', async ({
  window,
}) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'afterword');
    const made = await bridge.createCollection('For the team', null);
    await bridge.backUpNow();
    await bridge.deleteCollection(made.value);
  });
  const line = window.getByRole('navigation').getByText('For the team');
  await expect(line).toBeHidden();
  const dialog = await lookIntoNewestBackup(window);
  await expect(dialog.getByText('deleted since')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring back: For the team' }).click();
  await expect(dialog.getByText('Your library says everything that this backup says.')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(line).toBeVisible();
  await window.getByRole('button', { name: 'Undo that' }).click();
  await expect(line).toBeHidden();
});

test('the check finds a damaged file, repairs it, and says what it did', async ({ window, folders }) => {
  await answer(window, THEN);
  const trash = join(folders.userData, 'library', 'library.json');
  await writeFile(trash, 'cut');
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Check my library' }).last().click();
  await expect(window.getByText(/^library\.json is damaged/)).toBeVisible();
  await window.getByRole('button', { name: 'Repair' }).click();
  await expect(window.getByText(/^library\.json was set aside/)).toBeVisible();
  await window.getByRole('button', { name: 'Check my library' }).last().click();
  await expect(window.getByText(/Everything is whole/)).toBeVisible();
});
