/** No serious violation in what opens above a place, and the focus comes back from it. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { backUp, lookIntoNewestBackup } from './support/backups.ts';
import { expect, test } from './support/test.ts';

const focused = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const element = document.activeElement;
    return `${element?.tagName} ${element?.getAttribute('aria-label') ?? element?.className}`;
  });

test('dialogs, the list of an import and what a backup would bring back', async ({ window }) => {
  await window.locator('.article-text').first().waitFor();
  await window.evaluate(async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    await Reflect.get(globalThis, 'afterword').importFiles([
      {
        name: 'quiet.txt',
        bytes: bytes('Quiet people\n\nA meeting is a race that the fastest talker wins.'),
      },
      { name: 'scan.pdf', bytes: bytes('%PDF-1.4 nothing') },
    ]);
  });
  await window.keyboard.press('Control+1');
  await expect(window.getByRole('heading', { name: /1 article imported, 1 not imported/ })).toBeVisible();
  await expectAccessible(window, 'the list of an import');
  await window.getByRole('button', { name: 'Close the list' }).click();

  const row = window.getByRole('row').first();
  await row.focus();
  for (const [name, key] of [
    ['go to anything', 'Control+k'],
    ['keyboard shortcuts', '?'],
    ['tags', 't'],
    ['collections', 'l'],
  ] as const) {
    const before = await focused(window);
    await window.keyboard.press(key);
    await expect(window.getByRole('dialog')).toBeVisible();
    await expectAccessible(window, name);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
    expect(await focused(window), name).toBe(before);
  }

  await window.keyboard.press('Delete');
  await window.getByRole('navigation').getByRole('link', { name: 'Trash' }).click();
  await window.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await expectAccessible(window, 'a question that is asked twice');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+1');

  await backUp(window);
  await window.keyboard.press('Alt+ArrowLeft');
  await row.focus();
  await window.keyboard.press('s');
  const dialog = await lookIntoNewestBackup(window);
  await expect(dialog.getByRole('status')).toBeVisible();
  await expectAccessible(window, 'a backup');
});
