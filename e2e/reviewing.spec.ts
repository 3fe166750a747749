/** A question has a life: it returns, is answered again, and shows what moved. A commitment is kept to its end. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, type RunningApp, test } from './support/test.ts';

const START = '2026-03-02T09:00:00.000Z';
const A_MONTH_LATER = '2026-04-02T09:00:00.000Z';

const firstAnswer = (window: Page) => window.getByRole('textbox', { name: /^Your answer to/ }).first();

async function writeFirstAnswer(window: Page, text: string): Promise<void> {
  await firstAnswer(window).fill(text);
  await expect(
    window
      .getByRole('listitem')
      .filter({ has: firstAnswer(window) })
      .getByText('Saved'),
  ).toBeVisible();
}

/** Starts the app at an instant of its own. */
const at = (instant: string) => ({ env: { AFTERWORD_CLOCK: instant, TZ: 'Europe/Berlin' } });

test('a question returns after a month, its old answer hidden, and shows both answers at the end', async ({
  launch,
}) => {
  const first = await launch(at(START));
  await writeFirstAnswer(first.window, 'I would walk in front.');
  await first.close();

  const { window } = await launch(at(A_MONTH_LATER));
  const link = window.getByRole('link', { name: /Review/ });
  await expect(link).toContainText('1');
  const keys = window.keyboard;
  await keys.press('Control+4');
  await expect(window.getByRole('heading', { name: /1 thing, about 2 minutes/ })).toBeVisible();
  await keys.press('Enter');
  const field = window.getByRole('textbox', { name: /^Your new answer to/ });
  await expect(field).toBeFocused();
  await expect(window.getByText('I would walk in front.')).toHaveCount(0);
  await keys.type('I would walk behind.');
  await keys.press('Control+Enter');

  const line = window.getByRole('list', { name: 'Your answers over time' });
  await expect(line.getByRole('listitem')).toHaveCount(2);
  await expect(line.getByText('I would walk in front.')).toBeVisible();
  await expect(line.getByText('I would walk behind.')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'What moved?' })).toBeFocused();
  await keys.type('I have seen it done.');
  await keys.press('Control+Enter');
  await expect(window.getByText('That was all for today.')).toBeVisible();
  await expect(link).not.toContainText('1');
});

test('killed in the middle of a new answer, both the old and the new one are there', async ({ launch }) => {
  const first = await launch(at(START));
  await writeFirstAnswer(first.window, 'I would walk in front.');
  await first.close();

  const second = await launch(at(A_MONTH_LATER));
  await second.window.getByRole('link', { name: /Review/ }).click();
  await second.window.getByRole('button', { name: 'Begin' }).click();
  await second.window.getByRole('textbox', { name: /^Your new answer to/ }).pressSequentially('Behind, I');
  await expect(second.window.getByText('Saved')).toBeVisible();
  await second.window.keyboard.type(' would');
  await second.kill();

  const { window } = await launch(at(A_MONTH_LATER));
  await expect(firstAnswer(window)).toHaveValue(/^Behind, I/);
  const journal = await window.evaluate(async () => {
    const api = Reflect.get(globalThis, 'afterword');
    const started = await api.start();
    return JSON.stringify(started.lastArticle.journal.reflections);
  });
  expect(journal).toContain('I would walk in front.');
});

