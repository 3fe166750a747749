import { type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { SavedSearch } from '../../core/library/saved-searches.ts';
import type { Result } from '../../core/result.ts';
import type { Toasts } from './toasts.ts';

/** Queries that are kept as lists, each with how much it finds now. */
export type SavedSearches = {
  readonly list: ReadonlySignal<readonly SavedSearch[]>;
  /** By id; missing until it was counted. */
  readonly counts: ReadonlySignal<ReadonlyMap<string, number>>;
  /** The one that is being named, while the dialog is open; `id` is `null` for a new one. */
  readonly naming: ReadonlySignal<SearchNaming | null>;
  /** The one that was kept with this text. */
  find(text: string): SavedSearch | undefined;
  nameNew(text: string): void;
  rename(search: SavedSearch): void;
  stopNaming(): void;
  save(name: string): Promise<void>;
  remove(search: SavedSearch): Promise<void>;
};

export type SearchNaming = { readonly search: SavedSearch | null; readonly text: string };

type SavedSearchApi = Pick<
  AfterwordBridge,
  'listSavedSearches' | 'saveSearch' | 'deleteSearch' | 'countSearches' | 'on'
>;

/** After a change the index follows within a second or so, in milliseconds. */
const COUNT_AFTER = 2_500;

export function createSavedSearches(
  api: SavedSearchApi,
  toasts: Toasts,
  createId: () => string,
): SavedSearches {
  const list = signal<readonly SavedSearch[]>([]);
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  const naming = signal<SearchNaming | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const count = async (): Promise<void> => {
    const counted = list.peek();
    if (counted.length === 0) return;
    const found = await api.countSearches(counted.map(({ text }) => text)).catch(() => []);
    counts.value = new Map(
      counted.flatMap(({ id }, at) => (found[at] === undefined ? [] : [[id, found[at]]])),
    );
  };
  const countSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), COUNT_AFTER);
  };
  const take = (result: Result<readonly SavedSearch[], Failure>): boolean => {
    if (result.ok) {
      list.value = result.value;
      void count();
    } else toasts.showFailure(result.failure);
    return result.ok;
  };
  const put = async (search: Pick<SavedSearch, 'id' | 'name' | 'text'> & { createdAt: string | null }) =>
    take(await api.saveSearch(search));

  api.on('libraryChanged', countSoon);
  api.on('journalChanged', countSoon);
  api.on('indexProgressed', ({ tag }) => {
    if (tag === 'ready') countSoon();
  });
  api.on('listsChanged', () => void api.listSavedSearches().then(take));
  void api.listSavedSearches().then((result) => {
    if (!result.ok) return;
    list.value = result.value;
    // Counting starts the search worker: not before the first paint is over.
    countSoon();
  });

  return {
    list,
    counts,
    naming,
    find: (text) => list.value.find((search) => search.text === text.trim()),
    nameNew(text) {
      naming.value = { search: null, text: text.trim() };
    },
    rename(search) {
      naming.value = { search, text: search.text };
    },
    stopNaming() {
      naming.value = null;
    },
    async save(name) {
      const named = naming.peek();
      naming.value = null;
      if (named === null || name.trim() === '') return;
      const { search, text } = named;
      const saved = { id: search?.id ?? createId(), text, createdAt: search?.createdAt ?? null };
      await put({ ...saved, name: name.trim() });
    },
    async remove(search) {
      if (!take(await api.deleteSearch(search.id))) return;
      toasts.show(`The search “${search.name}” is deleted.`, { label: 'Undo', run: () => void put(search) });
    },
  };
}
