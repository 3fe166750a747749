import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changePlan } from '../../core/facilitating/plan-changes.ts';
import { PLAN_RECORD } from '../../core/stored/plan-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { A_TIME, AN_ID } from '../../core/testing/factories.ts';
import { aPlan, someWords } from '../../core/testing/plan-factories.ts';
import { sha256 } from './digest.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const LATER = '2026-03-02T09:00:00.000Z';
const plansIn = (folder: string): string => join(folder, 'library', 'plans');
const fileOf = (content: ReturnType<typeof aPlan>): string =>
  encodeRecord(PLAN_RECORD, content, A_TIME, sha256);

test('a plan is on the disk when its change is answered, and is read again by the next opening', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  expect(await library.sessions.plans.read(AN_ID)).toEqual({ ok: true, value: null });
  const parked = [someWords()];
  await library.sessions.plans.change(AN_ID, () => aPlan({ parked }));
  expect(await readFile(join(plansIn(folder), `${AN_ID}.json`), 'utf8')).toContain(
    'Who decides about the budget?',
  );
  await library.close();
  const again = await openAt(folder);
  expect(await again.sessions.plans.read(AN_ID)).toMatchObject({ ok: true, value: { parked } });
  expect(await again.sessions.plans.ids()).toEqual({ ok: true, value: [AN_ID] });
});

test('a plan that another computer changed meanwhile keeps the words of both', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.sessions.plans.change(AN_ID, () => aPlan({ parked: [someWords({ id: 'mine' })] }));
  const theirs = aPlan({ parked: [someWords({ id: 'theirs', text: 'And the holidays?' })] });
  await writeFile(join(plansIn(folder), `${AN_ID}.json`), fileOf(theirs));
  const changed = await library.sessions.plans.change(AN_ID, (plan) =>
    changePlan(plan ?? aPlan(), { tag: 'minutes', minutes: 90 }, LATER),
  );
  expect(changed.ok).toBe(true);
  const written = await readFile(join(plansIn(folder), `${AN_ID}.json`), 'utf8');
  expect(JSON.parse(written).content).toMatchObject({
    minutes: { value: 90 },
    parked: [{ id: 'mine' }, { id: 'theirs' }],
  });
});

test('the conflict copy of a synced folder is merged and put away', async () => {
  const folder = await temporaryFolder();
  await mkdir(plansIn(folder), { recursive: true });
  const copy = `${AN_ID} (Anna's conflicted copy 2026-03-01).json`;
  await writeFile(
    join(plansIn(folder), `${AN_ID}.json`),
    fileOf(aPlan({ parked: [someWords({ id: 'a' })] })),
  );
  await writeFile(join(plansIn(folder), copy), fileOf(aPlan({ parked: [someWords({ id: 'b' })] })));
  const library = await openAt(folder);
  expect(await library.sessions.plans.read(AN_ID)).toMatchObject({
    ok: true,
    value: { parked: [{ id: 'a' }, { id: 'b' }] },
  });
  expect(await readdir(plansIn(folder))).toEqual([`${AN_ID}.json`]);
  expect(await readdir(join(folder, 'library', 'backups', 'merged-copies'))).toHaveLength(1);
});

test('a look at one plan takes in a copy of it, and touches no other', async () => {
  const folder = await temporaryFolder();
  const touched: string[] = [];
  const stat: FileCalls['stat'] = (path) => {
    touched.push(path);
    return NODE_FILES.stat(path);
  };
  const library = await openAt(folder, { files: { ...NODE_FILES, stat } });
  await library.loaded;
  const other = 'f'.repeat(32);
  for (const id of [AN_ID, other])
    await library.sessions.plans.take(aPlan({ subject: { kind: 'article', id } }));
  const copy = join(plansIn(folder), `${AN_ID} (Anna's conflicted copy 2026-03-01).json`);
  await writeFile(copy, fileOf(aPlan({ parked: [someWords()] })));
  touched.length = 0;
  await library.lookAt(copy);
  expect(await library.sessions.plans.read(AN_ID)).toMatchObject({ value: { parked: [someWords()] } });
  expect((await readdir(plansIn(folder))).sort()).toEqual([`${AN_ID}.json`, `${other}.json`]);
  expect(touched.join()).toContain(AN_ID);
  expect(touched.join()).not.toContain(other);
});

test('a damaged plan is set aside and told, one of a newer version is left alone', async () => {
  const folder = await temporaryFolder();
  const newer = 'f'.repeat(32);
  await mkdir(plansIn(folder), { recursive: true });
  await writeFile(join(plansIn(folder), `${AN_ID}.json`), '{');
  const text = fileOf(aPlan()).replace('"version": 1', '"version": 99');
  await writeFile(join(plansIn(folder), `${newer}.json`), text);
  const library = await openAt(folder);
  expect(await library.check(false)).toMatchObject({
    ok: true,
    value: { problems: [{ kind: 'damaged' }, { kind: 'newer' }] },
  });
  expect(await library.sessions.plans.read(AN_ID)).toEqual({ ok: true, value: null });
  expect(await library.sessions.plans.read(newer)).toMatchObject({ ok: false });
  expect(await readFile(join(plansIn(folder), `${newer}.json`), 'utf8')).toBe(text);
  expect(await readdir(join(folder, 'library', 'quarantine'))).toHaveLength(1);
  expect(library.notices()).toHaveLength(2);
});
