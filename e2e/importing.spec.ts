/** Articles on their way in: each kind of file, the clipboard, and what is not meant well. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT } from './support/project.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const TEXT = `Silence at the table

By Mira Olsen

A meeting that nobody leaves wiser is a meeting that nobody needed. I used to fill every pause with my own voice, and I called it energy.

Then a colleague asked me to count to ten after each question. The first week was unbearable, and the second was the best we had.

When did you last wait long enough for an answer? Who speaks first in your team? Tell me in the comments.

2 thoughts on “Silence at the table”

Anita
May 23, 2024 at 7:12 am
We tried it. Ten seconds is long!

Marcus
May 23, 2024 at 8:40 am
I wait with a cup of tea.
`;

const MARKDOWN = `---
title: A second look
author: Jonas Weber
date: 2025-04-02
---

# A second look

Decisions age. Ours are often made on the day with the least sleep, and then defended on every other day.

## Questions for discussion

1. Which decision would you take differently today?
2. Who could tell you that it was wrong?
`;

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>The long way – Desk</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>The long way</h1>
<p>Whoever walks the long way sees more of the country. In a company the long way is the conversation that nobody has time for, and everybody remembers.</p>
<p>I have taken it three times in twenty years, each time against advice, and each time it saved us a year that we would have spent apologising.</p>
<p>It begins with a question that is not on the agenda, and with someone who can bear not to know the answer yet.</p>
${body}<p>Which conversation are you putting off?</p></article></body></html>`;

async function dropFiles(window: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await window.evaluate(async (named) => {
    const encoder = new TextEncoder();
    const bridge = Reflect.get(globalThis, 'afterword');
    await bridge.importFiles(
      Object.entries(named).map(([name, text]) => ({ name, bytes: encoder.encode(text) })),
    );
  }, files);
}

async function openFromLibrary(window: Page, title: string): Promise<void> {
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByTitle(title).click();
  await expect(window.getByRole('article', { name: title })).toBeVisible();
}

test('text, Markdown and a web page become articles with their questions', async ({
  app,
  window,
  folders,
}) => {
  const files = join(folders.root, 'files');
  await mkdir(files);
  const named = { 'silence.txt': TEXT, 'second-look.md': MARKDOWN, 'long-way.html': page('') };
  const paths = await Promise.all(
    Object.entries(named).map(async ([name, text]) => {
      await writeFile(join(files, name), text);
      return join(files, name);
    }),
  );
  await answerOpenDialog(app, paths);
  await expect(window.getByRole('main')).toBeVisible();
  await window.keyboard.press('Control+o');
  await expect(window.getByText('3 articles imported')).toBeVisible({ timeout: 20_000 });
  await openFromLibrary(window, 'Silence at the table');
  await expect(window.getByText('Mira Olsen').first()).toBeVisible();
  await expect(
    window.getByRole('textbox', {
      name: 'Your answer to: When did you last wait long enough for an answer?',
    }),
  ).toBeVisible();
  await expect(window.getByRole('heading', { name: '2 responses' })).toBeVisible();
  await openFromLibrary(window, 'A second look');
  await expect(window.getByRole('textbox', { name: /Who could tell you that it was wrong/ })).toBeVisible();
  await openFromLibrary(window, 'The long way');
  await expect(window.getByRole('textbox', { name: /Which conversation are you putting off/ })).toBeVisible();
});

test('what the import removed can be put back, and is there after a restart', async ({ launch }) => {
  const app = await launch();
  await expect(app.window.getByRole('main')).toBeVisible();
  const offer = 'Never miss an issue of Desk Notes, subscribe today.';
  await dropFiles(app.window, {
    'silence.txt': TEXT.replace('\n\n2 thoughts', `\n\n${offer}\n\n2 thoughts`),
  });
  await openFromLibrary(app.window, 'Silence at the table');
  const back = app.window.getByRole('region', { name: 'Put back by you' });
  await app.window.getByText(/^What was removed/).click();
  await app.window.getByRole('button', { name: 'Put back' }).nth(1).click();
  await expect(back.getByText(offer)).toBeVisible();
  await app.window.getByRole('button', { name: 'Undo' }).click();
  await expect(back).toBeHidden();
  await app.window.getByRole('button', { name: 'Put back' }).nth(1).click();
  await expect(back.getByText(offer)).toBeVisible();
  await app.kill();
  const again = await launch();
  await openFromLibrary(again.window, 'Silence at the table');
  await expect(again.window.getByRole('region', { name: 'Put back by you' })).toBeVisible();
});

test('what was removed from the middle is put back where it stood', async ({ window }) => {
  await expect(window.getByRole('main')).toBeVisible();
  const offer = 'Never miss an issue of Desk Notes, subscribe today.';
  await dropFiles(window, { 'silence.txt': TEXT.replace('\n\nThen a', `\n\n${offer}\n\nThen a`) });
  await openFromLibrary(window, 'Silence at the table');
  await window.getByText(/^What was removed/).click();
  const offered = window.locator('.removed dl > div').filter({ hasText: offer });
  await offered.getByRole('button', { name: 'Put back' }).click();
  const drawn = window.locator('.article-text > *');
  await expect(drawn.filter({ hasText: offer })).toBeVisible();
  const texts = await drawn.allInnerTexts();
  const at = texts.findIndex((text) => text.includes(offer));
  expect(texts[at - 1]).toMatch(/^A meeting that nobody leaves wiser/);
  expect(texts[at + 1]).toMatch(/^Then a colleague/);
  await offered.getByRole('button', { name: 'Take out again' }).click();
  await expect(drawn.filter({ hasText: offer })).toHaveCount(0);
});

test('a page written from right to left is read so, what is quoted from elsewhere the other way', async ({
  window,
}) => {
  await expect(window.getByRole('main')).toBeVisible();
  const fixture = join(PROJECT, 'core/importing/fixtures/html/arabic-rtl.html');
  await dropFiles(window, { 'arabic-rtl.html': await readFile(fixture, 'utf8') });
  await openFromLibrary(window, 'القائد الذي يصغي');
  const article = window.getByRole('article', { name: 'القائد الذي يصغي' });
  await expect(article).toHaveCSS('direction', 'rtl');
  await expect(article).toHaveAttribute('lang', 'ar');
  await expect(article.getByText('“Small talk is big work.”')).toHaveCSS('direction', 'ltr');
  const [title, column] = await Promise.all([
    article.getByRole('heading', { level: 1 }).evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return range.getBoundingClientRect().right;
    }),
    article.evaluate((element) => element.getBoundingClientRect().right),
  ]);
  expect(column - title).toBeLessThan(60);
});

test('what was copied becomes an article', async ({ app, window }) => {
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), TEXT);
  await expect(window.getByRole('main')).toBeVisible();
  await window.evaluate(() => Reflect.get(globalThis, 'afterword').importClipboard());
  await openFromLibrary(window, 'Silence at the table');
});

test('the same text twice is noticed, and a file that is no article leaves no trace', async ({
  window,
  folders,
}) => {
  await expect(window.getByRole('main')).toBeVisible();
  await dropFiles(window, {
    'one.txt': TEXT,
    'two.txt': TEXT,
    'scan.pdf': '%PDF-1.7\u0000\u0001',
    'empty.txt': '',
  });
  await expect(window.getByText(/scan\.pdf.*could not be imported/)).toBeVisible({ timeout: 20_000 });
  await expect(window.getByRole('button', { name: /Keep both/ })).toBeVisible();
  const counts = await window.evaluate(() => Reflect.get(globalThis, 'afterword').countLibrary());
  expect(counts.shelves.all).toBe(7);
  const shelves = await readdir(join(folders.userData, 'library', 'articles'), { recursive: true });
  expect(shelves.filter((name) => name.endsWith('.json'))).toHaveLength(7);
});

test('a hostile article is inert and asks the network for nothing', async ({ app, window }) => {
  let requests = 0;
  const server = createServer((_request, answer) => {
    requests += 1;
    answer.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nested = `${'<div>'.repeat(5_000)}deep${'</div>'.repeat(5_000)}`;
  const hostile = page(`
<script>globalThis.harmed = 1</script>
<img src="${address}/pixel.png" onerror="globalThis.harmed = 2" onload="globalThis.harmed = 3" alt="A path">
<p onclick="globalThis.harmed = 4" style="background:url(${address}/style.png)">Click <a href="javascript:globalThis.harmed=5">here</a> or <a href="data:text/html,x">there</a>.</p>
<iframe src="${address}/frame"></iframe><object data="${address}/object"></object>
<form action="${address}/form"><input name="a" autofocus onfocus="globalThis.harmed = 6"><button>Send</button></form>
<link rel="stylesheet" href="${address}/style.css"><meta http-equiv="refresh" content="0;url=${address}/refresh">
<svg onload="globalThis.harmed = 7"><script>globalThis.harmed = 8</script></svg>`);
  await expect(window.getByRole('main')).toBeVisible();
  await dropFiles(window, { 'hostile.html': hostile, 'deep.html': nested });
  await openFromLibrary(window, 'The long way');
  const article = window.getByRole('article', { name: 'The long way' });
  expect(await article.locator('script, iframe, object, form, input, link, meta, style').count()).toBe(0);
  const addresses = await article
    .locator('[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses.filter((one) => /^(?:javascript|data):/i.test(one ?? ''))).toEqual([]);
  await article.getByText('Click').click();
  await window.waitForTimeout(500);
  expect(await window.evaluate(() => Reflect.get(globalThis, 'harmed'))).toBeUndefined();
  server.close();
  expect(requests).toBe(0);
  expect(app.electron.windows()).toHaveLength(1);
});

/** The system's dialog belongs to the system: its answer is given, everything behind it is real. */
async function answerOpenDialog(app: RunningApp, paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}
