/** What stands under the final name when the program is killed, or the disk is full, at any moment of an export. */
import { describe, expect, test } from 'vitest';
import { aJournal, anArticle, aReflection } from '../../../core/testing/factories.ts';
import type { FileCalls, OpenFile } from '../../library/file-calls.ts';
import { openLibrary } from '../../library/open-library.ts';
import { createFaultyFiles } from '../../library/testing/faulty-files.ts';
import { createMemoryDisk, type MemoryDisk } from '../../library/testing/memory-files.ts';
import { optionsAt } from '../../library/testing/open.ts';
import { everyId } from '../library-archive/every-id.ts';
import { importArchive } from '../library-archive/import-archive.ts';
import { writeArchive } from '../library-archive/write-archive.ts';
import { exportToFolder } from './markdown-folder.ts';
import { writeExport } from './write-export.ts';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const RECORD = {
  article: anArticle(),
  journal: aJournal({ reflections: [aReflection({ text: 'After.' })] }),
};

/** The `number`-th call never comes back, as when the program is killed in it; of a write only half arrives. */
function killedAt(files: FileCalls, number: number) {
  let count = 0;
  let kill: () => void = () => undefined;
  const killed = new Promise<'killed'>((resolve) => {
    kill = () => resolve('killed');
  });
  const call = async <T>(
    act: () => Promise<T>,
    half: () => Promise<unknown> = async () => null,
  ): Promise<T> => {
    count += 1;
    if (count < number) return act();
    if (count === number) await half();
    kill();
    return new Promise<never>(() => undefined);
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, offset) =>
      call(
        () => file.write(bytes, offset),
        () => file.write(bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset),
      ),
    sync: () => call(() => file.sync()),
    stat: () => call(() => file.stat()),
    close: () => call(() => file.close()),
  });
  const cut: FileCalls = {
    ...files,
    open: (path, flags) => call(async () => wrap(await files.open(path, flags))),
    rename: (from, to) => call(() => files.rename(from, to)),
    unlink: (path) => call(() => files.unlink(path)),
    mkdir: (path) => call(() => files.mkdir(path)),
  };
  return { files: cut, killed };
}

async function* pageParts() {
  for (const part of ['<html>', 'x'.repeat(999), '</html>']) yield part;
}

type Export = {
  readonly path: string;
  readonly run: (files: FileCalls) => Promise<unknown>;
  /** Whether a whole export stands there. */
  readonly isWhole: (bytes: Uint8Array) => Promise<boolean>;
};

async function exportsOn(disk: MemoryDisk): Promise<Readonly<Record<string, Export>>> {
  const opened = await openLibrary(optionsAt('/one'), { files: disk.files });
  if (!opened.ok) throw new Error(opened.failure.tag);
  const library = opened.value;
  await library.addArticle(RECORD.article);
  await library.mergeJournal(RECORD.journal);
  const ids = await everyId(library);
  const ends = (words: string) => async (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('utf8').trimEnd().endsWith(words);
  return {
    archive: {
      path: '/out/all.afterword',
      run: (files) =>
        writeArchive(
          '/out/all.afterword',
          'all',
          { kind: 'library', articleIds: ids, withLists: true },
          { library, now: () => NOW, version: '1', files },
        ),
      async isWhole(bytes) {
        const fresh = await openLibrary(optionsAt(`/fresh-${Math.random()}`), { files: disk.files });
        if (!fresh.ok) return false;
        const taken = await importArchive(fresh.value, { name: 'all.afterword', bytes });
        await fresh.value.close();
        return taken?.ok === true && taken.value.added === 1 && taken.value.problems.length === 0;
      },
    },
    markdown: {
      path: '/out/Walking behind.md',
      run: (files) =>
        exportToFolder([RECORD], {
          folder: '/out',
          options: { now: NOW, version: '1' },
          readPicture: async () => null,
          files,
        }),
      isWhole: ends('<!-- afterword:end note r1 -->'),
    },
    page: {
      path: '/out/page.html',
      run: (files) => writeExport([{ name: '/out/page.html', parts: pageParts }], { replace: false, files }),
      isWhole: ends('</html>'),
    },
  };
}

describe.each(['archive', 'markdown', 'page'])('an export (%s)', (name) => {
  test('that is killed at any moment leaves nothing or all of it under its name', async () => {
    let kills = 0;
    for (let number = 1; ; number += 1) {
      const disk = createMemoryDisk();
      const made = (await exportsOn(disk))[name];
      if (made === undefined) throw new Error(name);
      const { files, killed } = killedAt(disk.files, number);
      const ended = await Promise.race([made.run(files).then(() => 'done'), killed]);
      const stands = disk.stored.get(made.path);
      if (ended === 'done') {
        expect(await made.isWhole(stands?.bytes ?? new Uint8Array())).toBe(true);
        break;
      }
      kills += 1;
      if (stands !== undefined) expect(await made.isWhole(stands.bytes)).toBe(true);
    }
    expect(kills).toBeGreaterThan(3);
  });

  test('leaves nothing at all when the disk is full at any moment', async () => {
    for (let number = 1; number < 100; number += 1) {
      const disk = createMemoryDisk();
      const made = (await exportsOn(disk))[name];
      if (made === undefined) throw new Error(name);
      const faulty = createFaultyFiles(disk.files);
      faulty.failAt(number, 'before', 'ENOSPC');
      await made.run(faulty.files).catch(() => undefined);
      if (faulty.calls() < number) return;
      const left = [...disk.stored.keys()].filter((path) => path.startsWith('/out/'));
      for (const path of left) {
        // Only when everything was written already and the folder could not be synced.
        expect(path).toBe(made.path);
        expect(await made.isWhole(disk.stored.get(path)?.bytes ?? new Uint8Array())).toBe(true);
      }
    }
  });
});
