import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { writeReflection } from '../../core/journal/reflections.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { indexFolder, ownCopiesFolder, recordPath } from './folders.ts';
import type { Library } from './library.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';

const write = (library: Library, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, new Date().toISOString()),
  );

test('a sentence that was half known when the program crashed shows once', async () => {
  const folder = await temporaryFolder();
  const { cacheFolder } = optionsAt(folder);
  const first = await openAt(folder);
  const ownCopy = recordPath(ownCopiesFolder(cacheFolder, first.id), AN_ID);
  await first.addArticle(anArticle());
  await write(first, 'We wai');
  await first.close();
  const halfKnown = await readFile(ownCopy);
  const second = await openAt(folder);
  await write(second, 'We waited.');
  await second.close();
  // Neither what this computer knew nor the index was written any more.
  await writeFile(ownCopy, halfKnown);
  await rm(indexFolder(cacheFolder, first.id), { recursive: true });
  const third = await openAt(folder);
  expect(await third.readJournal(AN_ID)).toMatchObject({
    value: { reflections: [{ text: 'We waited.', versions: [] }] },
  });
  await third.close();
});
