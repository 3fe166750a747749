/** The help: opened by a key, searched, read, and left by its links. */
import { expectAccessible, showTheme } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the help opens by its key, is searched, and its links lead on', async ({ window }) => {
  test.slow();
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.keyboard.press('F1');
  await expect(window.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  const pages = window.getByRole('navigation', { name: 'Pages of the help' });
  await expect(pages.getByRole('link')).toHaveCount(17);
  await window.getByRole('searchbox', { name: 'Search the help' }).fill('syncthing');
  await pages.getByRole('link', { name: /^Two computers/ }).click();
  await expect(window.getByRole('heading', { level: 2, name: 'Two computers, one library' })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(window, theme);
    await expectAccessible(window, `help, ${theme}`);
  }
  await window.getByRole('link', { name: 'Settings' }).first().click();
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.getByRole('heading', { level: 2, name: 'Two computers, one library' })).toBeVisible();
});

test('a page is found by its name from anywhere, and so is what is new', async ({ window }) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  for (const [words, heading] of [
    ['questions that ret', 'Questions that return'],
    ['whats new', 'What’s new'],
  ] as const) {
    await window.keyboard.press('Control+k');
    await window.getByRole('combobox').fill(words);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }
});
