/** Packets instead of a server: from the host to a member and back, as files between two libraries. */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const ANSWER = 'In May, and it cost me the meeting.';

test('a packet goes to a member by file, and the answers come back to the host', async ({
  app,
  launch,
  folders,
}) => {
  const packet = join(folders.root, 'packet.afterword');
  const returned = join(folders.root, 'bo.afterword');
  const host = app.window;
  await openAnswers(host);
  await host.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await answerSaveDialog(app, packet);
  await host.getByRole('button', { name: 'Save the packet…' }).click();
  await expect(host.getByText('Send this file to the members of your group.')).toBeVisible();
  expect((await stat(packet)).size).toBeGreaterThan(1_000);
  const members = host.getByRole('textbox', { name: 'Names, one in each line' });
  await members.fill('Bo\nCarmen');
  await members.blur();
  await expect(host.getByText('Missing: Bo, Carmen.')).toBeVisible();

  const member = await launch({
    files: [packet],
    env: { AFTERWORD_USER_DATA: join(folders.root, 'member') },
  });
  await expect(member.window.getByText(/^The packet .+ from Ada asks you/)).toBeVisible();
  await member.window.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(member.window.locator('.packet-strip')).toContainText('Ada asks you');
  await member.window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill(ANSWER);
  await member.window.getByRole('tab', { name: 'Notes' }).click();
  await member.window.locator('.panel').getByRole('button', { name: /note/i }).first().click();
  await member.window.getByRole('textbox', { name: 'Note 1' }).fill('Nobody else may read this.');
  await member.window.getByRole('tab', { name: 'Questions' }).click();
  await member.window.getByRole('button', { name: 'Return answers…' }).click();
  const dialog = member.window.getByRole('dialog', { name: /^Return answers/ });
  await expect(dialog.getByText(ANSWER)).toBeVisible();
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await expectAccessible(member.window, 'returning answers');
  await dialog.getByRole('textbox', { name: 'Your name, as your host knows it' }).fill('Bo');
  await answerSaveDialog(member, returned);
  await dialog.getByRole('button', { name: 'Save the file…' }).click();
  await expect(dialog).toBeHidden();

  await app.electron.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, returned);
  await host.getByRole('button', { name: 'Read files…' }).click();
  await expect(host.getByText('1 file read.')).toBeVisible();
  await expect(host.getByText(ANSWER)).toBeVisible();
  await expect(host.getByText('Missing: Carmen.')).toBeVisible();
  await expect(host.getByText('Nobody else may read this.')).toHaveCount(0);
  await host.getByRole('checkbox', { name: 'Hide the names' }).check();
  await expect(host.locator('.answer-who')).toHaveText(/Unnamed/);

  const answers = join(folders.root, 'answers.md');
  await answerSaveDialog(app, answers);
  await host.getByRole('button', { name: 'Save all answers…' }).click();
  await host.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect(host.getByText(`Saved to ${answers}.`)).toBeVisible();
  expect(await readFile(answers, 'utf8')).toContain(ANSWER);
  expect(await readFile(answers, 'utf8')).not.toContain('Bo');

  // The same file once more, in a folder that is dropped on the window: nothing changes.
  const inbox = join(folders.root, 'inbox');
  await mkdir(join(inbox, 'late'), { recursive: true });
  await copyFile(returned, join(inbox, 'late', 'bo again.afterword'));
  await dropOn(host, inbox);
  await expect(host.getByText('1 answer came back from Bo.')).toBeVisible();
  await expect(host.locator('.answer-card')).toHaveCount(1);
});

async function openAnswers(window: Page): Promise<void> {
  await window.locator('.article-text').first().waitFor();
  await window.keyboard.press('Control+Shift+f');
  await window.getByRole('radio', { name: 'Answers' }).check();
  await expect(window.getByRole('heading', { name: 'Packet', level: 2 })).toBeVisible();
}

/** Drops a file or folder of the disk on the middle of the window, as a hand would. */
async function dropOn(window: Page, path: string): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await session.detach();
}

async function answerSaveDialog(app: RunningApp, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
