/** Brings back the lists of a library, shows what a backup says of them, and takes a restore of them back. */
import {
  LIST_KINDS,
  type ListDifference,
  type ListKind,
  type RecordList,
  type RestoreMode,
  type RestoreRecord,
  type RestoreScope,
} from '../../../core/backups/backup.ts';
import {
  bringListBack,
  compareLists,
  type ListChoice,
  type ListRecords,
  takeListBack,
} from '../../../core/backups/lists.ts';
import type { Failure } from '../../../core/failure.ts';
import { ok } from '../../../core/result.ts';
import type { Library, LibraryList } from '../../library/library.ts';
import type { EarlierState } from './earlier-state.ts';
import { problemOf } from './problems.ts';
import { compareSessions, restoreSessions, takeSessionsBack } from './restore-sessions.ts';
import { compareTrash, restoreTrash, takeTrashBack } from './restore-trash.ts';
import type { RestoredLists } from './restored-lists.ts';

export async function compareListsOf(
  earlier: EarlierState,
  library: Library,
): Promise<readonly ListDifference[]> {
  const all = await Promise.all(
    LIST_KINDS.map((list) => {
      if (list === 'sessions') return compareSessions(earlier, library);
      return list === 'trash' ? compareTrash(earlier, library) : compareList(list, earlier, library);
    }),
  );
  return all.filter(({ records }) => records.length > 0);
}

export async function restoreLists(
  library: Library,
  earlier: EarlierState,
  { scope, mode, now }: { readonly scope: RestoreScope; readonly mode: RestoreMode; readonly now: string },
): Promise<RestoredLists> {
  const choice = { mode, now, recordId: recordIn(scope) };
  return each(listsIn(scope), (list) => {
    if (list === 'sessions') return restoreSessions(library, earlier, choice);
    if (list === 'trash') return restoreTrash(library, earlier, choice);
    return restoreList(list, library, earlier, choice);
  });
}

export async function takeListsBack(library: Library, options: TakeListsBackOptions): Promise<RestoredLists> {
  const { record, now } = options;
  const choice = { mode: record.mode, now: record.restoredAt, recordId: recordIn(record.scope) };
  return each(listsIn(record.scope), (list) => {
    if (list === 'sessions') return takeSessionsBack(library, options, choice, now);
    if (list === 'trash') return takeTrashBack(library, options, choice.recordId);
    return takeBack(list, library, options, choice);
  });
}

export type TakeListsBackOptions = {
  readonly earlier: EarlierState;
  readonly before: EarlierState;
  readonly record: RestoreRecord;
  readonly now: string;
};

/** Each list as the library reads and changes it. */
const ACCESS: { readonly [K in RecordList]: (library: Library) => LibraryList<ListRecords[K]> } = {
  collections: (library) => ({
    read: () => library.collections(),
    change: (change) => library.changeCollections(change),
  }),
  feeds: ({ feeds: { subscriptions } }) => ({
    async read() {
      const read = await subscriptions.read();
      return read.ok ? ok(read.value.feeds) : read;
    },
    async change(change) {
      const changed = await subscriptions.change((content) => {
        const feeds = change(content.feeds);
        return feeds === content.feeds ? content : { ...content, feeds };
      });
      return changed.ok ? ok(changed.value.feeds) : changed;
    },
  }),
  searches: ({ savedSearches }) => savedSearches,
  templates: ({ templates }) => templates,
  'question-sets': ({ questionSets }) => questionSets,
};

const recordIn = (scope: RestoreScope): string | null => (scope.tag === 'list' ? scope.recordId : null);

function listsIn(scope: RestoreScope): readonly ListKind[] {
  switch (scope.tag) {
    case 'all':
      return LIST_KINDS;
    case 'list':
      return [scope.list];
    case 'article':
    case 'reflection':
      return [];
  }
}

async function compareList<K extends RecordList>(
  list: K,
  earlier: EarlierState,
  library: Library,
): Promise<ListDifference> {
  const access: LibraryList<ListRecords[K]> = ACCESS[list](library);
  const present = await access.read();
  // One that cannot be read now says nothing: what it holds is not known to be missing.
  const records = present.ok ? compareLists(list, present.value, await earlier.list(list)) : [];
  return { list, records };
}

async function restoreList<K extends RecordList>(
  list: K,
  library: Library,
  earlier: EarlierState,
  choice: ListChoice,
): Promise<RestoredLists> {
  const records = await earlier.list(list);
  const access: LibraryList<ListRecords[K]> = ACCESS[list](library);
  return changing(access, (present) => bringListBack(list, present, records, choice));
}

async function takeBack<K extends RecordList>(
  list: K,
  library: Library,
  { earlier, before, now }: TakeListsBackOptions,
  choice: ListChoice,
): Promise<RestoredLists> {
  const stood = await before.list(list);
  // Taken for an empty one, all that stands in it would go.
  if (before.damaged.has(`${list}.json`)) return { records: 0, problems: [] };
  const restored = bringListBack(list, stood, await earlier.list(list), choice);
  const access: LibraryList<ListRecords[K]> = ACCESS[list](library);
  return changing(access, (present) => takeListBack(list, { present, before: stood, restored }, now));
}

/** Changes a list and counts what is different afterwards. The same list is not written. */
async function changing<T>(
  access: LibraryList<T>,
  change: (records: readonly T[]) => readonly T[],
): Promise<RestoredLists> {
  const read = await access.read();
  if (!read.ok) return onlyProblem(read.failure);
  if (change(read.value) === read.value) return { records: 0, problems: [] };
  let count = 0;
  const changed = await access.change((present) => {
    const after = change(present);
    const known = new Set(present);
    count = after.filter((record) => !known.has(record)).length + Math.max(0, present.length - after.length);
    return after;
  });
  return changed.ok ? { records: count, problems: [] } : onlyProblem(changed.failure);
}

const onlyProblem = (failure: Failure): RestoredLists => ({ records: 0, problems: [problemOf(failure)] });

async function each(
  lists: readonly ListKind[],
  act: (list: ListKind) => Promise<RestoredLists>,
): Promise<RestoredLists> {
  const done: RestoredLists[] = [];
  for (const list of lists) done.push(await act(list));
  return {
    records: done.reduce((sum, { records }) => sum + records, 0),
    problems: done.flatMap(({ problems }) => problems),
  };
}
