import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liveWords } from '../../../core/facilitating/plan.ts';
import { changePlan } from '../../../core/facilitating/plan-changes.ts';
import { AN_ID } from '../../../core/testing/factories.ts';
import { aPlan, aReceivedPacket, someReturns, someWords } from '../../../core/testing/plan-factories.ts';
import type { Library } from '../../library/library.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { restoringOf } from './testing/restored.ts';

async function lost(): Promise<{ readonly library: Library; readonly id: string }> {
  const library = await openAt(await temporaryFolder());
  const { plans, returns, packets } = library.sessions;
  await plans.take(aPlan({ parked: [someWords({ text: 'Budget?' })] }));
  await returns.take(someReturns(AN_ID));
  await packets.take(aReceivedPacket());
  const made = await restoringOf(library).backups.make('asked');
  if (!made.ok) throw new Error(made.failure.tag);
  for (const shelf of [plans, returns]) await shelf.takeAway(AN_ID, () => true);
  await packets.takeAway('a'.repeat(32), () => true);
  return { library, id: made.value.id };
}

test('what only came with a restore goes again when that is undone, and is kept apart', async () => {
  const { library, id } = await lost();
  const { restoring } = restoringOf(library);
  expect(await restoring.restore(id, { tag: 'all' }, 'merge')).toMatchObject({ value: { records: 3 } });
  expect(await restoring.undo()).toMatchObject({ ok: true, value: { records: 3, problems: [] } });
  const { plans, returns, packets } = library.sessions;
  for (const shelf of [plans, returns, packets]) expect(await shelf.ids()).toEqual({ ok: true, value: [] });
  expect(await plans.read(AN_ID)).toEqual({ ok: true, value: null });
  expect(await readdir(join(library.folder, 'backups', 'taken-back'))).toHaveLength(6);
  await plans.take(aPlan());
  expect(await plans.read(AN_ID)).toEqual({ ok: true, value: aPlan() });
});

test('what was written into a restored plan since stays when the restore is undone', async () => {
  const { library, id } = await lost();
  const { restoring } = restoringOf(library);
  await restoring.restore(id, { tag: 'list', list: 'sessions', recordId: `plans/${AN_ID}` }, 'merge');
  const { plans } = library.sessions;
  const written = { tag: 'write', list: 'parked', id: 'since', who: '', text: 'Room?' } as const;
  await plans.change(AN_ID, (plan) => changePlan(plan ?? aPlan(), written, new Date().toISOString()));
  await restoring.undo();
  const plan = await plans.read(AN_ID);
  expect(liveWords(plan.ok ? (plan.value?.parked ?? []) : []).map(({ text }) => text)).toEqual(['Room?']);
  expect(await library.sessions.returns.ids()).toEqual({ ok: true, value: [] });
});

test('the earlier words of a plan stand again when they are chosen, and the newer ones beside them', async () => {
  const { library, id } = await lost();
  const { restoring } = restoringOf(library);
  const { plans } = library.sessions;
  const newer = someWords({ text: 'Money?', updatedAt: '2026-05-01T09:00:00.000Z' });
  await plans.take(aPlan({ parked: [newer] }));
  await restoring.restore(id, { tag: 'all' }, 'earlier');
  expect(await plans.read(AN_ID)).toMatchObject({
    value: { parked: [{ text: 'Budget?', earlier: ['Money?'] }] },
  });
  await restoring.undo();
  expect(await plans.read(AN_ID)).toMatchObject({ value: { parked: [newer] } });
});

test('plans, packets and answers that are lost come back, and newer words keep the earlier ones beside them', async () => {
  const folder = await temporaryFolder();
  const first = await openAt(folder);
  const { plans, returns, packets } = first.sessions;
  await plans.take(aPlan({ parked: [someWords({ text: 'Budget?' })] }));
  await returns.take(someReturns(AN_ID));
  await packets.take(aReceivedPacket());
  const made = await restoringOf(first).backups.make('asked');
  if (!made.ok) throw new Error(made.failure.tag);
  await plans.change(AN_ID, (plan) =>
    changePlan(
      plan ?? aPlan(),
      { tag: 'write', list: 'parked', id: 'w1', who: '', text: 'Money?' },
      '2026-05-01T09:00:00.000Z',
    ),
  );
  await first.close();
  // With the cache goes what this computer knew of them, which would be put back by itself.
  for (const lost of [join('library', 'returns'), join('library', 'packets'), 'cache'])
    await rm(join(folder, lost), { recursive: true });

  const library = await openAt(folder);
  const restored = await restoringOf(library).restoring.restore(made.value.id, { tag: 'all' }, 'merge');
  expect(restored).toMatchObject({ ok: true, value: { records: 3, problems: [] } });
  expect(await library.sessions.plans.read(AN_ID)).toMatchObject({
    ok: true,
    value: { parked: [{ text: 'Money?', earlier: ['Budget?'] }] },
  });
  expect(await library.sessions.returns.read(AN_ID)).toEqual({ ok: true, value: someReturns(AN_ID) });
  expect(await library.sessions.packets.read('a'.repeat(32))).toEqual({ ok: true, value: aReceivedPacket() });
  const again = await restoringOf(library).restoring.restore(made.value.id, { tag: 'all' }, 'merge');
  expect(again).toMatchObject({ ok: true, value: { records: 0 } });
});
