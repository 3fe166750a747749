/** No serious violation in the panel's tabs and beside selected words, in any theme, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/test.ts';
import { selectWords } from './support/words.ts';

for (const theme of ['light', 'sepia', 'dark', 'contrast'] as const)
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
    await window.evaluate(
      (chosen) => Reflect.get(globalThis, 'afterword').changeSettings({ theme: chosen }),
      theme,
    );
    await window.keyboard.press('j');
    await window.keyboard.press('h');
    await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    for (const name of [/^Highlights/, /^Notes/, /^History/]) {
      await window.getByRole('tab', { name }).click();
      await expect(window.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
      // Electron cannot open the second page that the newer mode needs.
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
