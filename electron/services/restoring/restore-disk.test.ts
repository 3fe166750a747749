import { expect, test } from 'vitest';
import type { RestoreScope } from '../../../core/backups/backup.ts';
import { AN_ID, anArticle, aSavedSearch } from '../../../core/testing/factories.ts';
import { unwrap } from '../../../core/testing/unwrap.ts';
import { createFaultyFiles } from '../../library/testing/faulty-files.ts';
import { createMemoryDisk } from '../../library/testing/memory-files.ts';
import { openAt } from '../../library/testing/open.ts';
import { smallDisk } from '../../library/testing/small-disk.ts';
import { everything, restoringOf, shown, write } from './testing/restored.ts';

const ALL: RestoreScope = { tag: 'all' };
/** Every so many calls fail on a real disk, the others in memory. */
const ON_DISK = 10;

/** Restores everything while the disk stops working at one call. Resolves to whether it did. */
async function stopAt(number: number): Promise<boolean> {
  const { folder, files } =
    number % ON_DISK === 0 ? await smallDisk() : { folder: '/one', files: createMemoryDisk().files };
  const faulty = createFaultyFiles(files);
  const library = await openAt(folder, { files: faulty.files });
  await library.loaded;
  await library.addArticle(anArticle());
  await write(library, 'changed', 'As it was.');
  await library.savedSearches.change(() => [aSavedSearch()]);
  const { backups, restoring } = restoringOf(library, faulty.files);
  const { id } = unwrap(await backups.make('asked'));
  await library.savedSearches.change(() => []);
  await write(library, 'changed', 'As it is.');
  await library.trashArticle(AN_ID);
  const before = await everything(library);
  faulty.failAt(number, 'from', 'ENOSPC');
  const outcome = await restoring.restore(id, ALL, 'earlier');
  const happened = faulty.calls() >= number;
  faulty.heal();
  // A call that fails after the last step of the restore concerns only what is written without waiting.
  const isDone = outcome.ok && outcome.value.problems.length === 0;
  if (isDone) expect(await shown(library)).toEqual({ changed: 'As it was.' });
  if (!happened) expect(isDone).toBe(true);
  await library.close();

  const again = await openAt(folder, { files });
  await again.loaded;
  const { restoring: later } = restoringOf(again, files);
  if ((await later.undoable()) !== null) unwrap(await later.undo());
  expect(await everything(again)).toEqual(before);
  expect(unwrap(await later.restore(id, ALL, 'earlier')).problems).toEqual([]);
  expect(await shown(again)).toEqual({ changed: 'As it was.' });
  expect(await again.savedSearches.read()).toMatchObject({
    value: [{ name: 'Trust', text: 'trust', deletedAt: null }],
  });
  expect(await again.summary(AN_ID)).toMatchObject({ noteCount: 1 });
  await again.close();
  return happened;
}

test('a restore that stops at any moment can be undone and done again', async () => {
  let tried = 0;
  while (await stopAt(tried + 1)) tried += 1;
  expect(tried).toBeGreaterThan(30);
});

/** Takes a restore back while the disk stops working at one call, then again. Resolves to whether it came to that. */
async function stopUndoAt(number: number): Promise<boolean> {
  const { files } = createMemoryDisk();
  const faulty = createFaultyFiles(files);
  const library = await openAt('/one', { files: faulty.files });
  await library.loaded;
  await library.addArticle(anArticle());
  await write(library, 'changed', 'As it was.');
  const { backups, restoring } = restoringOf(library, faulty.files);
  const { id } = unwrap(await backups.make('asked'));
  await write(library, 'changed', 'As it is.');
  await library.trashArticle(AN_ID);
  const before = await shown(library);
  unwrap(await restoring.restore(id, ALL, 'earlier'));
  await write(library, 'since', 'Written since.');
  faulty.failAt(number, 'from', 'ENOSPC');
  await restoring.undo();
  const happened = faulty.calls() >= number;
  faulty.heal();
  await library.close();
  const again = await openAt('/one', { files });
  await again.loaded;
  const { restoring: later } = restoringOf(again, files);
  if ((await later.undoable()) !== null) expect(unwrap(await later.undo()).problems).toEqual([]);
  expect(await shown(again)).toEqual({ ...before, since: 'Written since.' });
  const journal = unwrap(await again.readJournal(AN_ID));
  const kept = journal.reflections.flatMap(({ text, versions }) => [
    text,
    ...versions.map((one) => one.text),
  ]);
  for (const text of ['As it was.', 'As it is.', 'Written since.']) expect(kept).toContain(text);
  await again.close();
  return happened;
}

test('undoing a restore that stops at any moment goes on where it stopped, and no words are lost', async () => {
  let tried = 0;
  while (await stopUndoAt(tried + 1)) tried += 1;
  expect(tried).toBeGreaterThan(30);
});