/** Answers the system's dialog for saving with a path. */
const saveTo = (app: RunningApp, path: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

test('a commitment grows from an answer, goes to the calendar, and is looked back on', async ({
  launch,
  folders,
}) => {
  const first = await launch(at(START));
  const { window } = first;
  const keys = window.keyboard;
  await writeFirstAnswer(window, 'I would walk behind.');
  await keys.press('Escape');
  await keys.press('c');
  await expect(window.getByRole('textbox', { name: 'When …' })).toBeFocused();
  await keys.type('the team sets out');
  await window.getByRole('textbox', { name: 'I will …' }).fill('let Dele walk in front');
  await window.getByRole('textbox', { name: 'Rehearse it once' }).fill('At the gate, in the rain.');
  await window.getByLabel('Look back on').fill('2026-04-01');
  await expect(window.locator('.commitment .save-status')).toHaveText('Saved');

  const path = join(folders.root, 'commitment.ics');
  await saveTo(first, path);
  await window.getByRole('button', { name: 'Save a file for my calendar' }).click();
  await expect(window.getByText(/Saved to .*commitment\.ics/)).toBeVisible();
  const event = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8'))).getFirstSubcomponent('vevent');
  expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-04-01');
  expect(event?.getFirstPropertyValue('summary')).toBe(
    'Look back: When the team sets out, I will let Dele walk in front',
  );
  await first.kill();

  const later = await launch(at(A_MONTH_LATER));
  await later.window.evaluate(() => Reflect.get(globalThis, 'afterword').changeSettings({ reviewWeeks: [] }));
  await later.window.keyboard.press('Control+4');
  await later.window.getByRole('button', { name: 'Begin' }).click();
  await expect(
    later.window.getByText('When the team sets out, I will let Dele walk in front.'),
  ).toBeVisible();
  await expect(later.window.getByText('I would walk behind.')).toBeVisible();
  await later.window.getByRole('radio', { name: 'Partly kept' }).check({ force: true });
  for (const [name, text] of [
    ['What did I intend?', 'To step back.'],
    ['What happened?', 'I stepped back until noon.'],
    ['Why?', 'It began to rain.'],
    ['What next?', 'Step back in the rain.'],
  ] as const)
    await later.window.getByRole('textbox', { name }).fill(text);
  await later.window.keyboard.press('Control+Enter');
  await expect(later.window.getByText('That was all for today.')).toBeVisible();
  await later.kill();

  const again = await launch(at(A_MONTH_LATER));
  await again.window.getByRole('tab', { name: /Commitments/ }).click();
  await expect(again.window.getByRole('radio', { name: 'Partly kept' })).toBeChecked();
  await expect(again.window.getByRole('textbox', { name: 'What next?' })).toHaveValue(
    'Step back in the rain.',
  );
});

test('a commitment is written on while its first words are saved', async ({ window }) => {
  await expect(window.getByRole('article', { name: 'The Last Person on the Trail' })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('c');
  const cue = window.getByRole('textbox', { name: 'When …' });
  await expect(cue).toBeFocused();
  const words = 'the team sets out at dawn';
  // Longer than the pause after which words are saved, letter by letter.
  await cue.pressSequentially(words.slice(0, 8), { delay: 30 });
  await expect(window.locator('.commitment .save-status')).toHaveText('Saved');
  await expect(cue).toBeFocused();
  await window.keyboard.type(words.slice(8), { delay: 30 });
  await expect(cue).toHaveValue(words);
  await expect(window.locator('.commitment')).toHaveCount(1);
});

test('every question of the library is listed, and opens at its place in its article', async ({ window }) => {
  const keys = window.keyboard;
  await expect(window.getByRole('main')).toBeVisible();
  await keys.press('Control+2');
  await expect(window.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
  await expect(window.getByRole('row').first()).toBeVisible();
  await keys.press('/');
  await keys.type('drawer');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(window.getByRole('article', { name: 'The Cards in the Drawer' })).toBeVisible();
  await expect(firstAnswer(window)).toBeVisible();
});

test('a commitment grows from a passage by keys alone, and leads back to it after a kill', async ({
  launch,
}) => {
  const first = await launch(at(START));
  const keys = first.window.keyboard;
  await expect(first.window.getByRole('article', { name: 'The Last Person on the Trail' })).toBeVisible();
  await keys.press('Escape');
  await keys.press('j');
  await keys.press('h');
  await expect(first.window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await keys.press('c');
  await expect(first.window.getByRole('textbox', { name: 'When …' })).toBeFocused();
  await keys.type('we set out');
  await expect(first.window.locator('.commitment .save-status')).toHaveText('Saved');
  await first.kill();

  const { window } = await launch(at(START));
  await window.getByRole('tab', { name: /Commitments/ }).click();
  await expect(window.getByRole('textbox', { name: 'When …' })).toHaveValue('we set out');
  await window.getByRole('button', { name: 'Show the passage it grew from' }).click();
  await expect(window.getByRole('tab', { name: /Highlights 1/ })).toBeVisible();
});
