/** Finding what is in the library; the index hears of every change after it is saved. */
import type { SearchContract } from '../../core/contract/search-contract.ts';
import { dropSavedSearch, MOST_SAVED_SEARCHES, putSavedSearch } from '../../core/library/saved-searches.ts';
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
    listSavedSearches: () => library.savedSearches.list(),
    saveSearch(search) {
      const time = now().toISOString();
      const saved = { ...search, createdAt: search.createdAt ?? time, updatedAt: time };
      return library.savedSearches.change((all) => putSavedSearch(all, saved).slice(0, MOST_SAVED_SEARCHES));
    },
    deleteSearch: (id) => library.savedSearches.change((all) => dropSavedSearch(all, id)),
    suggestValues: (request) => searcher.suggest(request),
    countSearches: (texts) => searcher.count(texts),
  };
}

function keepInStep(library: Library, searcher: Searcher): void {
  library.on((event) => {
    switch (event.tag) {
      case 'library-changed':
        searcher.changed(event.ids);
        break;
      case 'journal-changed':
        searcher.changed([event.articleId]);
        break;
      case 'notice':
        break;
    }
  });
}
