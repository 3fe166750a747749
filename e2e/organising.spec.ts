/** Keeping order in a library: what is thrown away comes back, or goes for good. */
import { expect, test } from './support/test.ts';

test('an article is thrown away, found in the trash, brought back, and deleted for good', async ({
  window,
}) => {
  const articles = window.getByRole('grid', { name: 'Articles' });
  const trash = window.getByRole('grid', { name: 'Trash' });
  const title = 'The Ward With More Mistakes';
  const throwAway = async (): Promise<void> => {
    await window.getByRole('link', { name: 'Library' }).click();
    await articles.getByRole('row').filter({ hasText: title }).focus();
    await window.keyboard.press('Delete');
    await expect(articles.getByTitle(title)).toHaveCount(0);
    await window.getByRole('link', { name: 'Trash' }).click();
    await expect(trash.getByTitle(title)).toBeVisible();
  };
  await throwAway();
  await trash.getByRole('row').filter({ hasText: title }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('The trash is empty.')).toBeVisible();
  await window.getByRole('link', { name: 'Library' }).click();
  await expect(articles.getByTitle(title)).toBeVisible();

  await throwAway();
  await window.getByRole('button', { name: 'Empty the trash' }).click();
  const asked = window.getByRole('dialog', { name: 'Delete 1 article for good?' });
  await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await asked.getByRole('button', { name: 'Delete for good' }).click();
  await expect(window.getByText('The trash is empty.')).toBeVisible();
});

test('a shortcut is changed with the keyboard, counts at once and after a restart', async ({
  app,
  launch,
}) => {
  const { window } = app;
  await expect(window.getByRole('main')).toBeVisible();
  await window.keyboard.press('?');
  const dialog = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('button', { name: /^Settings: / }).press('Enter');
  await window.keyboard.press('Control+j');
  await expect(dialog.getByRole('button', { name: 'Settings: Ctrl+J. Change' })).toBeFocused();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+j');
  await expect(window.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await app.close();
  const again = await launch();
  await expect(again.window.getByRole('main')).toBeVisible();
  await again.window.keyboard.press('Control+j');
  await expect(again.window.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('what is chosen is marked as read with one key, and that is taken back with one', async ({ window }) => {
  await window.getByRole('link', { name: 'Library' }).click();
  const lists = window.getByRole('navigation', { name: 'Places and lists' });
  const unread = lists.getByRole('button', { name: /^Unread/ });
  const rows = window.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(unread).toHaveText(/5|6/);
  const before = (await unread.textContent()) ?? '';
  await rows.nth(2).focus();
  await window.keyboard.press('x');
  await window.keyboard.press('j');
  await window.keyboard.press('x');
  await window.keyboard.press('m');
  await expect(window.getByText('2 articles marked as read.')).toBeVisible();
  await expect(lists.getByRole('button', { name: /^Read ?2/ })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(unread).toHaveText(before);
});
