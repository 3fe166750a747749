import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFailure } from '../../core/failure.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import type { Library } from './library.ts';
import { copyLibrary, finishMove, refusalToMove } from './move-library.ts';
import { openLibrary } from './open-library.ts';
import { createFaultyFiles } from './testing/faulty-files.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';
import { smallDisk } from './testing/small-disk.ts';

const write = (library: Library, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, new Date().toISOString()),
  );

async function libraryWithWords(folder: string): Promise<Library> {
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.loaded;
  await write(library, 'Before.');
  return library;
}

async function wordsAt(folder: string, root: string): Promise<string | undefined> {
  const opened = await openLibrary({ ...optionsAt(root), folder });
  if (!opened.ok) throw new Error(describeFailure(opened.failure));
  const journal = await opened.value.readJournal(AN_ID);
  await opened.value.close();
  return journal.ok ? journal.value.reflections[0]?.text : journal.failure.tag;
}

test('a library that moves takes along what was written while it was copied, and the old one stays', async () => {
  const root = await temporaryFolder();
  const library = await libraryWithWords(root);
  const to = join(root, 'elsewhere', 'my library');
  expect(await copyLibrary(NODE_FILES, library.folder, to)).toEqual({ ok: true, value: null });
  await write(library, 'While it was copied.');
  await library.close();
  expect(await finishMove(NODE_FILES, library.folder, to)).toEqual({ ok: true, value: null });
  expect(await readdir(join(root, 'elsewhere'))).toEqual(['my library']);
  expect(await wordsAt(to, await temporaryFolder())).toBe('While it was copied.');
  const again = await openAt(root);
  expect(await again.readArticle(AN_ID)).toMatchObject({ ok: true });
});

test('a library whose drive goes while it moves does not arrive without what was missed', async () => {
  const root = await temporaryFolder();
  const library = await libraryWithWords(root);
  await library.close();
  const to = join(root, 'elsewhere');
  const files: FileCalls = {
    ...NODE_FILES,
    async list(path) {
      if (path === join(library.folder, 'journals')) await rename(library.folder, join(root, 'unplugged'));
      return NODE_FILES.list(path);
    },
  };
  expect(await finishMove(files, library.folder, to)).toMatchObject({ failure: { tag: 'library-gone' } });
  expect(await readdir(root)).not.toContain('elsewhere');
  await rename(join(root, 'unplugged'), library.folder);
  expect(await finishMove(NODE_FILES, library.folder, to)).toMatchObject({ ok: true });
  expect(await wordsAt(to, await temporaryFolder())).toBe('Before.');
});

test('a folder with other files in it, or inside the library, is refused', async () => {
  const root = await temporaryFolder();
  const from = join(root, 'library');
  await mkdir(join(root, 'full'));
  await writeFile(join(root, 'full', 'x'), '');
  await mkdir(join(root, 'empty'));
  expect(await refusalToMove(NODE_FILES, from, join(root, 'full'))).toMatchObject({
    tag: 'folder-not-empty',
  });
  for (const to of [from, join(from, 'journals'), join(from, 'new')])
    expect(await refusalToMove(NODE_FILES, from, to)).toMatchObject({ tag: 'inside-library' });
  for (const to of ['empty', 'new', 'library-2', '..somewhere'])
    expect(await refusalToMove(NODE_FILES, from, join(root, to))).toBeNull();
});

test('a move for which the disk has no room is told, leaves the library as it is, and can be done again', async () => {
  const root = await temporaryFolder();
  const library = await libraryWithWords(root);
  await library.close();
  const disk = await smallDisk();
  await disk.fill(4096);
  const refused = await finishMove(disk.files, library.folder, join(disk.folder, 'library'));
  expect(!refused.ok && describeFailure(refused.failure)).toContain('the disk is full');
  expect(await wordsAt(library.folder, root)).toBe('Before.');
  await disk.free();
  expect(await finishMove(disk.files, library.folder, join(disk.folder, 'library'))).toMatchObject({
    ok: true,
  });
  expect(await wordsAt(join(disk.folder, 'library'), await temporaryFolder())).toBe('Before.');
});

test('a move that stops at any moment takes nothing from the library, and can be done again', async () => {
  const { folder: root } = await smallDisk();
  const library = await libraryWithWords(root);
  await library.close();
  const text = await readFile(join(library.folder, 'journals', '01', `${AN_ID}.json`), 'utf8');
  let tried = 0;
  for (let happened = true; happened; tried += 1) {
    const to = join(root, `moved-${tried}`);
    const faulty = createFaultyFiles();
    faulty.failAt(tried + 1, 'from');
    const moved = await finishMove(faulty.files, library.folder, to);
    happened = faulty.calls() > tried;
    expect(moved.ok).toBe(!happened);
    expect(await readFile(join(library.folder, 'journals', '01', `${AN_ID}.json`), 'utf8')).toBe(text);
    const again = await finishMove(NODE_FILES, library.folder, to);
    // The last call may have failed when the folder had its name already.
    if (!again.ok) expect(again.failure.tag).toBe('folder-not-empty');
    expect(await readFile(join(to, 'journals', '01', `${AN_ID}.json`), 'utf8')).toBe(text);
    for (const left of [to, `${to}.afterword-moving`]) await rm(left, { recursive: true, force: true });
  }
  expect(tried).toBeGreaterThan(20);
});
