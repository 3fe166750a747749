/** Collections: made, filled, ordered and put into each other, by hand and by keys, each act with its way back. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const rowsOf = (window: Page): Locator => window.getByRole('grid', { name: 'Articles' }).getByRole('row');
const titles = (window: Page): Promise<readonly string[]> =>
  window.locator('.row-title').evaluateAll((all) =>
    all
      .map((one) => ({ top: one.getBoundingClientRect().top, title: one.getAttribute('title') ?? '' }))
      .sort((one, other) => one.top - other.top)
      .map(({ title }) => title),
  );

const lineOf = (window: Page, name: string): Locator =>
  window.getByRole('region', { name: 'Collections' }).getByRole('button', { name });

async function makeCollection(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: 'New collection' }).click();
  await window.getByRole('dialog').getByRole('textbox').fill(name);
  await window.keyboard.press('Enter');
  await expect(lineOf(window, name)).toBeVisible();
}

test('a collection is made by keys, filled from a selection, ordered, and deleted with a way back', async ({
  window,
}) => {
  await window.getByRole('link', { name: 'Library' }).click();
  await rowsOf(window).first().focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('l');
  await window.getByRole('dialog', { name: 'Collections of 6 articles' }).waitFor();
  await window.keyboard.type('Spring course');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByText('6 articles added to “Spring course”.')).toBeVisible();
  await expect(lineOf(window, 'Spring course')).toContainText('6');

  await lineOf(window, 'Spring course').click();
  await expect(window.getByRole('heading', { level: 1, name: 'Spring course' })).toBeVisible();
  const before = await titles(window);
  await rowsOf(window).first().focus();
  await window.keyboard.press('Alt+ArrowDown');
  await window.keyboard.press('Alt+ArrowDown');
  await expect(window.getByText(`“${before[0]}” is number 3 of 6 now.`)).toBeAttached();
  await expect(rowsOf(window).nth(2)).toBeFocused();
  const moved = [before[1], before[2], before[0], ...before.slice(3)];
  await expect.poll(() => titles(window)).toEqual(moved);

  await window.keyboard.press('Shift+Delete');
  await expect.poll(() => titles(window)).toEqual(moved.filter((title) => title !== before[0]));
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => titles(window)).toEqual(moved);

  await lineOf(window, 'Spring course').focus();
  await window.keyboard.press('Delete');
  await expect(window.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await lineOf(window, 'Spring course').click();
  await expect.poll(() => titles(window)).toEqual(moved);
});

test('articles and collections are drawn to where they belong', async ({ app, window, launch }) => {
  await window.getByRole('link', { name: 'Library' }).click();
  await makeCollection(window, 'Trust');
  await makeCollection(window, 'Teams');
  const [first, second] = await titles(window);
  await rowsOf(window).nth(0).dragTo(lineOf(window, 'Trust'));
  await expect(lineOf(window, 'Trust')).toContainText('1');
  await rowsOf(window).nth(1).dragTo(lineOf(window, 'Trust'));
  await expect(lineOf(window, 'Trust')).toContainText('2');

  await lineOf(window, 'Trust').click();
  await expect.poll(() => titles(window)).toEqual([first, second]);
  await rowsOf(window)
    .nth(0)
    .dragTo(rowsOf(window).nth(1), { targetPosition: { x: 200, y: 100 } });
  await expect.poll(() => titles(window)).toEqual([second, first]);

  await lineOf(window, 'Teams').dragTo(lineOf(window, 'Trust'));
  await expect(window.getByText('“Teams” moved, in “Trust”.')).toBeVisible();
  await lineOf(window, 'Teams').click();
  await expect(window.getByText('in Trust')).toBeVisible();
  await expect(window.getByText('Nothing is in this collection yet.')).toBeVisible();
  await lineOf(window, 'Teams').press('Alt+Shift+ArrowLeft');
  await expect(window.getByText('in Trust')).toBeHidden();

  await app.close();
  const again = (await launch()).window;
  await again.getByRole('link', { name: 'Library' }).click();
  await lineOf(again, 'Trust').click();
  await expect.poll(() => titles(again)).toEqual([second, first]);
});

test('the article that is open is put into a collection from its menu, and axe finds nothing', async ({
  window,
}) => {
  await makeCollection(window, 'Trust');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: /Add to a collection/ }).click();
  await window.getByRole('checkbox', { name: 'Trust' }).check();
  await expectAccessible(window, 'choosing collections');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(lineOf(window, 'Trust')).toContainText('1');
  await lineOf(window, 'Trust').click();
  await expect(rowsOf(window)).toHaveCount(1);
  await expectAccessible(window, 'a collection');
  await window.getByRole('button', { name: 'More about Trust' }).click();
  await expectAccessible(window, 'the menu of a collection');
});
