import { join } from 'node:path';
import { Low } from 'lowdb';
import type { ArticleId } from '../../core/article/article.ts';
import { byCodeUnits } from '../../core/by-code-units.ts';
import {
  INDEX_PAGE_RECORD,
  INDEX_TOTALS_RECORD,
  type IndexPage,
  type IndexRow,
  type IndexTotals,
  packRows,
  unpackRows,
} from '../../core/stored/index-page-record.ts';
import { createBreather, inParallel } from './breathe.ts';
import { DurableAdapter } from './durable-adapter.ts';
import type { FileCalls } from './file-calls.ts';
import { isMissing } from './file-failure.ts';
import { createShare, type Keeping, type KeptRow, keepRow, keepRows, wholeRow } from './kept-row.ts';
import { sortGently } from './ordered-list.ts';
import { freeName } from './quarantine.ts';
import { isTemporary, sweepLeftover } from './temporary-file.ts';

/** Half of a page is what the first screen needs; a whole one is written when one summary changes. */
export const ROWS_PER_PAGE = 128;

/** Pages read at the same time. More would be decoded one after the other before anybody else has a turn. */
const WIDTH = 2;

/** So many rows may stand on a later page than their time of adding says before all are arranged anew. */
const TOLERATED_DISORDER = 16;

export type IndexPagesOptions = {
  readonly files: FileCalls;
  readonly folder: string;
  readonly now: () => Date;
};

type PageNumber = number;

/**
 * The summaries on the disk: pages in order of adding, the newest with the highest number. A cache: what is missing,
 * damaged or of another version is simply not there, and is made again from articles and journals.
 */
export class IndexPages {
  readonly #options: IndexPagesOptions;
  readonly #pages = new Map<PageNumber, Low<IndexPage>>();
  readonly #rows = new Map<ArticleId, KeptRow>();
  readonly #members = new Map<PageNumber, Set<ArticleId>>();
  readonly #changed = new Set<PageNumber>();
  #unread: PageNumber[] = [];
  /** For the pages that are loaded next. */
  #keeping: Keeping = { share: createShare(), pressed: false };

  constructor(options: IndexPagesOptions) {
    this.#options = options;
  }

  /** Looks which pages there are. Nothing is loaded yet. */
  async open(): Promise<void> {
    const { files, folder, now } = this.#options;
    const names = await files.list(folder).catch(() => []);
    for (const name of names) if (isTemporary(name)) await sweepLeftover(files, join(folder, name), now());
    this.#unread = pageNumbers(names);
  }

