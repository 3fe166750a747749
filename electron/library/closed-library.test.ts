import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
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
