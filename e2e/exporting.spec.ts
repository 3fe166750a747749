/** Notes on their way out: what is exported is what was on the screen, and nothing is overwritten unasked. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import type { ExportFormat, ExportRequest } from '../core/exporting/export.ts';
import { EVERY_REFLECTION } from '../core/journal/reflection-list.ts';
import { expectAccessible, showTheme } from './support/axe.ts';
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

test('an archive of everything, named at the start of an empty library, brings everything there', async ({
  app,
  window,
  folders,
  launch,
}) => {
  await answer(window);
  const file = join(folders.root, 'all.afterword');
  await exportAs(app, file, 'archive');
  await app.close();
  const other = await launch({
    files: [file],
    env: { AFTERWORD_USER_DATA: join(folders.root, 'other') },
  });
  await expect(other.window.getByText(/was taken in: \d+ new articles?, notes on 1/)).toBeVisible();
  const [row] = await other.window.evaluate(async (query) => {
    const page = await Reflect.get(globalThis, 'afterword').listReflections(query, { start: 0, count: 9 });
    return page.rows;
  }, EVERY_REFLECTION);
  expect(row.text).toBe(ANSWER);
});

test('documents and tables open in other programs', async ({ app, window, folders }) => {
  await answer(window);
  const at = (name: string): string => join(folders.root, name);
  for (const paper of ['A4', 'Letter'] as const) {
    await exportAs(app, at(`${paper}.pdf`), 'pdf', { paper, extent: 'articles' });
    const { text, size, pages } = await readPdf(at(`${paper}.pdf`));
    expect(size).toBe(paper === 'A4' ? '595 x 842' : '612 x 792');
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain('and it cost me the meeting');
    expect(text).toMatch(/1\s*\/\s*\d/);
  }
  await exportAs(app, at('notes.docx'), 'docx', { extent: 'articles' });
  expect(await readDocument(at('notes.docx'))).toContain(
    'I stepped back in May, and it cost me the meeting.',
  );
  await exportAs(app, at('notes.csv'), 'csv');
  expect(await readTable(at('notes.csv'))).toContain(ANSWER);
});

test('a form of one’s own is filled while it is typed, and a mistake is told with its line', async ({
  window,
}) => {
  await answer(window);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByLabel('What', { exact: true })).toBeFocused();
  await dialog.getByLabel('As', { exact: true }).selectOption('template');
  const form = dialog.getByLabel('Text of the template');
  await form.fill('Title: {{title}}\n{{#questions}}{{#answers}}{{words}}{{/answers}}{{/questions}}');
  await expect(dialog.locator('pre')).toContainText(ANSWER);
  await form.fill('{{title}}\n{{questons}}');
  await expect(dialog.getByRole('alert')).toHaveText(
    'Line 2: There is nothing called “questons”. Did you mean “questions”?',
  );
});

for (const theme of ['light', 'dark'] as const)
  test(`the dialog in the ${theme} theme has no serious violation, as far as a machine can tell`, async ({
    window,
  }) => {
    await answer(window);
    await showTheme(window, theme);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+e');
    const dialog = window.getByRole('dialog');
    for (const format of ['html', 'template', 'archive'] as const) {
      await dialog.getByLabel('As', { exact: true }).selectOption(format);
      await expect(dialog.locator('pre')).toBeVisible();
      await expectAccessible(window, `export as ${format}`);
    }
  });

test('a folder is kept up to date while a reader writes', async ({ app, window, folders }) => {
  const folder = join(folders.root, 'vault');
  await mkdir(folder);
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await expect(window.getByRole('textbox', { name: /^Your answer to/ }).first()).toBeVisible();
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(window.getByText(/^Everything was written on/)).toBeVisible();
  await window.keyboard.press('Alt+ArrowLeft');
  await answer(window);
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Write now' }).click();
  await expect
    .poll(async () => {
      const [name = ''] = await readdir(folder);
      return readFile(join(folder, name), 'utf8').catch(() => '');
    })
    .toContain(ANSWER);
});

async function answer(window: Page): Promise<void> {
  await window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill(ANSWER);
  await expect(window.getByText('Saved').first()).toBeVisible();
}

/** Whether a program is on this machine. Where it is not, a package that is not ours reads instead. */
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

async function readPdf(path: string): Promise<{ text: string; size: string; pages: number }> {
  if (has('pdftotext') && has('pdfinfo')) {
    const facts = spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout;
    const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
    return {
      text: spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout,
      size: `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
      pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    };
  }
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { text } = await extractText(document, { mergePages: true });
  return { text, size: `${Math.round(width)} x ${Math.round(height)}`, pages: document.numPages };
}

async function readDocument(path: string): Promise<string> {
  if (has('soffice')) return readInOffice(path, 'txt:Text');
  return (await mammoth.extractRawText({ path })).value;
}

async function readTable(path: string): Promise<string> {
  if (has('soffice')) return readInOffice(path, 'fods');
  return JSON.stringify(parseCsv(await readFile(path), { bom: true }));
}

/** What LibreOffice makes of a file. */
async function readInOffice(path: string, format: string): Promise<string> {
  const folder = dirname(path);
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    join(folder, 'made'),
    path,
  ]);
  const extension = format.split(':')[0] ?? '';
  return readFile(join(folder, 'made', `${basename(path).replace(/\.[a-z]+$/, '')}.${extension}`), 'utf8');
}

/** The system's save dialog is answered; collecting and writing are the app's own. */
async function exportAs(
  app: RunningApp,
  path: string,
  format: ExportFormat,
  change: Partial<ExportRequest> = {},
): Promise<string> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const request: ExportRequest = {
    scope: { tag: 'all' },
    extent: 'highlights',
    format,
    layout: 'page',
    paper: 'A4',
    template: null,
    ...change,
  };
  if (format === 'pdf' || format === 'docx') {
    const written = await app.window.evaluate(async (query) => {
      const page = await Reflect.get(globalThis, 'afterword').listReflections(query, { start: 0, count: 1 });
      return page.rows[0].articleId;
    }, EVERY_REFLECTION);
    Object.assign(request, { scope: { tag: 'articles', ids: [written] } });
  }
  const report = await app.window.evaluate(
    (asked) => Reflect.get(globalThis, 'afterword').exportNotes(asked),
    request,
  );
  expect(report).toEqual({ ok: true, value: { written: [path], skipped: [] } });
  return readFile(path, 'utf8');
}
