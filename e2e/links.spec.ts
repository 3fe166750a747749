/** Links into the library: copied, opened from elsewhere, and handed over by a second start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { PROJECT } from './support/project.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const clipboardOf = ({ electron }: RunningApp): Promise<string> =>
  electron.evaluate(async ({ clipboard }) => clipboard.readText());

/** A second start of the app with the same folders, as a browser would start it for a link. */
async function startWith(app: RunningApp, userData: string, link: string): Promise<void> {
  const binary = await app.electron.evaluate(({ app: running }) => running.getPath('exe'));
  const second = spawn(binary, ['--no-sandbox', PROJECT, link], {
    env: { ...process.env, AFTERWORD_USER_DATA: userData },
    stdio: 'ignore',
  });
  await once(second, 'exit');
}

async function copyLinkOfQuestion(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'More for question 2' }).click();
  await window.getByRole('menuitem', { name: 'Copy link', exact: true }).click();
  await expect(window.getByText('A link to this question is in the clipboard.')).toBeVisible();
}

test('a copied link to a question opens it again, handed over by a second start', async ({
  app,
  window,
  folders,
}) => {
  await copyLinkOfQuestion(window);
  const link = await clipboardOf(app);
  expect(link).toMatch(/^afterword:\/\/article\/[0-9a-f]{32}\/question\/[\w-]+$/);
  await window.keyboard.press('Control+1');
  await expect(window.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await startWith(app, folders.userData, link);
  const second = window.locator('.card').nth(1);
  await expect(second).toHaveClass(/card-active/);
  await expect(second).toBeInViewport();
});

test('a link that starts the app is followed, and one to nowhere says so', async ({ launch, folders }) => {
  const first = await launch();
  await copyLinkOfQuestion(first.window);
  const link = await clipboardOf(first);
  await first.close();
  const again = await launch({ files: [link] });
  await expect(again.window.locator('.card').nth(1)).toHaveClass(/card-active/);
  await startWith(again, folders.userData, `afterword://article/${'0'.repeat(32)}`);
  await expect(again.window.getByText(/leads to an article that is not in this library/)).toBeVisible();
  await startWith(again, folders.userData, `${link}?delete=1`);
  await expect(again.window.getByText(/none that Afterword knows/)).toBeVisible();
});
