/** Nothing that is shown when words are saved takes the field away from whoever goes on writing. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { selectWords } from './support/words.ts';

const START = { env: { AFTERWORD_CLOCK: '2026-03-02T09:00:00.000Z', TZ: 'Europe/Berlin' } };
const A_MONTH_LATER = { env: { AFTERWORD_CLOCK: '2026-04-02T09:00:00.000Z', TZ: 'Europe/Berlin' } };

/** Writes until the first words are on the disk, and then goes on in the same field. */
async function writeOn(window: Page, field: Locator): Promise<void> {
  await field.focus();
  await window.keyboard.type('written slowly');
  const around = field.locator('xpath=ancestor::*[.//*[contains(@class, "save-status")]][1]');
  await expect(around.locator('.save-status').first()).toHaveText('Saved');
  await expect(field).toBeFocused();
  await window.keyboard.type(' and with care');
  await expect(field).toHaveValue('written slowly and with care');
}

test('answers, notes and commitments are written on while they are saved', async ({ launch }) => {
  const first = await launch(START);
  const textbox = (name: RegExp | string): Locator => first.window.getByRole('textbox', { name }).first();
  const keys = first.window.keyboard;
  await writeOn(first.window, textbox(/^Your answer to/));
  await keys.press('Escape');
  await selectWords(first.window, 'It would have been easy for her');
  await keys.press('n');
  await writeOn(first.window, textbox(/^Note on/));
  await first.window.getByRole('tab', { name: /^Notes/ }).click();
  await first.window.getByRole('button', { name: 'Write a note' }).click();
  await writeOn(first.window, textbox('Note 1'));
  await first.window.getByRole('button', { name: 'Write another note' }).click();
  await writeOn(first.window, textbox('Note 2'));
  await keys.press('Escape');
  await keys.press('c');
  await writeOn(first.window, textbox('When …'));
  await writeOn(first.window, textbox('Rehearse it once'));
  await first.window.getByLabel('Look back on').fill('2026-04-01');
  await first.close();

  const { window } = await launch(A_MONTH_LATER);
  await expect(window.locator('.article-text')).toBeVisible();
  await window.keyboard.press('Control+4');
  await window.getByRole('button', { name: 'Begin' }).click();
  await writeOn(window, window.getByRole('textbox', { name: /^Your new answer to/ }));
  await window.keyboard.press('Control+Enter');
  await writeOn(window, window.getByRole('textbox', { name: 'What moved?' }));
  await window.keyboard.press('Control+Enter');
  await window.getByRole('radio', { name: 'Partly kept' }).check({ force: true });
  await writeOn(window, window.getByRole('textbox', { name: 'What happened?' }));
  await writeOn(window, window.getByRole('textbox', { name: 'What next?' }));
});
