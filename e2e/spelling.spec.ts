/** Spelling is checked offline, while one writes. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** The labels of the next menu that a right click opens; it is not shown, and `choose` is clicked. */
const nextMenu = (electron: ElectronApplication, choose: string): Promise<readonly string[]> =>
  electron.evaluate(
    ({ Menu }, wanted) =>
      new Promise<readonly string[]>((resolve) => {
        const { popup } = Menu.prototype;
        Menu.prototype.popup = function chooseInstead() {
          Menu.prototype.popup = popup;
          this.items.find(({ label }) => label === wanted)?.click();
          resolve(this.items.map(({ label }) => label));
        };
      }),
    choose,
  );

test('a misspelled word is corrected or learned from the context menu', async ({ app, window }) => {
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await answer.click();
  await answer.pressSequentially('recieve ');
  const rightClick = async (choose: string): Promise<readonly string[]> => {
    const menu = nextMenu(app.electron, choose);
    await answer.click({ button: 'right', position: { x: 24, y: 12 } });
    return menu;
  };
  await expect(async () => {
    expect(await rightClick('receive')).toEqual(expect.arrayContaining(['receive', 'Learn “recieve”']));
  }).toPass({ timeout: 30_000 });
  await expect(answer).toHaveValue('receive ');

  await answer.fill('');
  await answer.pressSequentially('frobnicate ');
  await expect(async () => {
    expect(await rightClick('Learn “frobnicate”')).toContain('Learn “frobnicate”');
  }).toPass({ timeout: 30_000 });
  await expect(answer).toHaveValue('frobnicate ');
  await window.getByRole('link', { name: 'Settings' }).click();
  await expect(window.getByRole('button', { name: 'Forget “frobnicate”' })).toBeVisible();
});
