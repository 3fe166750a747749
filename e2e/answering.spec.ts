/** The promise above all others: a reader never loses a word they wrote. */
import type { Page } from '@playwright/test';
import { typeUntilKilled } from './support/killed-typing.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const firstAnswer = (window: Page) => window.getByRole('textbox', { name: /^Your answer to/ }).first();

const saved = (window: Page) =>
  window
    .getByRole('listitem')
    .filter({ has: firstAnswer(window) })
    .getByText('Saved');

/** Waits for main itself: the window may be gone before it could tell. */
const ended = (app: RunningApp): Promise<void> =>
  new Promise((done) => {
    const program = app.electron.process();
    if (program.exitCode !== null || program.signalCode !== null) done();
    else program.once('exit', () => done());
  });

test('an answer is saved while it is typed and stands there after the app was killed', async ({ launch }) => {
  const app = await launch();
  await firstAnswer(app.window).pressSequentially('I would let Dele lead on Monday.');
  await expect(saved(app.window)).toBeVisible();
  await app.kill();
  const again = await launch();
  await expect(firstAnswer(again.window)).toHaveValue('I would let Dele lead on Monday.');
});

test('killed in the middle of typing, at most the last second is lost', async ({ launch }) => {
  const app = await launch();
  await firstAnswer(app.window).focus();
  const { typed, safe } = await typeUntilKilled(app);
  const again = await launch();
  await expect(firstAnswer(again.window)).toBeVisible();
  const found = await firstAnswer(again.window).inputValue();
  expect(typed.startsWith(found)).toBe(true);
  expect(found.length).toBeGreaterThanOrEqual(safe);
});

for (const [how, leave] of [
  [
    'closing the window',
    (app: RunningApp) =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  ['quitting', (app: RunningApp) => app.electron.evaluate(({ app: main }) => main.quit())],
  ['SIGTERM', async (app: RunningApp) => void app.electron.process().kill('SIGTERM')],
] as const)
  test(`${how} right after a key loses nothing and asks nothing`, async ({ launch }) => {
    const app = await launch();
    await firstAnswer(app.window).fill('Not a word less');
    await app.window.keyboard.type('!');
    const over = ended(app);
    await leave(app).catch(() => undefined);
    await over;
    const again = await launch();
    await expect(firstAnswer(again.window)).toHaveValue('Not a word less!');
  });

test('words survive the end of the window’s own process', async ({ launch }) => {
  const app = await launch();
  await firstAnswer(app.window).fill('Kept through a crash.');
  await expect(saved(app.window)).toBeVisible();
  await app.electron
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    .catch(() => undefined);
  const over = ended(app);
  app.electron.process().kill('SIGTERM');
  await over;
  const again = await launch();
  await expect(firstAnswer(again.window)).toHaveValue('Kept through a crash.');
});

test('an answer shows in Reflections and opens at its place', async ({ app, window }) => {
  await firstAnswer(window).fill('Something worth finding again.');
  await expect(saved(window)).toBeVisible();
  await window.getByRole('link', { name: 'Reflections' }).click();
  await expect(window.getByText('Something worth finding again.')).toBeVisible();
  await window.getByText('Something worth finding again.').click();
  await expect(window.getByRole('article', { name: 'The Last Person on the Trail' })).toBeVisible();
  expect(app.printed()).not.toContain('Uncaught');
});
