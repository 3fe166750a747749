/** No serious violation while one reviews, commits oneself, imports and exports, in any theme. */
import { expectAccessible, showTheme, THEMES } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const START = { env: { AFTERWORD_CLOCK: '2026-03-02T09:00:00.000Z', TZ: 'Europe/Berlin' } };
const A_MONTH_LATER = { env: { AFTERWORD_CLOCK: '2026-04-02T09:00:00.000Z', TZ: 'Europe/Berlin' } };

test('a review, a commitment, importing and exporting, in all themes', async ({ launch }) => {
  // Twenty looks at everything that is drawn.
  test.slow();
  const first = await launch(START);
  const answer = first.window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await answer.fill('I would walk in front of them, because the map is mine.');
  await answer.press('Escape');
  await first.window.keyboard.press('c');
  await first.window.getByRole('textbox', { name: 'When …' }).fill('the team sets out');
  await first.window.getByRole('textbox', { name: 'I will …' }).fill('let Dele walk in front');
  await first.window.getByLabel('Look back on').fill('2026-04-01');
  await expect(first.window.locator('.commitment .save-status')).toHaveText('Saved');
  await first.close();

  const { window } = await launch(A_MONTH_LATER);
  const keys = window.keyboard;
  const check = async (where: string): Promise<void> => {
    for (const theme of THEMES) {
      await showTheme(window, theme);
      await expect(window.locator(`[data-theme="${theme}"]`)).toBeAttached();
      await expectAccessible(window, `${where}, ${theme}`);
    }
  };
  await window.getByRole('tab', { name: /Commitments 1/ }).click();
  await expect(window.getByRole('textbox', { name: 'I will …' })).toHaveValue('let Dele walk in front');
  await check('commitments');
  await keys.press('Control+4');
  await window.getByRole('button', { name: 'Begin' }).click();
  await check('a question that returns');
  await window.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(window.getByText('When the team sets out, I will let Dele walk in front.')).toBeVisible();
  await check('looking back');
  await keys.press('Control+Shift+o');
  await check('importing');
  await keys.press('Escape');
  await keys.press('Control+e');
  await expect(window.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await check('exporting');
});
