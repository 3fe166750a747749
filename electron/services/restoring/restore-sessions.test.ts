import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changePlan } from '../../../core/facilitating/plan-changes.ts';
import { AN_ID } from '../../../core/testing/factories.ts';
import { aPlan, aReceivedPacket, someReturns, someWords } from '../../../core/testing/plan-factories.ts';
import { Backups } from '../../library/backups/backups.ts';
import { NODE_FILES } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { Restoring } from './restoring.ts';

function restoringOf(library: Library) {
  const backups = new Backups({
    files: NODE_FILES,
    library: library.folder,
    libraryId: library.id,
    folder: join(library.folder, 'backups'),
    appVersion: '1.0.0',
    now: () => new Date(),
  });
  const places = async () => [{ place: 'library' as const, backups }];
  return { backups, restoring: new Restoring({ library, files: NODE_FILES, places, now: () => new Date() }) };
}

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
  for (const lost of ['returns', 'packets']) await rm(join(folder, 'library', lost), { recursive: true });

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
