import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../core/library/query.ts';
import { anArticle } from '../../core/testing/factories.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import { libraryFolders, recordPath } from './folders.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

/** What was done to the disk, and which of it would be there after a power cut. */
function watchedFiles() {
  /** By file or folder: when its entry came into the folder above. */
  const entered = new Map<string, number>();
  /** By folder: when the last sync that ended was begun. */
  const synced = new Map<string, number>();
  const contents = new Set<string>();
  let time = 0;
  const now = (): number => (time += 1);
  const files: FileCalls = {
    ...NODE_FILES,
    open: async (path, flags) => {
      const file = await NODE_FILES.open(path, flags);
      return {
        ...file,
        sync: async () => {
          const began = now();
          // Folders above the shelves take long, so that whoever does not wait for them is found out.
          if (flags === 'r' && !isShelf(path)) await pause(30);
          await file.sync();
          if (flags === 'r') synced.set(path, Math.max(began, synced.get(path) ?? 0));
          else contents.add(path);
        },
      };
    },
    mkdir: async (path) => {
      const first = await NODE_FILES.mkdir(path);
      for (let made = path; first !== undefined; made = dirname(made)) {
        entered.set(made, now());
        if (made === first) break;
      }
      return first;
    },
    rename: async (from, to) => {
      await NODE_FILES.rename(from, to);
      if (contents.has(from)) contents.add(to);
      entered.set(to, now());
    },
  };
  const isThere = (path: string): boolean =>
    (synced.get(dirname(path)) ?? 0) > (entered.get(path) ?? 0) || !entered.has(path);
  return { files, outlasts: (path: string): boolean => contents.has(path) && isThere(path), isThere };
}

const isShelf = (path: string): boolean => /^[0-9a-f]{2}$/.test(basename(path));

const shelfMates = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${at % 2 === 0 ? 'aa' : 'ab'}${String(at).padStart(30, '0')}`);

describe('articles that are added together', () => {
  it('would each outlast a power cut when it is said to be added, with every folder above it', async () => {
    const folder = await temporaryFolder();
    const disk = watchedFiles();
    const library = await openAt(folder, { files: disk.files });
    const { articles } = libraryFolders(join(folder, 'library'));
    const kept = await Promise.all(
      shelfMates(12).map(async (id) => {
        const added = await library.addArticle(anArticle({ id }));
        const path = recordPath(articles, id);
        return added.ok && disk.outlasts(path) && disk.isThere(dirname(path)) && disk.isThere(articles);
      }),
    );
    expect(kept).toEqual(kept.map(() => true));
  });

  it('are all there but the one that failed, which leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    const ids = shelfMates(8);
    const refused = ids[3] ?? '';
    const rename: FileCalls['rename'] = (from, to) =>
      to.includes(refused)
        ? Promise.reject(Object.assign(new Error('refused'), { code: 'EIO' }))
        : NODE_FILES.rename(from, to);
    const library = await openAt(folder, { files: { ...NODE_FILES, rename } });
    const added = await Promise.all(ids.map((id) => library.addArticle(anArticle({ id }))));
    expect(added.map(({ ok }) => ok)).toEqual(ids.map((id) => id !== refused));
    const { rows } = await library.list(EVERYTHING, { start: 0, count: 60 });
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids.filter((id) => id !== refused)));
    const names = await readdir(join(folder, 'library', 'articles'), { recursive: true });
    expect(names.filter((name) => name.includes(refused))).toEqual([]);
  });
});
