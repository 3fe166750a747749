import type { ArticleId } from '../../core/article/article.ts';
import { EVERYTHING, type Range } from '../../core/library/query.ts';
import {
  createQuestionFinder,
  entryAt,
  type FoundQuestion,
  orderQuestions,
  type QuestionPage,
  type QuestionQuery,
  type QuestionSource,
} from '../../core/library/question-list.ts';
import type { QuestionSheet } from '../../core/library/question-sheet.ts';
import { createBreather, inParallel } from './breathe.ts';
import type { Catalog } from './catalog.ts';
import type { QuestionPages } from './question-pages.ts';

const WIDTH = 8;

/** So few missing sheets are made before a list is shown; more of them while it is. */
const SOON_MADE = 64;

/** Sheets stay in memory so long after they were last asked for: reading those of 100,000 articles again takes a second. */
const KEPT_MS = 3 * 60_000;

/** Answers kept until something changes: a list that is scrolled asks the same again and again. */
const KEPT_ANSWERS = 4;

export type QuestionShelfOptions = {
  readonly pages: QuestionPages;
  readonly catalog: Catalog;
  /** Makes the sheet of an article again and hands it to `take`. */
  readonly renew: (id: ArticleId) => Promise<void>;
};

/**
 * The questions of a whole library. Nothing is read for it before it is first asked for; then its pages are read, and
 * sheets that are missing or behind their journal are made again while the others are shown. Given back when unused.
 */
export class QuestionShelf {
  readonly #options: QuestionShelfOptions;
  #sheets: Map<ArticleId, QuestionSheet> | null = null;
  #loading: Promise<void> | null = null;
  #missing = new Set<ArticleId>();
  #making: Promise<void> = Promise.resolve();
  #stopped = false;
  readonly #answers = new Map<string, Promise<readonly FoundQuestion[]>>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: QuestionShelfOptions) {
    this.#options = options;
  }

  /** Takes over what an article asks now. Writes nothing when the disk is known to hold the same. */
  take(sheet: QuestionSheet): void {
    const { articleId, stamp } = sheet;
    const isKnown = this.#options.catalog.rows.get(articleId)?.sheetStamp === stamp;
    if (isKnown && !this.#missing.has(articleId)) return;
    this.#options.pages.set(articleId, sheet);
    this.#sheets?.set(articleId, sheet);
    this.#missing.delete(articleId);
    this.#answers.clear();
  }

  /** The article is gone. */
  forget(id: ArticleId): void {
    this.#options.pages.set(id, null);
    this.#sheets?.delete(id);
    this.#missing.delete(id);
    this.#answers.clear();
  }

  /** Title, tags or order of an article may differ. */
  refresh(): void {
    this.#answers.clear();
  }

  async page(query: QuestionQuery, range: Range): Promise<QuestionPage> {
    await this.#ready();
    const ordered = await this.#select(query);
    const start = Math.max(0, Math.min(range.start, ordered.length));
    const end = Math.min(ordered.length, start + Math.max(0, range.count));
    const rows = Array.from({ length: end - start }, (_, at) => entryAt(ordered, start + at)).filter(
      (entry) => entry !== undefined,
    );
    return { total: ordered.length, start, rows, pending: this.#missing.size };
  }

  /** Every article with its sheet, for counting; those still missing are left out. */
  async sources(): Promise<{ sources: readonly QuestionSource[]; pending: number }> {
    await this.#ready();
    const { list } = this.#options.catalog;
    const sources: QuestionSource[] = [];
    for (const sheet of this.#sheets?.values() ?? []) {
      const summary = list.get(sheet.articleId);
      if (summary !== undefined) sources.push({ summary, sheet });
    }
    return { sources, pending: this.#missing.size };
  }

  /** Ends making what is missing; the next time takes it up again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#making;
  }

  async #ready(): Promise<void> {
    this.#keepForAWhile();
    this.#loading ??= this.#load();
    await this.#loading;
    if (this.#missing.size <= SOON_MADE) await this.#making;
  }

  async #load(): Promise<void> {
    const { pages, catalog } = this.#options;
    const sheets = new Map<ArticleId, QuestionSheet>();
    // From now on what is taken over is newer than what the disk holds.
    this.#sheets = sheets;
    await pages.readAll((sheet) => {
      // The id that is in memory already, instead of another string that says the same.
      const articleId = catalog.rows.get(sheet.articleId)?.summary.id ?? sheet.articleId;
      if (!sheets.has(articleId)) sheets.set(articleId, { ...sheet, articleId });
    });
    for (const id of sheets.keys()) if (!catalog.rows.has(id)) this.forget(id);
    const behind = [...catalog.rows].filter(([id, { sheetStamp }]) => sheets.get(id)?.stamp !== sheetStamp);
    this.#missing = new Set(behind.map(([id]) => id));
    this.#making = inParallel([...this.#missing], WIDTH, async (id) => {
      // One that cannot be read now is asked again at the next start.
      if (!this.#stopped && this.#missing.has(id)) await this.#options.renew(id).catch(() => undefined);
      this.#missing.delete(id);
    });
  }

  #select(query: QuestionQuery): Promise<readonly FoundQuestion[]> {
    const key = JSON.stringify([query.text, query.status, query.kind, query.tag, query.groupBy]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#find(query);
    this.#answers.set(key, answer);
    for (const old of this.#answers.keys()) {
      if (this.#answers.size <= KEPT_ANSWERS) break;
      this.#answers.delete(old);
    }
    return answer;
  }

  async #find(query: QuestionQuery): Promise<readonly FoundQuestion[]> {
    const { list } = this.#options.catalog;
    const find = createQuestionFinder(query);
    const breathe = createBreather();
    const found: FoundQuestion[] = [];
    for (const show of ['all', 'archived'] as const)
      for (const summary of await list.select({ ...EVERYTHING, show })) {
        const sheet = this.#sheets?.get(summary.id);
        if (sheet !== undefined) found.push(...find({ summary, sheet }));
        await breathe();
      }
    return orderQuestions(found, query);
  }

  #keepForAWhile(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#missing.size > 0) return this.#keepForAWhile();
      this.#sheets = null;
      this.#loading = null;
      this.#answers.clear();
    }, KEPT_MS);
    this.#timer.unref();
  }
}
