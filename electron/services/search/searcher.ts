/** Search as the rest of the host sees it: a worker thread with the index, started when it is first needed. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleId } from '../../../core/article/article.ts';
import { type GoToRequest, type GoToResults, NOWHERE_TO_GO } from '../../../core/searching/go-to.ts';
import {
  type IndexProgress,
  NO_RESULTS,
  type SearchRequest,
  type SearchResults,
  type SuggestionRequest,
} from '../../../core/searching/search.ts';
import {
  type SearchAnswer,
  type SearchNews,
  type SearchOrder,
  type SearchWorkerSetting,
  TURNS,
} from './search-protocol.ts';

export type Searcher = {
  /** A newer request lets the older ones end at once, `superseded`. */
  search(request: SearchRequest): Promise<SearchResults>;
  goTo(request: GoToRequest): Promise<GoToResults>;
  /** Names of authors or sites that go on from what was begun. */
  suggest(request: SuggestionRequest): Promise<readonly string[]>;
  /** All articles that a query finds, best first; a search that is typed meanwhile waits for it. */
  findArticles(text: string): Promise<readonly ArticleId[]>;
  /** How many articles each query finds. */
  count(texts: readonly string[]): Promise<readonly number[]>;
  /** These articles or their journals are others now. Told a moment later, many together. */
  changed(ids: readonly ArticleId[]): void;
  progress(): IndexProgress;
  /** Resolves when the index holds everything, or cannot. */
  upToDate(): Promise<void>;
  onProgress(listener: (progress: IndexProgress) => void): () => void;
  close(): Promise<void>;
};

export type SearcherOptions = Omit<SearchWorkerSetting, 'turns' | 'file'> & {
  /** Outside the library; the index goes to a folder named by the library's id. */
  readonly cacheFolder: string;
  /** The bundled `search-worker.ts`. */
  readonly workerFile: string;
};

/** Changes are collected so long, in milliseconds: who writes an answer saves every second. */
const COLLECT_MS = 1_000;
const CLOSE_LIMIT_MS = 5_000;

export function createSearcher(options: SearcherOptions): Searcher {
  return new WorkerSearcher(options);
}

type Waiter = { readonly resolve: (value: SearchAnswer) => void; readonly reject: (error: Error) => void };

/** Owns the worker's life. */
class WorkerSearcher implements Searcher {
  readonly #options: SearcherOptions;
  readonly #turns = new Int32Array(new SharedArrayBuffer(8));
  readonly #waiting = new Map<number, Waiter>();
  readonly #listeners = new Set<(progress: IndexProgress) => void>();
  readonly #changed = new Set<ArticleId>();
  #timer: NodeJS.Timeout | null = null;
  #worker: Worker | null = null;
  #lastId = 0;
  #closed = false;
  #progress: IndexProgress = { tag: 'building', done: 0, total: 0 };

  constructor(options: SearcherOptions) {
    this.#options = options;
  }

  async search(request: SearchRequest): Promise<SearchResults> {
    if (this.#closed) return { ...NO_RESULTS, superseded: true };
    Atomics.store(this.#turns, TURNS.search, request.turn);
    return (await this.#ask((id) => ({ tag: 'search', id, request }))) as SearchResults;
  }

  async goTo(request: GoToRequest): Promise<GoToResults> {
    if (this.#closed) return { ...NOWHERE_TO_GO, superseded: true };
    Atomics.store(this.#turns, TURNS.goTo, request.turn);
    return (await this.#ask((id) => ({ tag: 'go-to', id, request }))) as GoToResults;
  }

  async suggest(request: SuggestionRequest): Promise<readonly string[]> {
    if (this.#closed) return [];
    return (await this.#ask((id) => ({ tag: 'suggest', id, request }))) as readonly string[];
  }

  async findArticles(text: string): Promise<readonly ArticleId[]> {
    await this.upToDate();
    if (this.#closed) return [];
    return (await this.#ask((id) => ({ tag: 'find-all', id, text }))) as readonly ArticleId[];
  }

  async count(texts: readonly string[]): Promise<readonly number[]> {
    if (this.#closed || texts.length === 0) return [];
    return (await this.#ask((id) => ({ tag: 'count', id, texts }))) as readonly number[];
  }

  changed(ids: readonly ArticleId[]): void {
    // A worker that was not started yet will compare everything.
    if (this.#closed || this.#worker === null) return;
    for (const id of ids) this.#changed.add(id);
    this.#timer ??= setTimeout(() => this.#tellChanged(), COLLECT_MS);
  }

  progress(): IndexProgress {
    return this.#progress;
  }

  upToDate(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#start();
    return new Promise((resolve) => {
      const look = (progress: IndexProgress): void => {
        if (progress.tag === 'building') return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look(this.#progress);
    });
  }

  onProgress(listener: (progress: IndexProgress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    this.#refuseAll('The search was closed.');
    if (worker === null) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ tag: 'close' } satisfies SearchOrder);
    const limit = setTimeout(() => void worker.terminate(), CLOSE_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  }

  #tellChanged(): void {
    this.#timer = null;
    this.#worker?.postMessage({ tag: 'changed', ids: [...this.#changed] } satisfies SearchOrder);
    this.#changed.clear();
  }

  #ask(orderOf: (id: number) => SearchOrder): Promise<SearchAnswer> {
    const worker = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage(orderOf(id));
    });
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const { workerFile, cacheFolder, ...setting } = this.#options;
    const workerData: SearchWorkerSetting = {
      ...setting,
      file: join(cacheFolder, setting.libraryId, 'search.sqlite'),
      turns: this.#turns,
    };
    const worker = new Worker(workerFile, { workerData, env: {} });
    worker.on('message', (news: SearchNews) => this.#hear(news));
    worker.on('error', (error) => this.#fail(worker, String(error)));
    worker.on('exit', () => this.#fail(worker, 'The search worker ended.'));
    this.#worker = worker;
    return worker;
  }

  #hear(news: SearchNews): void {
    switch (news.tag) {
      case 'answer':
        this.#waiting.get(news.id)?.resolve(news.value);
        this.#waiting.delete(news.id);
        break;
      case 'refused':
        this.#waiting.get(news.id)?.reject(new Error(news.detail));
        this.#waiting.delete(news.id);
        break;
      case 'progress':
        this.#tell(news.progress);
        break;
      case 'closed':
        break;
    }
  }

  /** The next request starts another worker, which finds out by itself what it missed. */
  #fail(worker: Worker, detail: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#refuseAll(detail);
    this.#tell({ tag: 'unavailable', sentence: 'Search stopped. It starts again with the next search.' });
  }

  #tell(progress: IndexProgress): void {
    this.#progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  #refuseAll(detail: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(detail));
    this.#waiting.clear();
  }
}
