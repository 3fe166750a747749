/** Words that wait for a button stay where they were typed: when the place is left, and when the app is killed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectOnDisk } from './support/disk.ts';
import { expect, test } from './support/test.ts';

const QUESTION = 'Who in my team has not spoken for a month?';

const ownQuestion = (window: Page): Locator => window.getByRole('textbox', { name: 'Your question' });
const planQuestion = (window: Page): Locator =>
  window.getByRole('textbox', { name: 'A question of your own' });

async function openPlan(window: Page): Promise<void> {
  await window.locator('.article-text').first().waitFor();
  await window.keyboard.press('Control+Shift+f');
  await planQuestion(window).waitFor();
}

test('a question of one’s own that was not added waits where it was typed', async ({ launch, folders }) => {
  const first = await launch();
  await first.window.getByRole('button', { name: 'Ask a question of your own' }).click();
  await ownQuestion(first.window).pressSequentially(QUESTION);
  await first.window.keyboard.press('Control+1');
  await expect(first.window.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await first.window.keyboard.press('Alt+ArrowLeft');
  await expect(ownQuestion(first.window)).toHaveValue(QUESTION);
  await expect(ownQuestion(first.window)).not.toBeFocused();
  await ownQuestion(first.window).press('End');
  await ownQuestion(first.window).pressSequentially(' And why?');
  await expectOnDisk(folders, [`${QUESTION} And why?`]);
  await first.kill();

  const second = await launch();
  await expect(ownQuestion(second.window)).toHaveValue(`${QUESTION} And why?`);
  await ownQuestion(second.window).press('Enter');
  await expect(second.window.getByRole('heading', { name: `${QUESTION} And why?` })).toBeVisible();
  await expect(ownQuestion(second.window)).toHaveCount(0);
  await second.close();

  const third = await launch();
  await expect(third.window.getByRole('heading', { name: `${QUESTION} And why?` })).toBeVisible();
  await expect(ownQuestion(third.window)).toHaveCount(0);
});

test('Escape keeps what was typed, Cancel drops it, and that can be undone', async ({ window }) => {
  await window.getByRole('button', { name: 'Ask a question of your own' }).click();
  await ownQuestion(window).pressSequentially(QUESTION);
  await window.keyboard.press('Escape');
  await expect(ownQuestion(window)).toHaveCount(0);
  await window.getByRole('button', { name: 'Ask a question of your own' }).click();
  await expect(ownQuestion(window)).toHaveValue(QUESTION);
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(ownQuestion(window)).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(ownQuestion(window)).toHaveValue(QUESTION);
});

test('other words of a question and of a title wait too', async ({ launch, folders }) => {
  const first = await launch();
  await first.window.getByRole('button', { name: 'More for question 1' }).click();
  await first.window.getByRole('menuitem', { name: 'Edit the question' }).click();
  const words = (window: Page): Locator => window.getByRole('textbox', { name: 'Words of the question' });
  await words(first.window).fill('What would they say of me?');
  await first.window.getByRole('button', { name: 'Correct the title' }).click();
  const title = (window: Page): Locator => window.getByRole('textbox', { name: 'Corrected title' });
  await title(first.window).fill('My own name for it');
  await expectOnDisk(folders, ['What would they say of me?', 'My own name for it']);
  await first.kill();

  const { window } = await launch();
  await expect(words(window)).toHaveValue('What would they say of me?');
  await expect(title(window)).toHaveValue('My own name for it');
  await title(window).press('Enter');
  await expect(window.getByRole('heading', { name: 'My own name for it', level: 1 })).toBeVisible();
  await words(window).press('Enter');
  await expect(window.getByRole('heading', { name: 'What would they say of me?' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'More for question 1' })).toBeFocused();
});

test('a template is kept while it is typed, and the one that came with the app stays', async ({
  launch,
  folders,
}) => {
  const first = await launch();
  await first.window.locator('.article-text').first().waitFor();
  const openTemplates = async (window: Page): Promise<Locator> => {
    await window.locator('.article-text').first().waitFor();
    await window.keyboard.press('Control+e');
    await window.getByLabel('As', { exact: true }).selectOption('template');
    return window.getByLabel('Text of the template');
  };
  const form = await openTemplates(first.window);
  const shipped = await form.inputValue();
  await form.fill('My own {{title}}');
  await expectOnDisk(folders, ['My own {{title}}']);
  await first.kill();

  const { window } = await launch();
  const again = await openTemplates(window);
  await expect(again).toHaveValue(shipped);
  await window.getByLabel('Template', { exact: true }).selectOption({ label: 'Reading card (yours)' });
  await expect(again).toHaveValue('My own {{title}}');
});

test('a question typed into a plan waits in it, and in no paper', async ({ launch, folders }) => {
  const first = await launch();
  await openPlan(first.window);
  await planQuestion(first.window).pressSequentially(QUESTION);
  await expectOnDisk(folders, [QUESTION]);
  await first.kill();

  const { electron, window } = await launch();
  await openPlan(window);
  await expect(planQuestion(window)).toHaveValue(QUESTION);
  const path = join(folders.root, 'guide.md');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await window.evaluate(
    (id) => Reflect.get(globalThis, 'afterword').savePaper({ kind: 'article', id }, 'guide', 'markdown'),
    new URL(window.url()).hash.split('/').at(-1) ?? '',
  );
  expect(await readFile(path, 'utf8')).not.toContain(QUESTION);
  await planQuestion(window).press('Enter');
  await expect(planQuestion(window)).toHaveValue('');
  await expect(window.locator('.plan-question-text', { hasText: QUESTION })).toBeVisible();
});
