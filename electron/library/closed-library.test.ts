import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { A_TIME, AN_ID, anArticle } from '../../core/testing/factories.ts';
import { aPlan } from '../../core/testing/plan-factories.ts';
import type { FileCalls } from './file-calls.ts';
import { createFaultyFiles, FAULT_MODES } from './testing/faulty-files.ts';
import { createMemoryDisk } from './testing/memory-files.ts';
import { openAt } from './testing/open.ts';

afterEach(() => void vi.useRealTimers());

test.each(FAULT_MODES)(
  'a library that was closed touches no file any more, whichever call failed (%s): others may have it open',
  async (mode) => {
    for (let number = 1, happened = true; happened; number += 1) {
      const faulty = createFaultyFiles(createMemoryDisk().files);
      const library = await openAt('/one', { files: faulty.files });
      await library.addArticle(anArticle());
      await library.changeJournal(AN_ID, (journal) => ({
        ...journal,
        starred: { value: true, updatedAt: '2026-03-01T09:00:00.000Z' },
      }));
      await library.loaded;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      faulty.failAt(number, mode);
      const closed = await library.close();
      happened = faulty.calls() >= number;
      faulty.heal();
      if (closed.ok) {
        await vi.advanceTimersByTimeAsync(120_000);
        for (let turns = 0; turns < 20; turns += 1) await nextTurn();
        expect(faulty.calls()).toBe(0);
      }
      vi.useRealTimers();
      await library.close();
    }
  },
);

test('one file that cannot be written keeps no other from being saved when the library is closed', async () => {
  const { files, stored } = createMemoryDisk();
  let failing = /collections|journals|plans|searches|templates/;
  const broken: FileCalls = {
    ...files,
    open: async (path, flags) => {
      if (flags === 'wx' && failing.test(path)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      return files.open(path, flags);
    },
  };
  const library = await openAt('/one', { files: broken });
  await library.addArticle(anArticle());
  const record = { id: 'one', name: 'One', createdAt: A_TIME, updatedAt: A_TIME, deletedAt: null };
  const changes = await Promise.all([
    library.changeJournal(AN_ID, (journal) => ({ ...journal, starred: { value: true, updatedAt: A_TIME } })),
    library.changeCollections(() => [{ ...record, parentId: null, articleIds: [] }]),
    library.savedSearches.change(() => [{ ...record, text: 'is:unread' }]),
    library.templates.change(() => [{ ...record, extension: 'md', text: 'Form.' }]),
    library.sessions.plans.take(aPlan()),
  ]);
  expect(changes.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
  failing = /journals|collections/;
  expect(await library.close()).toMatchObject({ ok: false });
  const saved = [...stored.keys()].filter((path) => /^\/one\/library\/(plans|searches|templates)/.test(path));
  expect(saved.sort()).toEqual([
    `/one/library/plans/${AN_ID}.json`,
    '/one/library/searches.json',
    '/one/library/templates.json',
  ]);
  failing = /nothing/;
  expect(await library.close()).toMatchObject({ ok: true });
});
