import type { AfterwordEvents } from '../../core/contract/events.ts';
import type { StartState } from '../../core/contract/start-contract.ts';
import type { AfterwordApi, AfterwordBridge } from '../../core/contract.ts';
import { API_METHODS } from '../../core/contract.ts';
import { IDLE_IMPORT } from '../../core/importing/import-queue.ts';
import {
  type ArticleQuery,
  createComparator,
  createMatcher,
  isOnShelf,
  type LibraryCounts,
  SHELVES,
  type ShelfName,
} from '../../core/library/query.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { ok } from '../../core/result.ts';
import { NO_RESULTS } from '../../core/searching/search.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';

/** One call that the window made. */
type Call = { readonly method: keyof AfterwordApi; readonly args: readonly unknown[] };

/** Main as a test needs it: a library in memory, events on demand, and a record of what was asked. */
export type FakeBridge = AfterwordBridge & {
  readonly calls: readonly Call[];
  callsOf(method: keyof AfterwordApi): readonly (readonly unknown[])[];
  announce<Name extends keyof AfterwordEvents>(name: Name, event: AfterwordEvents[Name]): void;
  change(change: (rows: readonly ArticleSummary[]) => readonly ArticleSummary[]): void;
};

/** `answers` replace single methods; the rest answers from `rows`, or with success. */
export function createFakeBridge(
  rows: readonly ArticleSummary[] = [],
  answers: Partial<AfterwordApi> = {},
): FakeBridge {
  const calls: Call[] = [];
  const listeners = new Map<string, Set<(event: never) => void>>();
  let kept = rows;
  let settings: Settings = DEFAULT_SETTINGS;

  const announce: FakeBridge['announce'] = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  };
  const matching = (query: ArticleQuery): readonly ArticleSummary[] =>
    kept.filter(createMatcher(query)).sort(createComparator(query.sort, query.descending));
  const marked = async (ids: readonly string[]) =>
    ok(
      kept
        .filter(({ id }) => ids.includes(id))
        .map(({ id, readingState, starred, archived, tags }) => ({
          id,
          readingState,
          starred,
          archived,
          tags,
        })),
    );
  const answering: Partial<AfterwordApi> = {
    setReadingState: marked,
    setStarred: marked,
    setArchived: marked,
    changeTags: marked,
    listArticles: async (query, { start, count }) => {
      const found = matching(query);
      return { total: found.length, start, rows: found.slice(start, start + count) };
    },
    selectArticles: async (query) => matching(query).map(({ id }) => id),
    countLibrary: async () => countRows(kept),
    listQuestions: async (_query, { start }) => ({ total: 0, start, rows: [], pending: 0 }),
    listDue: async () => ({ today: '2026-03-01', total: 0, rows: [] }),
    listReflections: async (_query, { start }) => ({ total: 0, start, rows: [] }),
    listBackups: async () => ({ backups: [], secondFolder: null, restoredAt: null }),
    compareBackupLists: async () => ok([]),
    takeLink: async () => null,
    updateState: async () => ({ tag: 'unknown' }),
    listPackets: async () => [],
    keptFolder: async () => ({ kept: null, isWorking: false, waiting: 0, trouble: null }),
    search: async () => NO_RESULTS,
    indexProgress: async () => ({ tag: 'ready' }),
    listSavedSearches: async () => ok([]),
    countSearches: async () => [],
    suggestValues: async () => [],
    importProgress: async () => IDLE_IMPORT,
    listFeeds: async () => ok([]),
    listEntries: async (_feedId, { start }) => ok({ total: 0, start, rows: [] }),
    listCollections: async () => [],
    countInCollections: async () => ({}),
    changeSettings: async (change) => {
      settings = { ...settings, ...change };
      announce('settingsChanged', settings);
      return ok(settings);
    },
    ...answers,
  };
  const methods = API_METHODS.map((method) => {
    const answer = (answering[method] ?? (async () => ok(null))) as (...args: unknown[]) => unknown;
    return [
      method,
      (...args: unknown[]) => {
        calls.push({ method, args });
        return answer(...args);
      },
    ] as const;
  });

  return {
    ...(Object.fromEntries(methods) as unknown as AfterwordApi),
    on: (name, listener) => {
      const hearing = listeners.get(name) ?? new Set();
      listeners.set(name, hearing.add(listener as (event: never) => void));
      return () => void hearing.delete(listener as (event: never) => void);
    },
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method).map(({ args }) => args),
    announce,
    change: (change) => {
      kept = change(kept);
    },
  };
}

/** What `start()` gives for these rows: the first page and nothing opened. */
export function aStartState(rows: readonly ArticleSummary[], change: Partial<StartState> = {}): StartState {
  return {
    settings: DEFAULT_SETTINGS,
    libraryName: 'Library',
    libraryFolder: '/home/reader/Afterword',
    version: '0.0.0',
    runtime: 'test',
    firstPage: { total: rows.length, start: 0, rows: rows.slice(0, 60) },
    lastArticle: null,
    notices: [],
    ...change,
  };
}

/** Newest first, so that row 0 is the first one of a list in its standard order. */
export const someSummaries = (count: number): readonly ArticleSummary[] =>
  Array.from({ length: count }, (_, at) => aRow(at));

/** The article of row `at` of a list. */
export function aRow(at: number, change: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: `article-${at}`,
    title: `Article ${at}`,
    byline: null,
    siteName: null,
    publishedAt: null,
    addedAt: new Date(Date.UTC(2026, 0, 1) - at * 60_000).toISOString(),
    language: 'en',
    excerpt: 'An excerpt.',
    wordCount: 900,
    questionCount: 3,
    answeredCount: 0,
    commentCount: 0,
    noteCount: 0,
    readingState: 'unread',
    archived: false,
    starred: false,
    tags: [],
    progress: 0,
    touchedAt: null,
    sourceUrl: null,
    fingerprint: `fingerprint-${at}`,
    ...change,
  };
}

function countRows(rows: readonly ArticleSummary[]): LibraryCounts {
  const tags = [...new Set(rows.flatMap((row) => row.tags))];
  const shelf = (name: ShelfName): number => rows.filter((row) => isOnShelf(row, name)).length;
  return {
    shelves: Object.fromEntries(SHELVES.map((name) => [name, shelf(name)])) as LibraryCounts['shelves'],
    tags: tags.map((tag) => ({ tag, count: rows.filter((row) => row.tags.includes(tag)).length })),
    reflections: 0,
  };
}
