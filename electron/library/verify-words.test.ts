import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeReflection } from '../../core/journal/reflections.ts';
import { A_TIME, AN_ID, anArticle } from '../../core/testing/factories.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';
import { verifyLibrary } from './verify.ts';

const ARTICLE = join('articles', AN_ID.slice(0, 2), `${AN_ID}.json`);

/** A library with one article and a note on it, closed, and what the check says of it once `spoil` was there. */
async function sentencesAfter(spoil: (at: (...path: string[]) => string) => Promise<unknown>) {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  await library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r', target: { kind: 'article' }, text: 'A note.' }, A_TIME),
  );
  await library.close();
  await spoil((...path) => join(library.folder, ...path));
  const report = await verifyLibrary(optionsAt(folder));
  if (!report.ok) throw new Error(report.failure.tag);
  const { problems, orphans } = report.value;
  return {
    orphans,
    sentences: problems.filter(({ kind }) => kind !== 'index').map(({ sentence }) => sentence),
  };
}

test('a second copy, an article in the wrong folder and a foreign file are told apart', async () => {
  const { sentences } = await sentencesAfter(async (at) => {
    await cp(at(ARTICLE), at('articles', '01', `${AN_ID} (1).json`));
    await mkdir(at('articles', 'ff'));
    await cp(at(ARTICLE), at('articles', 'ff', `${AN_ID}.json`));
    await writeFile(at('articles', 'ff', 'list.txt'), 'Mine.');
  });
  expect(sentences).toEqual([
    expect.stringContaining('is a second copy that a synced folder left; it is merged'),
    expect.stringContaining('stands in the wrong folder; Afterword looks for it in articles/01.'),
    expect.stringContaining('list.txt is not a file of Afterword’s; it was left alone.'),
  ]);
});

test('a file in the place of a folder is told', async () => {
  const { sentences } = await sentencesAfter((at) => writeFile(at('plans'), 'Mine.'));
  expect(sentences).toEqual([expect.stringContaining('plans is a file where Afterword keeps a folder')]);
});

test('what was written on an article that is gone is counted, and not while it lies in the trash', async () => {
  expect(await sentencesAfter((at) => rm(at(ARTICLE)))).toEqual({ orphans: 1, sentences: [] });
  const trashed = await sentencesAfter(async (at) => {
    await cp(at(ARTICLE), at('trash', `${AN_ID}.json`));
    await rm(at(ARTICLE));
  });
  expect(trashed).toEqual({ orphans: 0, sentences: [] });
});