  /** Removes all pages before any is loaded. */
  async clear(): Promise<void> {
    const { files } = this.#options;
    for (const number of this.#unread) await files.unlink(this.#path(number)).catch(() => undefined);
    this.#unread = [];
  }

  /** Loads all pages and changes nothing on the disk. Resolves to the number of damaged ones. */
  async inspect(): Promise<number> {
    const numbers = pageNumbers(await this.#options.files.list(this.#options.folder).catch(() => []));
    let damaged = 0;
    for (const number of numbers) {
      const page = this.#page(number);
      await page.read().catch(() => {
        damaged += 1;
      });
      this.#takeIn(number, page);
    }
    return damaged;
  }

  /** Reads the newest page that is not loaded; `false` when there is none. */
  async loadNewest(): Promise<boolean> {
    const number = this.#unread.shift();
    if (number === undefined) return false;
    await this.#load(number);
    return true;
  }

  /** Reads all others. */
  async loadRest(): Promise<void> {
    const numbers = this.#unread;
    this.#unread = [];
    this.#keeping = { ...this.#keeping, pressed: true };
    await inParallel(numbers, WIDTH, (number) => this.#load(number));
    this.#keeping = { share: createShare(), pressed: true };
  }

  get rows(): ReadonlyMap<ArticleId, KeptRow> {
    return this.#rows;
  }

  /** Takes a row in or over, and gives it as it is kept; a new one goes to the newest page. */
  set(row: IndexRow): KeptRow {
    const { id } = row.summary;
    const known = this.#rows.get(id);
    const number = known?.page ?? this.#newestWithSpace();
    return this.#place(keepRow(row, number, known), number);
  }

  delete(id: ArticleId): void {
    const known = this.#rows.get(id);
    if (known === undefined) return;
    this.#rows.delete(id);
    this.#members.get(known.page)?.delete(id);
    this.#changed.add(known.page);
  }

  /** Gives every row its page anew when many came out of order, or pages are mostly empty. Resolves to whether it did. */
  async arrange(): Promise<boolean> {
    if (this.#unread.length > 0 || !(await this.#isDisordered())) return false;
    const rows = await sortGently([...this.#rows.values()], byAdding);
    for (const number of this.#members.keys()) this.#changed.add(number);
    this.#members.clear();
    for (const [at, { summary }] of rows.entries()) {
      // Changed or gone while this paused.
      const row = this.#rows.get(summary.id);
      if (row !== undefined) this.#place(row, 1 + Math.floor(at / ROWS_PER_PAGE));
    }
    // Those that came meanwhile.
    for (const row of this.#rows.values())
      if (!this.#members.get(row.page)?.has(row.summary.id)) this.#place(row, this.#newestWithSpace());
    return true;
  }

  /** Whether some row is older than one on an earlier page. One that came back from the trash may be. */
  async #isDisordered(): Promise<boolean> {
    const breathe = createBreather();
    let newest = '';
    let disorder = 0;
    for (const number of [...this.#members.keys()].sort((one, other) => one - other)) {
      await breathe();
      const times = [...this.#membersOf(number)].flatMap((id) => this.#rows.get(id)?.summary.addedAt ?? []);
      disorder += times.filter((time) => time < newest).length;
      for (const time of times) if (time > newest) newest = time;
    }
    const needed = Math.ceil(this.#rows.size / ROWS_PER_PAGE);
    return disorder > TOLERATED_DISORDER || this.#members.size > 2 * needed + 2;
  }

  /** Writes the pages that changed. A cache may fail to be written: then it is made again. */
  async flush(totals: IndexTotals): Promise<void> {
    const numbers = [...this.#changed];
    this.#changed.clear();
    if (numbers.length === 0) return;
    await inParallel(numbers, 2, async (number) => {
      // It is written with the next change, or made again at the next start.
      await this.#write(number).catch(() => this.#changed.add(number));
    });
    await this.#totals()
      .write(totals)
      .catch(() => undefined);
  }

  /** Numbers for the first paint; `null` when they are not known. */
  async readTotals(): Promise<IndexTotals | null> {
    return this.#totals()
      .read()
      .catch(() => null);
  }

  async #load(number: PageNumber): Promise<void> {
    const page = this.#page(number);
    await page.read().catch(() => this.#discard(this.#path(number)).catch(() => undefined));
    this.#takeIn(number, page);
  }

  /** Takes away what stands in the place of a page, be it a folder. */
  async #discard(path: string): Promise<void> {
    const { files } = this.#options;
    await files
      .unlink(path)
      .catch(async () => files.rename(path, await freeName(files, `${path}.discarded`)));
  }

  #takeIn(number: PageNumber, page: Low<IndexPage>): void {
    for (const row of keepRows(unpackRows(page.data), number, this.#keeping)) {
      const { id } = row.summary;
      if (this.#rows.has(id)) {
        // Left by an arrangement that was cut short: this page is to be written without it.
        this.#changed.add(number);
        continue;
      }
      this.#rows.set(id, row);
      this.#membersOf(number).add(id);
    }
    page.data = EMPTY;
  }

  async #write(number: PageNumber): Promise<void> {
    const rows = [...this.#membersOf(number)].flatMap((id) => this.#rows.get(id) ?? []);
    if (rows.length > 0) {
      const page = this.#page(number);
      page.data = packRows(rows.map(wholeRow));
      await page.write();
      page.data = EMPTY;
      return;
    }
    this.#members.delete(number);
    this.#pages.delete(number);
    await this.#options.files.unlink(this.#path(number)).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  #place(row: KeptRow, page: PageNumber): KeptRow {
    const { id } = row.summary;
    const placed = row.page === page ? row : { ...row, page };
    this.#rows.set(id, placed);
    this.#membersOf(page).add(id);
    this.#changed.add(page);
    return placed;
  }

  #newestWithSpace(): PageNumber {
    const newest = Math.max(0, ...this.#members.keys());
    const members = this.#members.get(newest);
    return newest > 0 && (members?.size ?? 0) < ROWS_PER_PAGE ? newest : newest + 1;
  }

  #membersOf(number: PageNumber): Set<ArticleId> {
    const known = this.#members.get(number);
    if (known !== undefined) return known;
    const members = new Set<ArticleId>();
    this.#members.set(number, members);
    return members;
  }

  #page(number: PageNumber): Low<IndexPage> {
    const known = this.#pages.get(number);
    if (known !== undefined) return known;
    const { files, now } = this.#options;
    const path = this.#path(number);
    const adapter = new DurableAdapter({ files, path, format: INDEX_PAGE_RECORD, now, isCache: true });
    const page = new Low<IndexPage>(adapter, EMPTY);
    this.#pages.set(number, page);
    return page;
  }

  #totals(): DurableAdapter<IndexTotals> {
    const { files, folder, now } = this.#options;
    const path = join(folder, 'totals.json');
    return new DurableAdapter({ files, path, format: INDEX_TOTALS_RECORD, now, isCache: true });
  }

  #path(number: PageNumber): string {
    return join(this.#options.folder, `${String(number).padStart(6, '0')}.json`);
  }
}

const pageNumbers = (names: readonly string[]): PageNumber[] =>
  names
    .flatMap((name) => /^(\d{6})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => other - one);

const EMPTY: IndexPage = { rows: [] };

const byAdding = ({ summary: one }: KeptRow, { summary: other }: KeptRow): number =>
  byCodeUnits(one.addedAt, other.addedAt) || byCodeUnits(one.id, other.id);
