/** A program that is killed while it exports: what stands under a file's name is whole, the former or the new one. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { exportNotes } from '../core/exporting/export-notes.ts';
import { aHighlight, aJournal, anArticle, aReflection, paragraphs } from '../core/testing/factories.ts';
import { PROJECT } from './support/project.ts';
import { expect, type RunningApp, test } from './support/test.ts';

const PROGRAM = join(PROJECT, 'dist', 'cli', 'afterword.cjs');
const TEMPORARY = '.afterword-tmp';
const COUNT = 160;
const KILLS = 2;
/** An export may end before the kill. Each try waits for less, up to so many milliseconds. */
const MOST_TRIES = 10;
const LONGEST_WAIT = 10;

const ends = (words: string) => (bytes: Buffer) => bytes.toString('utf8').trimEnd().endsWith(words);
const isZip = (bytes: Buffer): boolean => Object.keys(unzipSync(new Uint8Array(bytes))).length > 1;

/** What is exported, and how a stranger sees that a file is all there. */
const FORMATS: Readonly<
  Record<string, { readonly name: string; readonly isWhole: (bytes: Buffer) => boolean }>
> = {
  html: { name: 'all.html', isWhole: ends('</html>') },
  json: { name: 'all.json', isWhole: (bytes) => JSON.parse(bytes.toString('utf8')).records.length >= COUNT },
  csv: { name: 'all.csv', isWhole: (bytes) => bytes.toString('utf8').split('\r\n').length > COUNT },
  annotations: { name: 'all.jsonld', isWhole: (bytes) => JSON.parse(bytes.toString('utf8')).total >= COUNT },
  archive: { name: 'all.afterword', isWhole: isZip },
  docx: { name: '', isWhole: isZip },
  markdown: { name: '', isWhole: ends('-->') },
};

test('the command line killed in the middle of an export leaves no part of a file', async ({ folders }) => {
  test.setTimeout(300_000);
  await fillLibrary(folders.userData);
  for (const [format, { name, isWhole }] of Object.entries(FORMATS)) {
    const folder = join(folders.root, format);
    await mkdir(folder);
    const args = [
      'export',
      '--all',
      '--format',
      format,
      '--with',
      'articles',
      '--replace',
      '--to',
      `${folder}/${name}`,
    ];
    expect(await run(folders.userData, args), format).toBe(0);
    const before = await wholeFiles(folder, isWhole);
    for (let kills = 0, tries = 1; kills < KILLS; tries += 1) {
      expect(tries, `${format} is killed before it ends`).toBeLessThan(MOST_TRIES);
      // Only Markdown that has changed is written again.
      if (format === 'markdown') await fillLibrary(folders.userData, `2026-05-01T09:00:0${tries}.000Z`);
      const ended = await run(folders.userData, args, { folder, within: LONGEST_WAIT / tries });
      expect(['SIGKILL', 0], format).toContain(ended);
      expect(await wholeFiles(folder, isWhole), format).toEqual(before);
      if (ended === 'SIGKILL') kills += 1;
    }
    expect(await run(folders.userData, args), format).toBe(0);
    expect(await wholeFiles(folder, isWhole), format).toEqual(before);
    expect(await leftovers(folder), format).toEqual([]);
  }
});

