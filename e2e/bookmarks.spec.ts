/** What leads into a printed document: bookmarks that stand where their headings stand, read by programs not ours. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocumentProxy, getMeta } from 'unpdf';
import { expect, type RunningApp, test } from './support/test.ts';

test('an exported PDF has bookmarks to its headings, and says what it is', async ({
  app,
  window,
  folders,
}) => {
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await answer.fill('# Not a part\n\nI stepped back in May.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  const question = (await window.getByRole('heading', { level: 3 }).first().textContent()) ?? '';
  const path = join(folders.root, 'notes.pdf');
  await save(app, path, 'exportNotes', {
    scope: { tag: 'articles', ids: [articleOf(app)] },
    extent: 'comments',
    format: 'pdf',
    layout: 'page',
    paper: 'A4',
    template: null,
  });

  const { title, author, language, outline } = await read(path);
  expect(outline[0]).toMatchObject({ depth: 0, title });
  expect(title).not.toBe('');
  expect(author).not.toBe('');
  expect(language).toBe('en');
  const titles = outline.map((entry) => entry.title);
  expect(titles).toContain(question);
  expect(titles).toContain('The article');
  expect(titles).not.toContain('Not a part');
  expect(outline.filter(({ depth }) => depth === 2).length).toBeGreaterThan(1);
  for (const entry of outline) expect(entry.below, entry.title).toContain(entry.title.slice(0, 20));
  expectGoodFor(path, titles);
});

test('a facilitator’s guide has bookmarks to its parts and questions', async ({ app, window, folders }) => {
  await expect(window.getByRole('textbox', { name: /^Your answer to/ }).first()).toBeVisible();
  const path = join(folders.root, 'guide.pdf');
  await save(app, path, 'savePaper', { kind: 'article', id: articleOf(app) }, 'guide', 'pdf');
  const { title, outline } = await read(path);
  const titles = outline.map((entry) => entry.title);
  expect(title).toBe(`Facilitator’s guide: ${titles[0]}`);
  expect(titles).toContain('Before people come');
  expect(titles.filter((words) => /^Question \d.*\?$/.test(words)).length).toBeGreaterThan(1);
  for (const entry of outline)
    expect(entry.below, entry.title).toContain(entry.title.split(': ')[0]?.slice(0, 20));
  expectGoodFor(path, titles);
});

const articleOf = (app: RunningApp): string => new URL(app.window.url()).hash.split('/').at(-1) ?? '';

/** The system's save dialog is answered; making and writing are the app's own. */
async function save(app: RunningApp, path: string, method: string, ...asked: readonly (object | string)[]) {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const saved = await app.window.evaluate(
    ([name, given]) => Reflect.get(globalThis, 'afterword')[String(name)](...Object.values(given ?? {})),
    [method, asked] as const,
  );
  expect(saved).toMatchObject({ ok: true });
}

/** Each bookmark with the words that stand on its page from its height on, as PDF.js reads them. */
async function read(path: string) {
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const { info } = await getMeta(document);
  type Node = Awaited<ReturnType<typeof document.getOutline>>[number];
  const show = async ({ title, dest, items }: Node, depth: number): Promise<readonly Shown[]> => {
    if (!Array.isArray(dest)) throw new Error(`“${title}” leads nowhere.`);
    const page = await document.getPage((await document.getPageIndex(dest[0])) + 1);
    const { items: words } = await page.getTextContent();
    const [top, most] = [Number(dest[3]), 120];
    const below = words.flatMap((word) =>
      'str' in word && word.transform[5] < top && word.transform[5] > top - most ? [word.str] : [],
    );
    const inner = await Promise.all(items.map((inside) => show(inside, depth + 1)));
    return [{ title, depth, below: below.join(' ').replace(/\s+/g, ' ') }, ...inner.flat()];
  };
  const outline = await Promise.all(((await document.getOutline()) ?? []).map((node) => show(node, 0)));
  const said = (name: string): string => String(info[name] ?? '');
  return {
    title: said('Title'),
    author: said('Author'),
    language: said('Language'),
    outline: outline.flat(),
  };
}

type Shown = { readonly title: string; readonly depth: number; readonly below: string };

/** Where MuPDF and QPDF are on this machine, they find the same bookmarks and nothing wrong. */
function expectGoodFor(path: string, titles: readonly string[]): void {
  const shown = spawnSync('mutool', ['show', path, 'outline'], { encoding: 'utf8' });
  if (shown.error === undefined) for (const title of titles) expect(shown.stdout).toContain(title);
  const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (checked.error === undefined) expect(`${checked.stdout}${checked.stderr}`).toContain('No syntax or');
}
