import { isDeepStrictEqual } from 'node:util';
import type { ArticleId } from '../../core/article/article.ts';
import { byCodeUnits } from '../../core/by-code-units.ts';
import type { Page } from '../../core/library/query.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { type IndexRow, STALE } from '../../core/stored/index-page-record.ts';
import { createBreather } from './breathe.ts';
import { IndexPages, type IndexPagesOptions } from './index-pages.ts';
import { type KeptRow, wholeRow, wholeSummary } from './kept-row.ts';
import { SummaryList } from './summary-list.ts';

/** Summaries reach the disk so long after the last change, and so long after the first at the latest. */
const QUIET_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

export type CatalogOptions = IndexPagesOptions & {
  /** Nothing of the pages on the disk is used. */
  readonly fresh: boolean;
  /** The other pages are read after this. */
  readonly whenIdle: Promise<unknown>;
  /** A row came, went or changed after loading. */
  readonly onChange: (before: ArticleSummary | undefined, after: ArticleSummary | undefined) => void;
};

/** The summaries of a library: in memory for lists, in pages on the disk for the next start. */
export class Catalog {
  readonly #onChange: CatalogOptions['onChange'];
  readonly list = new SummaryList();
  readonly #pages: IndexPages;
  readonly #newestLoaded: Promise<void>;
  /** Every page is loaded. */
  readonly loaded: Promise<void>;
  #timer: NodeJS.Timeout | null = null;
  #changedSince: number | null = null;
  #flushing: Promise<void> = Promise.resolve();

  constructor(options: CatalogOptions) {
    this.#onChange = options.onChange;
    this.#pages = new IndexPages(options);
    this.#newestLoaded = this.#openPages(options.fresh);
    this.loaded = Promise.all([this.#newestLoaded, options.whenIdle]).then(() => this.#loadRest());
  }

  get rows(): ReadonlyMap<ArticleId, KeptRow> {
    return this.#pages.rows;
  }

  /** With its texts. Only after `loaded`. */
  summary(id: ArticleId): ArticleSummary | undefined {
    const row = this.list.get(id) && this.rows.get(id);
    return row && wholeSummary(row);
  }

  get reflectionCount(): number {
    let count = 0;
    for (const row of this.#pages.rows.values()) count += row.reflectionCount;
    return count;
  }

  /** The rows a first screen shows, from as few pages as hold so many. */
  async newest(count: number): Promise<Page<ArticleSummary>> {
    await this.#newestLoaded;
    let rows = this.#shownRows();
    while (rows.length < count && (await this.#pages.loadNewest())) rows = this.#shownRows();
    rows.sort(newestFirst);
    const totals = await this.#pages.readTotals();
    return {
      total: Math.max(rows.length, totals?.shown ?? 0),
      start: 0,
      rows: rows.slice(0, count).map(wholeSummary),
    };
  }

  /** Takes a row in or over. Only after `loaded`. */
  set(row: IndexRow): void {
    const { id } = row.summary;
    const before = this.rows.get(id);
    const known = before && wholeRow(before);
    if (isDeepStrictEqual(known, row)) return;
    const after = this.#pages.set(row);
    this.#flushSoon();
    // A summary that says the same is kept as it is.
    if (after.summary === before?.summary) return;
    this.list.set(after.summary);
    this.#onChange(known?.summary, row.summary);
  }

  /** Has the row looked at again at the next start, should it not be made anew until then. Only after `loaded`. */
  outdate(id: ArticleId): void {
    const row = this.rows.get(id);
    if (row !== undefined) this.set({ ...wholeRow(row), journalStamp: STALE });
  }

  /** Only after `loaded`. */
  delete(id: ArticleId): void {
    const known = this.rows.get(id);
    if (known === undefined) return;
    this.#pages.delete(id);
    this.list.delete(id);
    this.#flushSoon();
    this.#onChange(wholeSummary(known), undefined);
  }

  /** Puts rows into pages by their time of adding, should they have come in another order. Only after `loaded`. */
  async arrange(): Promise<void> {
    if (await this.#pages.arrange()) this.#flushSoon();
  }

  /** Writes what changed. Never fails: what is missing in the cache is made again at the next start. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changedSince = null;
    this.#flushing = this.#flushing.then(async () => {
      await this.#pages.flush({ shown: this.list.shown });
    });
    return this.#flushing;
  }

  async #openPages(fresh: boolean): Promise<void> {
    await this.#pages.open();
    if (fresh) await this.#pages.clear();
    await this.#pages.loadNewest();
  }

  async #loadRest(): Promise<void> {
    await this.#pages.loadRest();
    const breathe = createBreather();
    for (const { summary } of this.rows.values()) {
      this.list.set(summary);
      await breathe();
    }
  }

  #shownRows(): KeptRow[] {
    return [...this.rows.values()].filter((row) => !row.summary.archived);
  }

  #flushSoon(): void {
    const now = performance.now();
    this.#changedSince ??= now;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const pause = Math.max(0, Math.min(QUIET_MS, this.#changedSince + LONGEST_WAIT_MS - now));
    this.#timer = setTimeout(() => void this.flush(), pause);
    this.#timer.unref();
  }
}

const newestFirst = ({ summary: one }: KeptRow, { summary: other }: KeptRow): number =>
  byCodeUnits(other.addedAt, one.addedAt);
