import { join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import type { QuestionSheet } from '../../core/library/question-sheet.ts';
import {
  packSheets,
  QUESTION_PAGE_RECORD,
  type QuestionPageContent,
  unpackSheets,
} from '../../core/stored/question-page-record.ts';
import { inParallel } from './breathe.ts';
import { DurableAdapter } from './durable-adapter.ts';
import type { FileCalls } from './file-calls.ts';
import { isTemporary, sweepLeftover } from './temporary-file.ts';

/** So many pages a library has at most: at 100,000 articles a hundred sheets each, some 70 KB. */
const PAGES = 1024;
const WIDTH = 8;

/** Changes reach the disk so long after the last one, and so long after the first at the latest. */
const QUIET_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

export type QuestionPagesOptions = {
  readonly files: FileCalls;
  readonly folder: string;
  readonly now: () => Date;
};

/**
 * Sheets on the disk, in pages by their article's id, so that one is found and changed without the others being read.
 * A cache: what is missing or damaged is made again.
 */
export class QuestionPages {
  readonly #options: QuestionPagesOptions;
  /** Changes by page that the disk does not hold yet; `null` for a sheet that goes. */
  #waiting = new Map<string, Map<ArticleId, QuestionSheet | null>>();
  #timer: NodeJS.Timeout | null = null;
  #waitingSince: number | null = null;
  #flushing: Promise<void> = Promise.resolve();

  constructor(options: QuestionPagesOptions) {
    this.#options = options;
  }

  set(id: ArticleId, sheet: QuestionSheet | null): void {
    const page = pageOf(id);
    const changes = this.#waiting.get(page) ?? new Map<ArticleId, QuestionSheet | null>();
    this.#waiting.set(page, changes.set(id, sheet));
    this.#flushSoon();
  }

  /** Gives every sheet on the disk to `take`, page by page, and those that wait. */
  async readAll(take: (sheet: QuestionSheet) => void): Promise<void> {
    await this.flush();
    const { files, folder, now } = this.#options;
    const names = await files.list(folder).catch(() => []);
    for (const name of names) if (isTemporary(name)) await sweepLeftover(files, join(folder, name), now());
    await inParallel(names.filter(isPage), WIDTH, async (name) => {
      for (const sheet of await this.#read(name.slice(0, 3))) take(sheet);
    });
  }

  /** Removes all pages, for a library whose caches are made anew. */
  clear(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      const { files, folder } = this.#options;
      // A page that stays is made anew when it is found to be behind.
      const names = await files.list(folder).catch(() => []);
      for (const name of names) await files.unlink(join(folder, name)).catch(() => undefined);
    });
    return this.#flushing;
  }

  /** Writes what waits. Never fails: what is missing in the cache is made again. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waitingSince = null;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    this.#flushing = this.#flushing.then(() =>
      inParallel(waiting, 2, ([page, changes]) => this.#change(page, changes).catch(() => undefined)),
    );
    return this.#flushing;
  }

  async #change(page: string, changes: ReadonlyMap<ArticleId, QuestionSheet | null>): Promise<void> {
    const sheets = new Map((await this.#read(page)).map((sheet) => [sheet.articleId, sheet]));
    for (const [id, sheet] of changes) {
      if (sheet === null) sheets.delete(id);
      else sheets.set(id, sheet);
    }
    if (sheets.size > 0) await this.#adapter(page).write(packSheets(sheets.values()));
    else await this.#options.files.unlink(this.#path(page));
  }

  async #read(page: string): Promise<readonly QuestionSheet[]> {
    const content = await this.#adapter(page)
      .read()
      .catch(() => null);
    return content === null ? [] : unpackSheets(content);
  }

  #adapter(page: string): DurableAdapter<QuestionPageContent> {
    const { files, now } = this.#options;
    const path = this.#path(page);
    return new DurableAdapter({ files, path, format: QUESTION_PAGE_RECORD, now, isCache: true });
  }

  #path(page: string): string {
    return join(this.#options.folder, `${page}.json`);
  }

  #flushSoon(): void {
    const now = performance.now();
    this.#waitingSince ??= now;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const pause = Math.max(0, Math.min(QUIET_MS, this.#waitingSince + LONGEST_WAIT_MS - now));
    this.#timer = setTimeout(() => void this.flush(), pause);
    this.#timer.unref();
  }
}

/** `000` to `3ff`: the first ten bits of the id, which is random or a hash. */
const pageOf = (id: ArticleId): string =>
  (Number.parseInt(id.slice(0, 3), 16) % PAGES).toString(16).padStart(3, '0');

const isPage = (name: string): boolean => /^[0-3][0-9a-f]{2}\.json$/.test(name);
