/** No serious violation in the panel's tabs and beside selected words, in any theme, as far as a machine can tell. */
import { expectAccessible, showTheme, THEMES } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { selectWords } from './support/words.ts';

for (const theme of THEMES)
  test(`highlights, notes, history and the bar of selected words in the ${theme} theme`, async ({
    window,
  }) => {
    await window
      .getByRole('textbox', { name: /^Your answer to/ })
      .first()
      .fill('A first answer that is long enough to be kept as a version of its own.');
    await expect(window.getByText('Saved').first()).toBeVisible();
    await window
      .getByRole('textbox', { name: /^Your answer to/ })
      .first()
      .fill('Cut.');
    await selectWords(window, 'It would have been easy for her');
    await window.keyboard.press('n');
    await window.keyboard.type('A note.');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('textbox', { name: /^Note on/ })).toHaveValue('A note.');
    await showTheme(window, theme);
    await window.keyboard.press('j');
    await window.keyboard.press('h');
    await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    for (const name of [/^Highlights/, /^Notes/, /^History/]) {
      await window.getByRole('tab', { name }).click();
      await expect(window.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
      await expectAccessible(window, `${name}`);
    }
  });
