import { describe, expect, test } from 'vitest';
import type { SavedSearch } from '../../core/library/saved-searches.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { sha256 } from './digest.ts';
import { DurableAdapter } from './durable-adapter.ts';
import type { FileCalls } from './file-calls.ts';
import { createMemoryDisk } from './testing/memory-files.ts';

const PATH = '/library/searches.json';
const NOW = '2026-03-01T09:00:00.000Z';

type Content = { readonly searches: readonly SavedSearch[] };

const contentOf = (...names: readonly string[]): Content => ({
  searches: names.map((name) => ({
    id: name,
    name,
    text: name,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
  })),
});

/** A file that this program and another one write, as a list of names; `inMemory` is what is known here. */
function sharedFile() {
  const { files, put, stored } = createMemoryDisk();
  let beforeReading: () => Promise<unknown> = async () => undefined;
  const watched: FileCalls = {
    ...files,
    readText: async (path) => {
      await beforeReading();
      return files.readText(path);
    },
  };
  let inMemory: readonly string[] = [];
  const adapter = new DurableAdapter<Content>({
    files: watched,
    path: PATH,
    format: SEARCHES_RECORD,
    now: () => new Date(NOW),
    takeIn: ({ searches }) => {
      inMemory = [...new Set([...inMemory, ...searches.map(({ name }) => name)])];
      return contentOf(...inMemory);
    },
  });
  return {
    adapter,
    write(name: string): Promise<void> {
      inMemory = [...inMemory, name];
      return adapter.write(contentOf(...inMemory));
    },
    putByOther: (...names: readonly string[]) =>
      put(PATH, Buffer.from(encodeRecord(SEARCHES_RECORD, contentOf(...names), NOW, sha256))),
    onReading: (act: () => Promise<unknown>) => {
      beforeReading = async () => {
        beforeReading = async () => undefined;
        await act();
      };
    },
    stateOnDisk: async () => {
      const { mtimeMs, size } = await files.stat(PATH);
      return { mtimeMs, size };
    },
    remove: () => files.unlink(PATH),
    failing(code: string): void {
      const { open } = watched;
      Object.assign(watched, {
        open: async () => {
          Object.assign(watched, { open });
          throw Object.assign(new Error(code), { code });
        },
      });
    },
    onDisk: (): readonly string[] => {
      const text = Buffer.from(stored.get(PATH)?.bytes ?? []).toString('utf8');
      return [...text.matchAll(/"name":"([^"]+)"/g)].map((match) => match[1] ?? '').sort();
    },
  };
}

describe('what another program put into a file', () => {
  test('stays in it when the next words come while it is taken in', async () => {
    const file = sharedFile();
    await file.write('first');
    file.putByOther('first', 'theirs');
    let next: Promise<void> = Promise.resolve();
    file.onReading(async () => {
      next = file.write('third');
    });
    await file.write('second');
    await next;
    expect(file.onDisk()).toEqual(['first', 'second', 'theirs', 'third']);
  });

  test('is taken in although the file was read while words waited for the disk', async () => {
    const file = sharedFile();
    await file.write('first');
    file.failing('ENOSPC');
    await expect(file.write('second')).rejects.toThrow('ENOSPC');
    file.putByOther('first', 'theirs');
    await file.adapter.read();
    await file.adapter.flush();
    expect(file.onDisk()).toEqual(['first', 'second', 'theirs']);
  });

  test('is known by its own time and size, also when it came between the look at the file and its reading', async () => {
    const file = sharedFile();
    await file.write('first');
    file.onReading(async () => file.putByOther('theirs'));
    expect(await file.adapter.read()).toEqual(contentOf('theirs'));
    expect(file.adapter.state).toMatchObject(await file.stateOnDisk());
  });

  test('is written by the next try when the first one failed and the file is gone by then', async () => {
    const file = sharedFile();
    await file.write('first');
    file.putByOther('first', 'theirs');
    file.failing('ENOSPC');
    await expect(file.write('second')).rejects.toThrow('ENOSPC');
    await file.remove();
    await file.adapter.flush();
    expect(file.onDisk()).toEqual(['first', 'second', 'theirs']);
  });
});
