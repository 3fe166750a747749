import { join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import { readCopyName } from '../../core/library/conflict-copies.ts';
import { NO_JOURNAL } from '../../core/stored/index-page-record.ts';
import { createBreather, inParallel } from './breathe.ts';
import type { Catalog } from './catalog.ts';
import type { FileCalls } from './file-calls.ts';
import { idOfFile, recordPath, SHELF_NAMES } from './folders.ts';
import { stampOfState } from './journal-files.ts';
import type { LibrarySetting } from './library-setting.ts';
import { listIfThere } from './list-if-there.ts';
import { isTemporary, sweepLeftover } from './temporary-file.ts';

const WIDTH = 8;

/** What stands in the folder of articles or journals. */
export type Shelf = {
  readonly ids: ReadonlySet<ArticleId>;
  readonly leftovers: readonly string[];
  /** Paths of second copies that a synced folder left. */
  readonly copies: readonly string[];
};

/** What differs between the folder and the catalogue. */
export type Differences = {
  /** Articles without a row, or with one that may be wrong: to be summarised again. */
  readonly outdated: readonly ArticleId[];
  /** Rows whose article is gone. */
  readonly gone: readonly ArticleId[];
  /** Journals whose article is gone. */
  readonly orphans: readonly ArticleId[];
};

/**
 * Ids of all files below `folder`, and unfinished writes. `known` gives the id that is in memory already: those cut out
 * of names would each keep their name as well.
 */
export async function listShelf(
  files: FileCalls,
  folder: string,
  known: (id: ArticleId) => ArticleId = (id) => id,
): Promise<Shelf> {
  const ids = new Set<ArticleId>();
  const leftovers: string[] = [];
  const copies: string[] = [];
  const shelves = (await listIfThere(files, folder)).filter((name) => SHELF_NAMES.has(name));
  await inParallel(shelves, WIDTH, async (shelf) => {
    for (const name of await listIfThere(files, join(folder, shelf))) {
      const id = idOfFile(name);
      if (id?.startsWith(shelf)) ids.add(known(id));
      else if (isTemporary(name)) leftovers.push(join(folder, shelf, name));
      else if (readCopyName(name) !== null) copies.push(join(folder, shelf, name));
    }
  });
  return { ids, leftovers, copies };
}

/**
 * Compares the catalogue with the folder: every row carries the time and size of the journal it was made from, so that
 * a crash between a journal and its row, a restored copy and a synced folder are all noticed in the same way.
 */
export async function findDifferences(
  { files, folders }: LibrarySetting,
  catalog: Catalog,
  articles: ReadonlySet<ArticleId>,
  journals: ReadonlySet<ArticleId>,
): Promise<Differences> {
  const outdated: ArticleId[] = [];
  const breathe = createBreather();
  for (const id of articles) {
    const row = catalog.rows.get(id);
    if (row === undefined || (row.journalStamp !== NO_JOURNAL && !journals.has(id))) outdated.push(id);
    await breathe();
  }
  await inParallel(journals, WIDTH, async (id) => {
    const row = catalog.rows.get(id);
    if (row === undefined) return;
    const state = await files.stat(recordPath(folders.journals, id)).catch(() => null);
    if (stampOfState(state) !== row.journalStamp) outdated.push(id);
  });
  return {
    outdated,
    gone: await missingIn(articles, catalog.rows.keys()),
    orphans: await missingIn(articles, journals),
  };
}

async function missingIn(present: ReadonlySet<ArticleId>, ids: Iterable<ArticleId>): Promise<ArticleId[]> {
  const breathe = createBreather();
  const missing: ArticleId[] = [];
  for (const id of [...ids]) {
    if (!present.has(id)) missing.push(id);
    await breathe();
  }
  return missing;
}

/** Removes unfinished writes of programs that are gone. Resolves to how many. */
export async function sweep(
  { files, now }: LibrarySetting,
  shelves: readonly Shelf[],
  flatFolders: readonly string[],
): Promise<number> {
  const leftovers = shelves.flatMap((shelf) => shelf.leftovers);
  for (const folder of flatFolders) {
    for (const name of await listIfThere(files, folder)) {
      if (isTemporary(name)) leftovers.push(join(folder, name));
    }
  }
  let swept = 0;
  for (const path of leftovers) if (await sweepLeftover(files, path, now())) swept += 1;
  return swept;
}
