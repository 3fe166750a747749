/** Leaving: what the disk did not take is asked about before it would be gone. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type RunningApp, test } from './support/test.ts';

/** Answers every question of the system with its first button. Gives the questions that were asked. */
async function keepOpenWhenAsked({ electron }: RunningApp): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const answer = async (...given: readonly unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
    Object.assign(dialog, { showMessageBox: answer });
  });
  return () =>
    electron.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);
}

test('what could not be saved without being typed keeps the app open until it can be', async ({
  launch,
  folders,
}) => {
  const app = await launch();
  await app.window.getByRole('link', { name: 'Library' }).click();
  const firstRow = app.window.getByRole('grid', { name: 'Articles' }).getByRole('row').first();
  await expect(firstRow).toBeVisible();
  const asked = await keepOpenWhenAsked(app);
  // A file in the place of the folder: nothing can be put into it.
  const journals = join(folders.userData, 'library', 'journals');
  await rename(journals, `${journals} aside`);
  await writeFile(journals, '');
  await firstRow.focus();
  await app.window.keyboard.press('s');
  await expect(firstRow.getByRole('button', { name: 'Remove the star' })).toBeVisible();
  await app.electron.evaluate(({ app: main }) => main.quit());
  await expect.poll(asked).toHaveLength(1);
  expect((await asked()).join()).toContain('Some of your words are not saved yet.');
  await expect(app.window.getByRole('main')).toBeVisible();
  await rm(journals);
  await rename(`${journals} aside`, journals);
  await app.close();
  const { window } = await launch();
  await window.getByRole('link', { name: 'Library' }).click();
  await expect(window.getByRole('button', { name: 'Remove the star' })).toBeVisible();
});
