/** Before and after reading, sets of questions, what is counted, and what is exported of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const START = '2026-03-02T09:00:00.000Z';
const at = (instant: string) => ({ env: { AFTERWORD_CLOCK: instant, TZ: 'Europe/Berlin' } });

const change = (window: Page, settings: Readonly<Record<string, unknown>>): Promise<unknown> =>
  window.evaluate((chosen) => Reflect.get(globalThis, 'afterword').changeSettings(chosen), settings);

const markRead = async (window: Page): Promise<void> => {
  await window
    .getByRole('button', { name: /^(Unread|Reading)$/ })
    .last()
    .click();
  await window.getByRole('menuitemradio', { name: 'Read', exact: true }).click();
  await expect(window.locator('.state-button')).toHaveText('Read');
};

test('a first answer before reading and a second after it stand side by side, also after a kill', async ({
  launch,
}) => {
  const first = await launch();
  await change(first.window, { firstAnswers: true });
  const before = first.window.getByRole('region', { name: 'Before you read' });
  await expect(before).toBeVisible();
  await before.getByRole('textbox', { name: /^Your first answer to/ }).fill('The one in front.');
  await expect(before.getByText('Saved')).toBeVisible();
  await first.kill();

  const second = await launch();
  const { window } = second;
  await expect(window.getByRole('region', { name: 'Before you read' }).getByRole('textbox')).toHaveValue(
    'The one in front.',
  );
  await window.getByRole('button', { name: 'Read on' }).click();
  await expect(window.getByRole('region', { name: 'Before you read' })).toHaveCount(0);
  await markRead(window);
  const pair = window.getByRole('region', { name: 'Before and after reading' });
  const field = window.getByRole('textbox', { name: /^Your answer to: When did you last step back/ });
  await expect(field).toBeVisible();
  await pair.getByRole('button', { name: 'Answer again' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await window.keyboard.type('The one who looks back.');
  await expect(pair.getByText('The one in front.')).toBeVisible();
  await expect(pair.getByText('The one who looks back.')).toBeVisible();
  await second.kill();

  const third = await launch();
  const kept = third.window.getByRole('region', { name: 'Before and after reading' });
  await expect(kept.getByText('The one in front.')).toBeVisible();
  await expect(kept.getByText(/^The one who looks/)).toBeVisible();
});

test('a set of one’s own is made in the settings, survives a kill, and is laid on an article', async ({
  launch,
}) => {
  const first = await launch();
  await expect(first.window.getByRole('article').first()).toBeVisible();
  await first.window.keyboard.press('Control+,');
  await first.window.getByRole('button', { name: 'Make a set' }).click();
  await expect(first.window.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await first.window.keyboard.type('End of the week');
  await first.window
    .getByRole('textbox', { name: 'Questions, one in each line' })
    .fill('What did I learn?\nWhom did I thank?\n');
  await expect(first.window.locator('.own-set .save-status')).toHaveText('Saved');
  await first.kill();

  const { window } = await launch();
  await window.getByRole('button', { name: 'Lay a set of questions on it' }).click();
  await window.getByRole('button', { name: 'Lay on: End of the week, 2 questions' }).click();
  await expect(window.getByRole('heading', { name: 'Whom did I thank?' })).toBeVisible();
  await window.getByRole('button', { name: 'Lay a set of questions on it' }).click();
  for (const name of ['After-action review', 'Reflective cycle', 'Learning cycle', 'Focused conversation'])
    await expect(window.getByRole('button', { name: new RegExp(`^Lay on: ${name}`) })).toBeVisible();
});

test('comments stay covered until a first answer is written, or at one’s wish', async ({
  launch,
  folders,
}) => {
  const page = join(folders.root, 'covered.html');
  await writeFile(page, ARTICLE_WITH_COMMENTS);
  const app = await launch({ files: [page] });
  const { window } = app;
  await change(window, { coverComments: true });
  await window.keyboard.press('Control+1');
  await window.getByRole('row', { name: /A Chair Left Free/ }).click();
  await expect(window.getByText('They stay covered until')).toBeVisible();
  await expect(window.getByText('We leave it for the newest person.')).toHaveCount(0);
  await window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill('The quietest one.');
  await expect(window.getByText('We leave it for the newest person.')).toBeVisible();
});

test('weeks, days, kinds and commitments are counted, and each mark leads to what it counts', async ({
  launch,
}) => {
  const { window } = await launch(at(START));
  await window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill('I would walk behind them all.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await markRead(window);
  await window.keyboard.press('Control+4');
  await window.getByRole('link', { name: 'Insights' }).click();
  await window.getByRole('button', { name: 'Facts: 1 question answered' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
  await expect(window.getByRole('row')).toHaveCount(1);
  await window.keyboard.press('Alt+ArrowLeft');
  await window.getByRole('link', { name: /Week of .*: 1 article read/ }).click();
  await expect(
    window.getByRole('dialog').getByRole('button', { name: 'The Last Person on the Trail' }),
  ).toBeVisible();
  await window.keyboard.press('Escape');
  await window.getByText('As a table').first().click();
  await expect(window.getByRole('table', { name: /by week/ })).toBeVisible();
  await window.getByRole('link', { name: /^Mar 2, 2026: 1 reflection/ }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Reflections' })).toBeVisible();
  await expect(window.getByRole('row')).toHaveCount(1);
});

test('what is filtered is what is exported', async ({ launch, folders }) => {
  const app = await launch(at(START));
  const { window } = app;
  const answers = window.getByRole('textbox', { name: /^Your answer to/ });
  await answers.nth(0).fill('Only this one about the trail.');
  await answers.nth(1).fill('And another about the gate.');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+3');
  await expect(window.getByRole('row')).toHaveCount(2);
  await window.getByRole('searchbox').fill('gate');
  await expect(window.getByRole('row')).toHaveCount(1);
  await window.getByRole('button', { name: 'Time: Any time' }).click();
  await window.getByRole('menuitemradio', { name: 'Last 7 days' }).click();
  await expect(window.getByRole('row')).toHaveCount(1);
  const path = join(folders.root, 'notes.md');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Save…' }).click();
  await expect(window.getByText(/Saved to/)).toBeVisible();
  const text = await readFile(path, 'utf8');
  expect(text).toContain('And another about the gate.');
  expect(text).not.toContain('Only this one about the trail.');
});

const ARTICLE_WITH_COMMENTS = `<!doctype html><html lang="en"><head><title>A Chair Left Free</title></head><body>
<article><h1>A Chair Left Free</h1>
<p>Every Thursday the seven of them meet around a table with eight chairs, and nobody has ever said aloud why the
eighth is there. It stands at the short end, next to the window, and whoever comes late walks around it.</p>
<p>Once a visitor asked. The oldest of them laughed and said that it belonged to whoever would disagree next, and
that it had been used four times in eleven years, each time to the good of what they were doing.</p>
<p>I have thought about that number since. It is small, but a chair that is free is a different thing from a chair
that is missing, and a team that keeps one has decided something about itself.</p>
<p>Who in your team would you leave a chair for?</p></article>
<section id="comments"><h2>2 Comments</h2><ol class="comment-list">
<li class="comment"><cite class="fn">Tomasz</cite> <time datetime="2026-02-01">February 1, 2026</time>
<div class="comment-content"><p>We leave it for the newest person.</p></div></li>
<li class="comment"><cite class="fn">Ines</cite> <time datetime="2026-02-02">February 2, 2026</time>
<div class="comment-content"><p>Ours is always taken by noon.</p></div></li></ol></section></body></html>`;
