import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import {
  type ArticleQuery,
  EVERYTHING,
  type LibraryCounts,
  type Page,
  SHELVES,
} from '../../core/library/query.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { SearchScope } from '../../core/searching/search.ts';
import { createPages, type Pages } from './pages.ts';
import { createSelection, type Selection } from './selection.ts';

/** The list of articles: what is asked of it, its rows, and which of them are chosen. */
export type LibraryModel = {
  readonly query: ReadonlySignal<ArticleQuery>;
  /** Its shelf and its tag, which a search keeps within. */
  readonly scope: ReadonlySignal<SearchScope>;
  readonly rows: Pages<ArticleSummary>;
  /** `null` until they were counted. */
  readonly counts: ReadonlySignal<LibraryCounts | null>;
  readonly selection: Selection<ArticleId>;
  /** Asks the list something else. */
  ask(change: Partial<ArticleQuery>): void;
  /** Every shelf, no words, no tag; the order stays. */
  askForEverything(): void;
  selectAll(): Promise<void>;
  /** What an act is done to: the chosen articles, or else the one the keyboard is on. */
  inHand(): readonly ArticleId[];
  /** The loaded rows among `ids`. */
  loaded(ids: readonly ArticleId[]): readonly ArticleSummary[];
};

type LibraryApi = Pick<AfterwordBridge, 'listArticles' | 'selectArticles' | 'countLibrary' | 'on'>;

const REFRESH_AFTER_MS = 80;

export function createLibrary(api: LibraryApi, firstPage: Page<ArticleSummary>): LibraryModel {
  const query = signal<ArticleQuery>(EVERYTHING);
  const show = computed(() => query.value.show);
  const tag = computed(() => query.value.tag);
  const scope = computed(() => ({ show: show.value, tag: tag.value }));
  const counts = signal<LibraryCounts | null>(null);
  const rows = createPages((range) => api.listArticles(query.peek(), range), firstPage);
  const selection = createSelection<ArticleId>(async (from, to) => {
    const here = Array.from({ length: to - from + 1 }, (_, at) => rows.rowAt(from + at)?.id);
    if (here.every((id) => id !== undefined)) return here;
    return (await api.selectArticles(query.peek())).slice(from, to + 1);
  });

  const count = async (): Promise<void> => {
    counts.value = await api.countLibrary();
  };
  const refreshSoon = once(REFRESH_AFTER_MS, () => {
    rows.refresh();
    void count();
  });
  api.on('libraryChanged', refreshSoon);
  api.on('collectionsChanged', () => {
    if (query.peek().collection !== null) refreshSoon();
  });
  void count();

  const ask = (change: Partial<ArticleQuery>): void => {
    query.value = { ...query.peek(), ...change };
    selection.restart();
    rows.restart();
  };
  return {
    query,
    scope,
    rows,
    counts,
    selection,
    ask,
    askForEverything: () => ask({ show: 'all', text: '', tag: null, collection: null }),
    async selectAll() {
      selection.choose(await api.selectArticles(query.peek()));
    },
    inHand() {
      const chosen = [...selection.chosen.value];
      if (chosen.length > 0) return chosen;
      const row = rows.rowAt(selection.current.value);
      return row === undefined ? [] : [row.id];
    },
    loaded(ids) {
      const wanted = new Set(ids);
      return Array.from({ length: rows.total.peek() ?? 0 }, (_, index) => rows.rowAt(index)).filter(
        (row) => row !== undefined && wanted.has(row.id),
      ) as readonly ArticleSummary[];
    },
  };
}

/** True when nothing narrows the list: what is missing then is missing from the library. */
export const showsEverything = (query: ArticleQuery): boolean =>
  query.show === SHELVES[0] && query.text.trim() === '' && query.tag === null && query.collection === null;

/** Many calls within `delay` milliseconds become one. */
function once(delay: number, act: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      act();
    }, delay);
  };
}
