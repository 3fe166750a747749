/** Main stays free for whoever asks next: how long it was busy at a stretch is reported, and files are never waited for. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { StretchReport } from '../electron/shell/stretches.ts';
import { expect, test } from './support/test.ts';

async function readAndWrite(window: Page): Promise<void> {
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await answer.fill('I would ask before I answer.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1).click();
  await expect(window.locator('.article-text').first()).toBeVisible();
  for (const place of ['Questions', 'Reflections', 'Library'])
    await window
      .getByRole('link', { name: new RegExp(`^${place}`) })
      .first()
      .click();
  await expect(window.getByRole('grid', { name: 'Articles' })).toBeVisible();
}

test('the longest stretch of work in main is reported with the call that took it', async ({
  launch,
  folders,
}, testInfo) => {
  const report = join(folders.root, 'stretches.json');
  const source = join(folders.root, 'page.md');
  await writeFile(source, '# A page\n\nWords about asking.\n\nWhat do you ask first?\n'.repeat(40));
  const { window } = await launch({ files: [source], env: { AFTERWORD_STRETCHES: report } });
  await readAndWrite(window);
  await expect.poll(() => readFile(report, 'utf8').catch(() => '')).toContain('longest');
  const text = await readFile(report, 'utf8');
  await testInfo.attach('stretches', { body: text, contentType: 'application/json' });
  const { longest, overLimit } = JSON.parse(text) as StretchReport;
  const worked = longest.worked === null ? '' : ` (${longest.worked.toFixed(0)} ms of work)`;
  process.stdout.write(
    `Longest stretch in main: ${longest.milliseconds.toFixed(0)} ms${worked}, ${longest.call}; over 50 ms: ${overLimit.length}\n`,
  );
  expect(longest.milliseconds).toBeGreaterThan(0);
  expect(longest.call).not.toBe('');
});

test('once it has started, main waits for no file', async ({ app, window }) => {
  await expect(window.getByRole('main')).toBeVisible();
  await window.getByRole('link', { name: 'Library' }).click();
  await expect(window.getByRole('grid', { name: 'Articles' })).toBeVisible();
  await app.electron.evaluate(() => {
    const files = process.mainModule?.require('node:fs') as Record<string, unknown>;
    const waited: string[] = [];
    Reflect.set(globalThis, 'waitedForFiles', waited);
    for (const [name, original] of Object.entries(files)) {
      if (!name.endsWith('Sync') || typeof original !== 'function') continue;
      files[name] = (...args: unknown[]) => {
        const stack = new Error(name).stack ?? '';
        // Code is loaded when it is first needed, and Node loads code in no other way.
        if (!stack.includes('node:internal/modules')) waited.push(`${name} ${String(args[0])}`);
        return Reflect.apply(original, files, args);
      };
    }
  });
  await window.getByRole('grid', { name: 'Articles' }).getByRole('row').first().click();
  await readAndWrite(window);
  const waited = await app.electron.evaluate(() => Reflect.get(globalThis, 'waitedForFiles') as string[]);
  expect(waited).toEqual([]);
});