test('the app killed in the middle of PDFs, and of a kept folder, leaves no part of a file and goes on', async ({
  folders,
  launch,
}) => {
  test.setTimeout(120_000);
  await fillLibrary(folders.userData);
  const pdfs = join(folders.root, 'pdfs');
  const kept = join(folders.root, 'kept');
  await mkdir(pdfs);
  await mkdir(kept);

  const first = await launch();
  void callWith(first, pdfs, 'exportNotes', request()).catch(() => undefined);
  await expect.poll(async () => (await readdir(pdfs)).length, { timeout: 30_000 }).toBeGreaterThan(2);
  await first.kill();
  await wholeFiles(pdfs, ends('%%EOF'));

  const second = await launch();
  void callWith(second, kept, 'chooseKeptFolder').catch(() => undefined);
  await expect.poll(async () => (await readdir(kept)).length, { timeout: 30_000 }).toBeGreaterThan(9);
  await second.kill();
  expect((await wholeFiles(kept, ends('-->'))).length).toBeLessThan(COUNT);

  const third = await launch();
  expect(await callWith(third, pdfs, 'exportNotes', request())).toMatchObject({ ok: true });
  expect(await wholeFiles(pdfs, ends('%%EOF'))).toHaveLength(IDS.length);
  await callWith(third, kept, 'keepFolderNow');
  await expect
    .poll(async () => (await wholeFiles(kept, ends('-->'))).length, { timeout: 30_000 })
    .toBe(COUNT);
  for (const folder of [pdfs, kept]) expect(await leftovers(folder)).toEqual([]);
});

const idOf = (at: number): string => (at + 1).toString(16).padStart(32, '0');
const IDS = Array.from({ length: 12 }, (_, at) => idOf(at));
const request = () => ({
  scope: { tag: 'articles', ids: IDS },
  extent: 'articles',
  format: 'pdf',
  layout: 'page',
  paper: 'A4',
  template: null,
});

/** Articles with an answer and a highlight each, taken in from one JSON file. */
async function fillLibrary(userData: string, updatedAt = '2026-03-01T09:00:00.000Z'): Promise<void> {
  const records = Array.from({ length: COUNT }, (_, at) => ({
    article: anArticle({
      id: idOf(at),
      title: `Article ${at}`,
      fingerprint: `f${at}`,
      content: paragraphs(
        ...Array.from({ length: 20 }, (_each, line) => `Line ${line} of article ${at}. `.repeat(8)),
      ),
    }),
    journal: aJournal({
      articleId: idOf(at),
      highlights: [aHighlight({ id: `h${at}` })],
      reflections: [
        aReflection({ id: `r${at}`, text: `Thought ${at} of ${updatedAt}. `.repeat(20), updatedAt }),
      ],
    }),
  }));
  const options = { now: new Date('2026-04-01T08:00:00.000Z'), version: '1' };
  const file = join(userData, '..', 'library.json');
  await writeFile(file, exportNotes(records, 'json', options).files[0]?.text ?? '');
  expect(await run(userData, ['import', file])).toBe(0);
}

/** Runs the command line to its end, or kills it within so many milliseconds of its first writing into a folder. */
async function run(
  userData: string,
  args: readonly string[],
  kill?: { readonly folder: string; readonly within: number },
): Promise<number | string | null> {
  const program = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, AFTERWORD_USER_DATA: userData },
    stdio: 'ignore',
  });
  const ended = new Promise<number | string | null>((done) =>
    program.once('exit', (code, signal) => done(signal ?? code)),
  );
  if (kill === undefined) return ended;
  const watcher = watch(kill.folder, (_event, name) => {
    if (!name?.endsWith(TEMPORARY)) return;
    void pause(Math.random() * kill.within).then(() => program.kill('SIGKILL'));
  });
  return ended.finally(() => watcher.close());
}

/** The names of the files in a folder, each of them whole. */
async function wholeFiles(folder: string, isWhole: (bytes: Buffer) => boolean): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => !name.endsWith(TEMPORARY)).sort();
  for (const name of names) expect(isWhole(await readFile(join(folder, name))), name).toBe(true);
  return names;
}

const leftovers = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(TEMPORARY));

/** Calls the window's bridge; the system's dialogs choose a folder and let files be replaced. */
async function callWith(app: RunningApp, folder: string, method: string, ...asked: readonly object[]) {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  }, folder);
  return app.window.evaluate(([name, given]) => Reflect.get(globalThis, 'afterword')[name](...given), [
    method,
    asked,
  ] as const);
}
