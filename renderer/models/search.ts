import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import type {
  HitPlace,
  IndexProgress,
  SearchGroup,
  SearchResults,
  SearchScope,
  SuggestionRequest,
} from '../../core/searching/search.ts';
import { LONGEST_QUERY, QUOTES } from '../../core/searching/search-query.ts';
import { articleRoute, facilitateRoute, type Route } from './routes.ts';

/** What is being searched for, and what was found. */
export type SearchModel = {
  readonly text: ReadonlySignal<string>;
  /** What was found last; `null` while nothing is asked, or nothing came yet. */
  readonly results: ReadonlySignal<SearchResults | null>;
  /** Words are asked for: results stand in the place of the list. */
  readonly isSearching: ReadonlySignal<boolean>;
  /** Everything asked for is there. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** No answer came to what was asked last. */
  readonly hasFailed: ReadonlySignal<boolean>;
  readonly progress: ReadonlySignal<IndexProgress>;
  ask(text: string): void;
  /** Asks the same again. */
  askAgain(): void;
  /** Names that the library has. */
  suggest(request: SuggestionRequest): Promise<readonly string[]>;
  /** Shows more of one group. */
  showMore(group: SearchGroup): void;
};

type SearchApi = Pick<AfterwordBridge, 'search' | 'suggestValues' | 'indexProgress' | 'on'>;

/** Hits of each group at first, and by how many more each step goes; a message holds 60. */
const FIRST_LIMITS: Readonly<Record<SearchGroup, number>> = {
  articles: 12,
  questions: 5,
  written: 5,
  returned: 5,
};
const STEP = 20;
const MOST = 60;
/** After a change the index follows within a second or so, and while it is made it grows, in milliseconds. */
const REFRESH_AFTER = 1_500;

/** `scope` is the shelf and the tag that are looked at. */
export function createSearch(api: SearchApi, scope: ReadonlySignal<SearchScope>): SearchModel {
  const text = signal('');
  const results = signal<SearchResults | null>(null);
  const isSettled = signal(true);
  const hasFailed = signal(false);
  const progress = signal<IndexProgress>({ tag: 'ready' });
  const isSearching = computed(() => text.value.trim() !== '');
  let limits = FIRST_LIMITS;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let changedSince = false;

  const request = async (stage: 'first' | 'all', asked: number): Promise<void> => {
    const found = await api
      .search({
        text: text.peek(),
        unfinished: !new RegExp(`[\\s${QUOTES}]$`, 'u').test(text.peek()),
        scope: scope.peek(),
        stage,
        turn: asked,
        limits,
      })
      .catch(() => null);
    // What was overtaken, and first rows that come after all of them, are not shown.
    if (asked !== turn || found?.superseded || (stage === 'first' && isSettled.peek())) return;
    if (found !== null) results.value = found;
    if (stage === 'first') return;
    hasFailed.value = found === null;
    isSettled.value = true;
  };
  const forgetRefreshing = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    changedSince = false;
  };
  const search = (): void => {
    turn += 1;
    hasFailed.value = false;
    forgetRefreshing();
    if (!isSearching.peek()) {
      results.value = null;
      isSettled.value = true;
      return;
    }
    isSettled.value = false;
    void request('first', turn);
    void request('all', turn);
  };
  /** Looks again for the same: what is shown stays until the answer is there. */
  const refresh = (): void => {
    timer = null;
    if (isSettled.peek()) {
      turn += 1;
      void request('all', turn);
    }
    if (changedSince) refreshSoon();
  };
  const refreshSoon = (): void => {
    changedSince = timer !== null;
    if (isSearching.peek()) timer ??= setTimeout(refresh, REFRESH_AFTER);
  };
  effect(() => {
    scope.value;
    untracked(search);
  });
  api.on('libraryChanged', refreshSoon);
  api.on('journalChanged', refreshSoon);
  api.on('indexProgressed', (told) => {
    const wasBuilding = progress.peek().tag === 'building';
    progress.value = told;
    if (wasBuilding && told.tag === 'ready') search();
    else if (told.tag === 'building') refreshSoon();
  });
  void api.indexProgress().then((told) => {
    progress.value = told ?? progress.peek();
  });

  return {
    text,
    results,
    isSearching,
    isSettled,
    hasFailed,
    progress,
    askAgain: search,
    ask(words) {
      text.value = words.slice(0, LONGEST_QUERY);
      limits = FIRST_LIMITS;
      search();
    },
    suggest: (request) => api.suggestValues(request).catch(() => []),
    showMore(group) {
      limits = { ...limits, [group]: Math.min(MOST, limits[group] + STEP) };
      search();
    },
  };
}

/** More of a group can be shown. */
export const canShowMore = (shown: number, total: number): boolean => shown < Math.min(total, MOST);

/** There is more, and no more of it is shown. */
export const isCutShort = (shown: number, total: number): boolean => shown >= MOST && shown < total;

/** The very place of something that was found. */
export function routeOfHit(articleId: string, place: HitPlace): Route {
  switch (place.tag) {
    case 'article':
      return articleRoute(articleId);
    case 'passage':
      return articleRoute(articleId, {
        passage: { start: place.selector.start, exact: place.selector.exact },
      });
    case 'comment':
      return articleRoute(articleId, { commentId: place.commentId });
    case 'question':
      return articleRoute(articleId, { questionId: place.questionId });
    case 'reflection':
      return articleRoute(articleId, { reflectionId: place.reflectionId });
    case 'highlight':
      return articleRoute(articleId, { highlightId: place.highlightId });
    case 'commitment':
      return articleRoute(articleId, { commitmentId: place.commitmentId });
    case 'session':
      return facilitateRoute(place.subject, place.view, place.part);
  }
}
