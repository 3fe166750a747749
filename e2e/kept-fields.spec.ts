/** Every field in which a person writes sentences holds them, whatever becomes of the app. */
import type { Locator, Page } from '@playwright/test';
import { expectOnDisk } from './support/disk.ts';
import { expect, test } from './support/test.ts';

type Field = { readonly name: string; readonly words: string };

const COMMITMENT: readonly Field[] = [
  { name: 'When …', words: 'the weekly begins' },
  { name: 'I will …', words: 'ask before I tell' },
  { name: 'Rehearse it once', words: 'Room 4, Dele beside me.' },
];
const PLAN: readonly Field[] = [
  { name: 'On the session', words: 'Coffee first.' },
  { name: 'On the opening', words: 'Marta begins.' },
  { name: 'On the closing round', words: 'Standing.' },
];
const PACKET: readonly Field[] = [
  { name: 'Your name', words: 'Ines' },
  { name: 'What you ask them to do', words: 'Answer two of them.' },
  { name: 'Names, one in each line', words: 'Ada\nBo' },
];

const field = (window: Page, name: string): Locator => window.getByRole('textbox', { name, exact: true });

async function fillAll(window: Page, fields: readonly Field[]): Promise<void> {
  for (const { name, words } of fields) await field(window, name).fill(words);
}

async function expectAll(window: Page, fields: readonly Field[]): Promise<void> {
  for (const { name, words } of fields) await expect(field(window, name)).toHaveValue(words);
}

async function openPlan(window: Page): Promise<void> {
  await window.locator('.article-text').first().waitFor();
  await window.keyboard.press('Control+Shift+f');
  await field(window, 'On the session').waitFor();
}

const showAnswers = (window: Page): Promise<void> =>
  window.getByRole('radio', { name: 'Answers' }).check({ force: true });

const wordsOf = (fields: readonly Field[]): readonly string[] => fields.map(({ words }) => words);

test('a commitment and a note', async ({ launch, folders }) => {
  const first = await launch();
  await first.window.locator('.article-text').first().waitFor();
  await first.window.getByRole('tab', { name: /^Notes/ }).click();
  await first.window.getByRole('button', { name: 'Write a note' }).click();
  await field(first.window, 'Note 1').fill('To be read twice.');
  await first.window.keyboard.press('Escape');
  await first.window.keyboard.press('c');
  await fillAll(first.window, COMMITMENT);
  await expectOnDisk(folders, ['To be read twice.', ...wordsOf(COMMITMENT)]);
  await first.kill();

  const { window } = await launch();
  await window.getByRole('tab', { name: /^Commitments/ }).click();
  await expectAll(window, COMMITMENT);
  await window.getByRole('tab', { name: /^Notes/ }).click();
  await expect(field(window, 'Note 1')).toHaveValue('To be read twice.');
});

test('a plan, its packet and its members', async ({ launch, folders }) => {
  const first = await launch();
  await openPlan(first.window);
  await fillAll(first.window, PLAN);
  await showAnswers(first.window);
  await fillAll(first.window, PACKET);
  await expectOnDisk(folders, wordsOf([...PLAN, ...PACKET]));
  await first.kill();

  const { window } = await launch();
  await openPlan(window);
  await expectAll(window, PLAN);
  await showAnswers(window);
  await expectAll(window, PACKET);
});
