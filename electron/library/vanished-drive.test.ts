import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeReflection } from '../../core/journal/reflections.ts';
import { A_TIME, AN_ID, anArticle } from '../../core/testing/factories.ts';
import { aPlan, someWords } from '../../core/testing/plan-factories.ts';
import type { Library } from './library.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

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

/** A library on a drive that goes while it is open, is written into, and comes back as it was before. */
async function afterVanishing() {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.loaded;
  await write(library, 'before', 'Before.');
  await library.sessions.plans.take(aPlan({ parked: [someWords({ text: 'Budget?' })] }));

  const elsewhere = join(folder, 'drive');
  await rename(library.folder, elsewhere);
  // An empty folder is left where a drive was mounted.
  await mkdir(library.folder);
  await write(library, 'gone', 'While it was gone.');
  await write(library, 'begun', 'Begun then.', ANOTHER);
  await library.sessions.plans.take(aPlan({ parked: [someWords({ id: 'w2', text: 'Who is missing?' })] }));
  const template = {
    id: 't',
    name: 'Mine',
    extension: 'md',
    text: 'Form.',
    updatedAt: A_TIME,
    deletedAt: null,
  };
  await library.templates.change(() => [template]);
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

test('words that were written while a network drive was gone stand on it when it is there again', async () => {
  const { folder, library, comeBack } = await afterVanishing();
  await comeBack();
  await library.lookAgain();
  expect(await shown(library)).toEqual(ALL);
  await library.close();
  await rm(join(folder, 'cache'), { recursive: true });
  expect(await shown(await openAt(folder))).toEqual(ALL);
});

test('the same holds when the drive is there again only at the next start', async () => {
  const { folder, library, comeBack } = await afterVanishing();
  await library.close();
  await comeBack();
  const again = await openAt(folder);
  await again.loaded;
  expect(await shown(again)).toEqual(ALL);
});
