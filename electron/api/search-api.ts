/** Finding what is in the library; the index hears of every change after it is saved. */
import type { SearchContract } from '../../core/contract/search-contract.ts';
import type { Library } from '../library/library.ts';
import type { Searcher } from '../services/search/searcher.ts';
import type { Announce } from './announce.ts';

export type SearchApiOptions = {
  readonly library: Library;
  readonly searcher: Searcher;
  readonly announce: Announce;
};

export function createSearchApi({ library, searcher, announce }: SearchApiOptions): SearchContract {
  searcher.onProgress((progress) => announce('indexProgressed', progress));
  keepInStep(library, searcher);
  return {
    search: (request) => searcher.search(request),
    goTo: (request) => searcher.goTo(request),
    indexProgress: async () => searcher.progress(),
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
