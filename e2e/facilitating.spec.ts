/** Leading a group: the plan and its papers, and the room that is led by keys alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './support/test.ts';

async function openPlan(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await window.locator('.article-text').first().waitFor();
  await window.keyboard.press('Control+Shift+f');
  await expect(window.getByRole('heading', { name: 'Questions', level: 2 })).toBeVisible();
}

const rowsOf = (window: Page) => window.locator('.plan-question-text');

test('a plan is ordered by keys, shortened, noted on, and all of it stands in the guide only', async ({
  app,
  window,
  folders,
  launch,
}) => {
  await openPlan(window);
  await window.getByRole('textbox', { name: 'A question of your own' }).fill('Who is missing in this room?');
  await window.keyboard.press('Enter');
  await expect(rowsOf(window).filter({ hasText: 'Who is missing in this room?' })).toBeVisible();
  const before = await rowsOf(window).allTextContents();
  const last = before.at(-1) ?? '';
  await window.getByRole('button', { name: `Move “${last}”` }).focus();
  await window.keyboard.press('Alt+ArrowUp');
  await expect(rowsOf(window).nth(before.length - 2)).toHaveText(last);
  const [first = '', second = ''] = await rowsOf(window).allTextContents();
  const drag = (from: number, to: number): Promise<void> =>
    window.locator('.plan-question-row').nth(from).dragTo(window.locator('.plan-question-row').nth(to));
  await drag(0, 1);
  await expect(rowsOf(window).first()).toHaveText(second);
  await drag(1, 0);
  await expect(rowsOf(window).first()).toHaveText(first);
  await window.getByRole('textbox', { name: 'On the session' }).fill('Ask **Marta** to begin.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await expect(window.locator('.paper-sheet strong')).toHaveText('Marta');
  await window.getByRole('radio', { name: '30 min' }).check();

  const guide = await saveAs(app, join(folders.root, 'guide.md'), 'guide', 'markdown');
  expect(guide).toContain('Ask **Marta** to begin.');
  expect(guide).toContain('Who is missing in this room?');
  expect(guide).toContain('A session of 30 minutes');
  const handout = await saveAs(app, join(folders.root, 'handout.md'), 'handout', 'markdown');
  expect(handout).not.toContain('Marta');
  expect(await saveAs(app, join(folders.root, 'handout.pdf'), 'handout', 'pdf')).toMatch(/^%PDF-1\./);
  expect(await saveAs(app, join(folders.root, 'guide.docx'), 'guide', 'docx')).toMatch(/^PK/);
  const page = await saveAs(app, join(folders.root, 'guide.html'), 'guide', 'html');
  expect(page).toContain('<strong>Marta</strong>');
  expect(page).not.toMatch(/<script|<link/);

  await app.close();
  const again = await launch();
  await openPlan(again.window);
  await expect(again.window.getByRole('textbox', { name: 'On the session' })).toHaveValue(
    'Ask **Marta** to begin.',
  );
  await expect(rowsOf(again.window).nth(before.length - 2)).toHaveText(last);
});

test('a session is led by keys alone, and what was said is there after a crash', async ({ app, launch }) => {
  const { window } = app;
  await openPlan(window);
  await window.getByRole('button', { name: 'Open the room' }).press('Enter');
  const room = window.locator('.room');
  await expect(room.getByText('Welcome')).toBeVisible();
  await window.keyboard.press('f');
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()),
    )
    .toBe(true);
  await window.keyboard.press('ArrowRight');
  await expect(room.getByText('What the text says')).toBeVisible();
  await window.keyboard.press('ArrowRight');
  await expect(room.getByText('Write alone')).toBeVisible();
  const clock = room.getByRole('timer');
  const full = await clock.textContent();
  await window.keyboard.press('t');
  await expect(clock).not.toHaveText(full ?? '');
  await window.keyboard.press('p');
  await window.keyboard.type('Who decides about the budget?');
  await window.keyboard.press('Enter');
  await window.keyboard.type('And the holidays');
  await expect(room.getByText('Saved')).toBeVisible();
  await app.kill();

  const again = await launch();
  await again.window.locator('.article-text').first().waitFor();
  await openPlan(again.window);
  await again.window.getByRole('button', { name: 'Go on with the session' }).press('Enter');
  await expect(again.window.locator('.room').getByText('Write alone')).toBeVisible();
  await again.window.keyboard.press('c');
  await again.window.keyboard.type('Ada');
  await again.window.keyboard.press('Tab');
  await again.window.keyboard.type('I will ask Bo on Monday');
  await again.window.keyboard.press('Enter');
  await again.window.keyboard.press('Escape');
  await again.window.keyboard.press('?');
  await expect(again.window.getByRole('region', { name: 'Keys of the room' })).toBeVisible();
  await again.window.keyboard.press('Escape');
  for (let step = 0; step < 20; step += 1) await again.window.keyboard.press('ArrowRight');
  await expect(again.window.locator('.room-said')).toContainText('Ada I will ask Bo on Monday');
  await again.window.keyboard.press('Escape');
  const collected = again.window.getByRole('textbox', { name: 'What was put aside' });
  await expect(collected.first()).toHaveValue('Who decides about the budget?');
  await expect(collected.last()).toHaveValue('And the holidays');
});

/** The system's save dialog is answered; making and writing are the app's own. */
async function saveAs(app: RunningApp, path: string, kind: string, format: string): Promise<string> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const id = new URL(app.window.url()).hash.split('/').at(-1) ?? '';
  const saved = await app.window.evaluate(
    ([articleId, chosenKind, chosenFormat]) =>
      Reflect.get(globalThis, 'afterword').savePaper(
        { kind: 'article', id: articleId },
        chosenKind,
        chosenFormat,
      ),
    [id, kind, format] as const,
  );
  expect(saved).toEqual({ ok: true, value: path });
  return readFile(path, 'utf8');
}
