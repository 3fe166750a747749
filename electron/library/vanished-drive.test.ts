import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { writeReflection } from '../../core/journal/reflections.ts';
import { A_TIME, AN_ID, anArticle } from '../../core/testing/factories.ts';
import { aPlan, someWords } from '../../core/testing/plan-factories.ts';
import type { Library } from './library.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const run = promisify(execFile);

const write = (library: Library, id: string, text: string, articleId = AN_ID) =>
  library.reviseJournal(articleId, (journal) =>
    writeReflection(journal, { id, target: { kind: 'article' }, text }, new Date().toISOString()),
  );

async function shown(library: Library): Promise<readonly string[]> {
  const journal = await library.readJournal(AN_ID);
  const plan = await library.sessions.plans.read(AN_ID);
  const templates = await library.templates.read();
  const begun = await library.readJournal(ANOTHER);
  return [
    ...(begun.ok ? begun.value.reflections : []).map(({ text }) => text),
    ...(journal.ok ? journal.value.reflections : []).map(({ text }) => text),
    ...(plan.ok ? (plan.value?.parked ?? []) : []).map(({ text }) => text),
    ...(templates.ok ? templates.value : []).map(({ text }) => text),
  ].sort();
}

const ANOTHER = 'f'.repeat(32);
const ALL = ['Before.', 'Begun then.', 'Budget?', 'Form.', 'While it was gone.', 'Who is missing?'];
const GONE = { ok: false, failure: { tag: 'library-gone' } };

const addTemplate = (library: Library) =>
  library.templates.change(() => [
    { id: 't', name: 'Mine', extension: 'md', text: 'Form.', updatedAt: A_TIME, deletedAt: null },
  ]);

/** Everything that is tried while the drive is away; each attempt must be refused and kept. */
async function writeWhileGone(library: Library): Promise<void> {
  expect(await write(library, 'gone', 'While it was gone.')).toMatchObject(GONE);
  expect(await write(library, 'begun', 'Begun then.', ANOTHER)).toMatchObject(GONE);
  const plan = aPlan({ parked: [someWords({ id: 'w2', text: 'Who is missing?' })] });
  expect(await library.sessions.plans.take(plan)).toMatchObject(GONE);
  expect(await addTemplate(library)).toMatchObject(GONE);
  expect(await library.addArticle(anArticle({ id: ANOTHER, fingerprint: 'f1' }))).toMatchObject(GONE);
  await library.lookAgain().catch(() => undefined);
}

async function aLibrary(folder: string): Promise<Library> {
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.loaded;
  await write(library, 'before', 'Before.');
  // The reader has opened it, and nothing is written on it yet.
  await library.readJournal(ANOTHER);
  await library.sessions.plans.take(aPlan({ parked: [someWords({ text: 'Budget?' })] }));
  return library;
}

/** A library on a drive that goes while it is open, is written into, and comes back as it was before. */
async function afterVanishing() {
  const folder = await temporaryFolder();
  const library = await aLibrary(folder);
  const elsewhere = join(folder, 'drive');
  await rename(library.folder, elsewhere);
  // An empty folder is left where a drive was mounted.
  await mkdir(library.folder);
  await writeWhileGone(library);
  expect(await readdir(library.folder)).toEqual([]);
  expect(await shown(library)).toEqual(ALL);
  return {
    folder,
    library,
    async comeBack() {
      await rm(library.folder, { recursive: true });
      await rename(elsewhere, library.folder);
    },
  };
}

test('words that were written while a drive was gone stand on it when it is there again', async () => {
  const { folder, library, comeBack } = await afterVanishing();
  await comeBack();
  await library.lookAgain();
  expect(await shown(library)).toEqual(ALL);
  expect(library.unsaved()).toEqual([]);
  await library.close();
  await rm(join(folder, 'cache'), { recursive: true });
  expect(await shown(await openAt(folder))).toEqual(ALL);
});

test('the same holds when the drive is there again only at the next start', async () => {
  const { folder, library, comeBack } = await afterVanishing();
  expect(await library.close()).toMatchObject(GONE);
  await comeBack();
  await rm(join(library.folder, 'locks'), { recursive: true });
  const again = await openAt(folder);
  await again.loaded;
  expect(await shown(again)).toEqual(ALL);
});

test('what was saved goes on by itself when the drive is back, without anybody asking', async () => {
  const { library, comeBack } = await afterVanishing();
  await comeBack();
  await expect.poll(() => library.unsaved(), { timeout: 15_000 }).toEqual([]);
});

test('lists keep their rows and say once that the drive is gone', async () => {
  const { library } = await afterVanishing();
  expect((await library.newest(10)).total).toBe(1);
  expect(library.notices().map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('The folder of your library is not there now'),
  ]);
});

test('another library that appears in the same place is left alone', async () => {
  const folder = await temporaryFolder();
  const library = await aLibrary(folder);
  await rename(library.folder, join(folder, 'drive'));
  const other = await openAt(folder);
  await other.close();
  const before = await readdir(library.folder, { recursive: true });
  await writeWhileGone(library);
  expect(await readdir(library.folder, { recursive: true })).toEqual(before);
  expect(await shown(library)).toEqual(ALL);
});

test('a library whose own file alone was deleted gets it back and goes on', async () => {
  const folder = await temporaryFolder();
  const library = await aLibrary(folder);
  await rm(join(library.folder, 'library.json'));
  expect(await write(library, 'on', 'Going on.')).toMatchObject({ ok: true });
  await library.close();
  const again = await openAt(folder);
  expect(again.id).toBe(library.id);
});

/** Only root may mount, and not in every container; elsewhere the tests with a renamed folder stand for it. */
const canMount = await run('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).then(
  () => true,
  () => false,
);

test.runIf(canMount)('nothing is put into the empty folder of a drive that was unmounted', async () => {
  const folder = await temporaryFolder();
  const mount = join(folder, 'library');
  await mkdir(mount);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', mount]);
  onTestFinished(() => run('umount', ['-l', mount]).then(undefined, () => undefined));
  const library = await aLibrary(folder);
  const files = await readdir(mount, { recursive: true });
  // Lazily, as for a drive that is pulled out: what stands on it stays in another place.
  const aside = join(folder, 'aside');
  await mkdir(aside);
  await run('mount', ['--bind', mount, aside]);
  onTestFinished(() => run('umount', ['-l', aside]).then(undefined, () => undefined));
  await run('umount', [mount]);
  await writeWhileGone(library);
  expect(await readdir(mount)).toEqual([]);
  expect(await readdir(aside, { recursive: true })).toEqual(files);
  await run('mount', ['--bind', aside, mount]);
  await library.lookAgain();
  expect(library.unsaved()).toEqual([]);
  expect(await shown(library)).toEqual(ALL);
});
