/** Safety copies by the settings' own buttons. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Makes a backup and waits until it stands. Leaves the window in the settings. */
export async function backUp(window: Page): Promise<void> {
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Back up now' }).click();
  await expect(window.getByText('Your library is backed up.')).toBeVisible();
}

/** Opens what the newest backup would bring back. */
export async function lookIntoNewestBackup(window: Page): Promise<Locator> {
  await window.keyboard.press('Control+,');
  await window.getByText(/^Bring something back from/).click();
  await window
    .getByRole('button', { name: /^Look into the backup/ })
    .first()
    .click();
  return window.getByRole('dialog');
}
