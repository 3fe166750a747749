/** Notes on their way out: what is exported is what was on the screen, and nothing is overwritten unasked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat } from '../core/exporting/export.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const ANSWER = 'I stepped back in **May**, and it cost me the meeting.';

test('an export holds the question and the answer as they stand on the screen', async ({
  app,
  window,
  folders,
}) => {
  const field = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await field.fill(ANSWER);
  const question = (await window.getByRole('heading', { level: 3 }).first().textContent()) ?? '';
  await expect(window.getByText('Saved').first()).toBeVisible();

  const markdown = await exportAs(app, join(folders.root, 'notes.md'), 'markdown');
  expect(markdown).toContain(question);
  expect(markdown).toContain(ANSWER);
  const html = await exportAs(app, join(folders.root, 'notes.html'), 'html');
  expect(html).toContain('<strong>May</strong>');
  expect(html).not.toMatch(/<script|<link|https?:\/\/[^"]*\.(?:css|js)/);
  expect(await exportAs(app, join(folders.root, 'notes.pdf'), 'pdf')).toMatch(/^%PDF-1\.\d[\s\S]+%%EOF\s*$/);
  expect(await exportAs(app, join(folders.root, 'notes.docx'), 'docx')).toMatch(
    /^PK[\s\S]+word\/document\.xml/,
  );
  expect(await exportAs(app, join(folders.root, 'notes.csv'), 'csv')).toContain(ANSWER);
  expect(await exportAs(app, join(folders.root, 'notes.jsonld'), 'annotations')).toContain(ANSWER);
  const json = JSON.parse(await exportAs(app, join(folders.root, 'notes.json'), 'json'));
  expect(json.format).toBe('afterword/export');
  expect(JSON.stringify(json)).toContain(ANSWER);
});

test('the dialog shows what will be written before it is written', async ({ window }) => {
  await window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill(ANSWER);
  await expect(window.getByText('Saved').first()).toBeVisible();
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('it cost me the meeting').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

/** The system's save dialog is answered; collecting and writing are the app's own. */
async function exportAs(app: RunningApp, path: string, format: ExportFormat): Promise<string> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const report = await app.window.evaluate(
    (chosen) =>
      Reflect.get(globalThis, 'afterword').exportNotes({
        scope: { tag: 'all' },
        extent: 'highlights',
        format: chosen,
        layout: 'page',
        paper: 'A4',
        template: null,
      }),
    format,
  );
  expect(report).toEqual({ ok: true, value: { written: [path], skipped: [] } });
  return readFile(path, 'utf8');
}
