/** Keeps an index in step with the library's files: everything after opening, then what main says has changed. */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { ArticleId } from '../../../core/article/article.ts';
import type { IndexProgress } from '../../../core/searching/search.ts';
import { SESSION_ROWS, sessionRow } from '../../../core/searching/searchable-session.ts';
import { idsOnShelf, planIds, SHELF_NAMES, sessionStampNow, stampNow, writtenAt } from './library-files.ts';
import { isTrouble } from './search-database.ts';
import type { SearchIndex } from './search-index.ts';

/** Longest stretch of work, in milliseconds, before somebody who searches gets a turn. */
const STRETCH_MS = 12;
/** While the pace is gentle, as long as that again is left to others. */
const REST_MS = 12;
/** Articles in one transaction. */
const BATCH = 256;
/** From so many on, work is told as building, and syncing waits until it is done. */
const MUCH = 200;
const TELL_EVERY_MS = 200;

const NOBODY = (): void => undefined;

export type IndexKeeperOptions = {
  readonly index: SearchIndex;
  /** The library's. */
  readonly folder: string;
  readonly pace: 'gentle' | 'full';
  readonly tell: (progress: IndexProgress) => void;
};

export class IndexKeeper {
  readonly #options: IndexKeeperOptions;
  readonly #changed = new Set<ArticleId>();
  #working: Promise<void> = Promise.resolve();
  #stopped = false;
  #since = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(options: IndexKeeperOptions) {
    this.#options = options;
  }

  /** Compares the index with the folder and brings it up to date. */
  check(): Promise<void> {
    const { index } = this.#options;
    return this.#inTurn(async () => {
      const outdated = await this.#findOutdated();
      index.endComparing();
      await this.#renew(outdated);
      if (outdated.length >= MUCH) await this.#tidy();
      if (!this.#stopped) this.#options.tell({ tag: 'ready' });
    });
  }

  /** These have changed: they are read again before long. */
  changed(ids: readonly ArticleId[]): Promise<void> {
    for (const id of ids) this.#changed.add(id);
    return this.#inTurn(async () => {
      const waiting = [...this.#changed];
      this.#changed.clear();
      await this.#renew(waiting);
      if (waiting.length >= MUCH) this.#options.tell({ tag: 'ready' });
    });
  }

  /** Ends after the article in work; what is missing is noticed at the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working.catch(() => undefined);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    // Whoever waited for what failed before was told.
    this.#working = this.#working.catch(() => undefined).then(work);
    return this.#working;
  }

  /** Ids that came, changed or went, those of older articles first. */
  async #findOutdated(): Promise<readonly ArticleId[]> {
    const { folder, index } = this.#options;
    const gone: ArticleId[] = [];
    const outdated: { readonly id: ArticleId; readonly written: number }[] = [];
    this.#since = performance.now();
    for (const shelf of SHELF_NAMES) {
      const known = index.stamps(shelf);
      const missing = new Set(known.keys());
      for (const id of idsOnShelf(folder, shelf)) {
        missing.delete(id);
        const stamp = stampNow(folder, id);
        if (known.get(id) !== stamp) outdated.push({ id, written: writtenAt(stamp) });
        await this.#breathe();
      }
      gone.push(...missing);
      if (this.#stopped) return [];
    }
    const sessions = this.#findOutdatedSessions();
    outdated.sort((one, other) => one.written - other.written || (one.id < other.id ? -1 : 1));
    return [...outdated.map(({ id }) => id), ...gone, ...sessions];
  }

  /** Rows of plans that came, changed or went. */
  #findOutdatedSessions(): readonly string[] {
    const { folder, index } = this.#options;
    const known = index.stamps(SESSION_ROWS);
    const present = planIds(folder);
    const rows = new Set(present.map(sessionRow));
    const changed = present.filter((id) => known.get(sessionRow(id)) !== sessionStampNow(folder, id));
    return [...changed.map(sessionRow), ...[...known.keys()].filter((row) => !rows.has(row))];
  }

  async #renew(ids: readonly ArticleId[]): Promise<void> {
    const { index } = this.#options;
    const isMuch = ids.length >= MUCH;
    if (isMuch) index.beginBuilding();
    for (let start = 0; start < ids.length && !this.#stopped; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const tellOf = isMuch ? (done: number) => this.#tellBuilding(start + done, ids.length) : NOBODY;
      await this.#together(() => this.#renewEach(batch, tellOf)).catch((error: unknown) => {
        if (isTrouble(error)) throw error;
        return this.#renewApart(batch);
      });
    }
    if (isMuch && !this.#stopped) index.endBuilding();
  }

  /** One that cannot be taken in, however its words came to be, keeps no other out: it is left out itself. */
  async #renewApart(ids: readonly ArticleId[]): Promise<void> {
    for (const id of ids)
      await this.#together(() => this.#renewEach([id], NOBODY)).catch((error: unknown) => {
        if (isTrouble(error)) throw error;
      });
  }

  /** In one transaction: all of it or nothing. */
  async #together(work: () => Promise<void>): Promise<void> {
    const { index } = this.#options;
    index.begin();
    try {
      await work();
      index.commit();
    } catch (error) {
      index.rollback();
      throw error;
    }
  }

  async #renewEach(ids: readonly ArticleId[], tellOf: (done: number) => void): Promise<void> {
    for (const [done, id] of ids.entries()) {
      if (this.#stopped) return;
      tellOf(done);
      this.#options.index.renew(id);
      await this.#breathe();
    }
  }

  #tellBuilding(done: number, total: number): void {
    if (performance.now() - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = performance.now();
    this.#options.tell({ tag: 'building', done, total });
  }

  async #tidy(): Promise<void> {
    for (const table of ['article_words', 'question_words'] as const)
      for (let begins = true; !this.#stopped && this.#options.index.tidy(table, begins); begins = false)
        await this.#breathe();
  }

  async #breathe(): Promise<void> {
    if (performance.now() - this.#since < STRETCH_MS) return;
    await (this.#options.pace === 'gentle' ? pause(REST_MS) : nextTurn());
    this.#since = performance.now();
  }
}
