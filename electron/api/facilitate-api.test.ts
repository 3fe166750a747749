import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { A_TIME, AN_ID, anArticle } from '../../core/testing/factories.ts';
import { unwrap } from '../../core/testing/unwrap.ts';
import type { Library } from '../library/library.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import type { Dialogs } from './dialogs.ts';
import { createFacilitateApi, type FacilitateApiOptions } from './facilitate-api.ts';

const SUBJECT = { kind: 'article', id: AN_ID } as const;

const parked = (text: string) => ({ tag: 'write', list: 'parked', id: text, who: '', text }) as const;

/** Nobody is asked anything, and nothing is shown. */
const apiOf = (library: Library) =>
  createFacilitateApi({
    library,
    dialogs: {} as Dialogs,
    acts: {} as FacilitateApiOptions['acts'],
    now: () => new Date(A_TIME),
    version: '1.0.0',
  });

test('words for a plan of a newer Afterword are refused, and there once it can be read again', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'library', 'plans', `${AN_ID}.json`);
  const first = await openAt(folder);
  unwrap(await first.addArticle(anArticle()));
  unwrap(await apiOf(first).changePlan(SUBJECT, parked('Budget?')));
  await first.close();
  const whole = await readFile(path, 'utf8');
  await writeFile(path, whole.replace(/"version": ?1/, '"version": 9'));
  const second = await openAt(folder);
  expect(await apiOf(second).changePlan(SUBJECT, parked('Who is missing?'))).toMatchObject({
    failure: { tag: 'newer-version' },
  });
  await second.close();
  await writeFile(path, whole);
  const plan = unwrap(await (await openAt(folder)).sessions.plans.read(AN_ID));
  expect(plan?.parked.map(({ text }) => text)).toEqual(['Budget?', 'Who is missing?']);
});
