/** Finding what is in the library; the index hears of every change after it is saved. */
import type { SearchContract } from '../../core/contract/search-contract.ts';
import { deleteIn } from '../../core/deletable.ts';
import type { Failure } from '../../core/failure.ts';
import {
  liveSearches,
  MOST_SAVED_SEARCHES,
  putSavedSearch,
  type SavedSearch,
} from '../../core/library/saved-searches.ts';
import { ok, type Result } from '../../core/result.ts';
import { sessionRow } from '../../core/searching/searchable-session.ts';
import type { Library } from '../library/library.ts';
import type { Searcher } from '../services/search/searcher.ts';
import type { Announce } from './announce.ts';

export type SearchApiOptions = {
  readonly library: Library;
  readonly searcher: Searcher;
  readonly announce: Announce;
  readonly now: () => Date;
};

/** The window has long been painted by then. */
const START_AFTER_MS = 6_000;

export function createSearchApi({ library, searcher, announce, now }: SearchApiOptions): SearchContract {
  searcher.onProgress((progress) => announce('indexProgressed', progress));
  keepInStep(library, searcher);
  // So that the first search need not wait for what changed while the app was closed.
  setTimeout(() => void searcher.upToDate(), START_AFTER_MS).unref();
  return {
    search: (request) => searcher.search(request),
    goTo: (request) => searcher.goTo(request),
    indexProgress: async () => searcher.progress(),
    listSavedSearches: async () => live(await library.savedSearches.read()),
    async saveSearch(search) {
      const time = now().toISOString();
      const saved = { ...search, createdAt: search.createdAt ?? time, updatedAt: time, deletedAt: null };
      return live(
        await library.savedSearches.change((all) => {
          const isOneMore = !liveSearches(all).some(({ id }) => id === saved.id);
          const isFull = isOneMore && liveSearches(all).length >= MOST_SAVED_SEARCHES;
          return isFull ? all : putSavedSearch(all, saved);
        }),
      );
    },
    async deleteSearch(id) {
      const time = now().toISOString();
      return live(await library.savedSearches.change((all) => deleteIn(all, id, time)));
    },
    suggestValues: (request) => searcher.suggest(request),
    countSearches: (texts) => searcher.count(texts),
  };
}

const live = (read: Result<readonly SavedSearch[], Failure>): Result<readonly SavedSearch[], Failure> =>
  read.ok ? ok(liveSearches(read.value)) : read;

function keepInStep(library: Library, searcher: Searcher): void {
  library.on((event) => {
    switch (event.tag) {
      case 'library-changed':
        searcher.changed(event.ids);
        break;
      case 'journal-changed':
        searcher.changed([event.articleId]);
        break;
      case 'lists-changed':
      case 'packets-changed':
        if (event.planId !== null) searcher.changed([sessionRow(event.planId)]);
        break;
      case 'collections-changed':
      case 'feeds-changed':
      case 'notice':
        break;
    }
  });
}
