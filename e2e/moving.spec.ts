/** The library goes to another folder with everything that was written. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';

const ANSWER = 'I stepped back in May.';

test('a library that is moved opens at its new place, and the old folder stays', async ({
  app,
  window,
  folders,
  launch,
}) => {
  await window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill(ANSWER);
  await expect(window.getByText('Saved').first()).toBeVisible();
  const target = join(folders.root, 'my library');
  await mkdir(target);
  await app.electron.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    process.env['AFTERWORD_NO_RELAUNCH'] = '1';
  }, target);
  const ended = new Promise<void>((done) => app.electron.process().once('exit', () => done()));
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: /^Move the library/ }).click();
  await ended;

  expect(existsSync(join(target, 'library.json'))).toBe(true);
  expect(existsSync(join(folders.userData, 'library', 'library.json'))).toBe(true);
  const again = await launch();
  await expect(again.window.getByRole('textbox', { name: /^Your answer to/ }).first()).toHaveValue(ANSWER);
  await again.window.keyboard.press('Control+,');
  await expect(again.window.getByText(target, { exact: true })).toBeVisible();
  await expect(again.window.getByText('Your library was moved.', { exact: false })).toBeVisible();
  await again.window.getByRole('button', { name: 'Leave it there' }).click();
  await expect(again.window.getByText('Your library was moved.', { exact: false })).toBeHidden();
  await again.close();
  expect(await readFile(join(folders.userData, 'settings.json'), 'utf8')).toContain('my library');
});
