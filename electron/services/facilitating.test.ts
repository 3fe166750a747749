import { expect, test } from 'vitest';
import type { PrintedPage } from '../../core/exporting/bookmarks.ts';
import { addToCollection, createCollection } from '../../core/library/collections.ts';
import { A_TIME, anArticle, aQuestion } from '../../core/testing/factories.ts';
import { aPlan, someWords } from '../../core/testing/plan-factories.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { makePaper, openPlan } from './facilitating.ts';

const ONE = '1'.repeat(32);
const TWO = '2'.repeat(32);
const GONE = '3'.repeat(32);
const LIST = '4'.repeat(32);

async function aLibrary() {
  const library = await openAt(await temporaryFolder());
  const question = aQuestion({ text: 'Why does it matter?' });
  await library.addArticle(anArticle({ id: ONE, title: 'One', questions: [question] }));
  await library.addArticle(anArticle({ id: TWO, title: 'Two', questions: [question], fingerprint: 'f2' }));
  await library.changeCollections((collections) =>
    addToCollection(
      createCollection(collections, { id: LIST, name: 'Together', parentId: null }, A_TIME),
      LIST,
      [TWO, GONE, ONE],
      A_TIME,
    ),
  );
  return library;
}

test('the plan of a collection has its articles in their order, without those that are gone', async () => {
  const opened = await openPlan(await aLibrary(), { kind: 'collection', id: LIST });
  expect(opened).toMatchObject({
    ok: true,
    value: { material: { title: 'Together', articles: [{ title: 'Two' }, { title: 'One' }] }, skipped: [] },
  });
});

test('a plan for what is not in the library is refused', async () => {
  const library = await aLibrary();
  expect(await openPlan(library, { kind: 'article', id: GONE })).toMatchObject({ ok: false });
  expect(await openPlan(library, { kind: 'collection', id: GONE })).toMatchObject({ ok: false });
});

test('a plan whose article is gone still shows what was written in it', async () => {
  const library = await aLibrary();
  const subject = { kind: 'article', id: ONE } as const;
  await library.sessions.plans.change(ONE, () =>
    aPlan({ subject, title: 'One', parked: [someWords({ text: 'Budget?' })] }),
  );
  await library.trashArticle(ONE);
  expect(await openPlan(library, subject)).toMatchObject({
    ok: true,
    value: {
      plan: { parked: [{ text: 'Budget?' }] },
      material: { title: 'One', articles: [] },
      skipped: [{}],
    },
  });
});

test('each format of a paper is named after what it is about', async () => {
  const opened = await openPlan(await aLibrary(), { kind: 'article', id: ONE });
  if (!opened.ok) throw new Error('not opened');
  const names: string[] = [];
  for (const format of ['docx', 'pdf', 'html', 'markdown'] as const) {
    const toPdf = async ({ html }: PrintedPage): Promise<Uint8Array> => new TextEncoder().encode(html);
    const file = await makePaper(opened.value, { kind: 'handout', format, version: '1' }, { toPdf });
    names.push(file.name);
  }
  expect(names).toEqual([
    'One - hand-out.docx',
    'One - hand-out.pdf',
    'One - hand-out.html',
    'One - hand-out.md',
  ]);
});
