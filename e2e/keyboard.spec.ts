/** The main job with the keyboard alone: find, read, answer, look back, without a single click. */
import { expect, test } from './support/test.ts';

test('open an article, answer its question and find the answer again', async ({ window }) => {
  const keys = window.keyboard;
  await expect(window.getByRole('main')).toBeVisible();

  await keys.press('/');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await keys.type('drawer');
  // The first search of a library reads all of it.
  await expect(window.getByRole('link', { name: /The Cards in the Drawer/ }).first()).toBeVisible({
    timeout: 20_000,
  });
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(window.getByRole('article', { name: 'The Cards in the Drawer' })).toBeVisible();

  await keys.press('q');
  await keys.press('Enter');
  await expect(window.getByRole('textbox', { name: /^Your answer to/ }).first()).toBeFocused();
  await keys.type('The person at the old desk.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await keys.press('Escape');
  await expect(window.getByRole('textbox', { name: /^Your answer to/ }).first()).not.toBeFocused();

  await keys.press('s');
  await expect(
    window.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: /[Ss]tar/ }),
  ).toHaveAttribute('aria-pressed', 'true');
  await keys.press('?');
  await expect(window.getByRole('dialog')).toBeVisible();
  await keys.press('Escape');
  await keys.press('Control+,');
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await keys.press('Alt+ArrowLeft');
  await expect(window.getByRole('article', { name: 'The Cards in the Drawer' })).toBeVisible();
});

test('one key leaves only the text, and what is wanted brings the rest back', async ({ window }) => {
  await window.locator('.article-text').first().waitFor();
  const sidebar = window.getByRole('navigation', { name: 'Places and lists' });
  const panel = window.getByRole('region', { name: 'Afterword', exact: true });
  await window.keyboard.press('Shift+F');
  await expect(sidebar).toHaveCount(0);
  await expect(panel).toHaveCount(0);
  await window.keyboard.press('Escape');
  await expect(sidebar).toBeVisible();
  await expect(panel).toBeVisible();
  await window.keyboard.press('Shift+F');
  await window.keyboard.press('c');
  await expect(window.getByRole('textbox', { name: 'When …' })).toBeFocused();
  await expect(sidebar).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.locator('.reader-scroll')).toBeFocused();
});
