import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import { dueEntries } from '../../core/journal/due.ts';
import { liveReflections } from '../../core/journal/reflections.ts';
import { createQuestionSheet, type QuestionSheet } from '../../core/library/question-sheet.ts';
import { summarize } from '../../core/library/summary.ts';
import type { Result } from '../../core/result.ts';
import { STALE } from '../../core/stored/index-page-record.ts';
import type { ArticleFiles } from './article-files.ts';
import type { Catalog } from './catalog.ts';
import { sha256 } from './digest.ts';
import type { JournalFiles } from './journal-files.ts';

/** Articles without their content that stay in memory, because a summary is made of them at every answer. */
const KEPT = 32;

/** Keeps the catalogue's rows in step with articles and journals, after and apart from saving them. */
export class Summaries {
  readonly #articles: ArticleFiles;
  readonly #journals: JournalFiles;
  readonly #catalog: Catalog;
  readonly #kept = new Map<ArticleId, Article>();
  readonly #waiting = new Map<ArticleId, Promise<void>>();
  readonly #running = new Set<Promise<void>>();

  readonly #takeSheet: (sheet: QuestionSheet) => void;

  /** `takeSheet` hears what an article asks whenever its row is made again. */
  constructor(
    articles: ArticleFiles,
    journals: JournalFiles,
    catalog: Catalog,
    takeSheet: (sheet: QuestionSheet) => void,
  ) {
    this.#articles = articles;
    this.#journals = journals;
    this.#catalog = catalog;
    this.#takeSheet = takeSheet;
  }

  async readArticle(id: ArticleId): Promise<Result<Article, Failure>> {
    const read = await this.#articles.read(id, this.#catalog.rows.get(id)?.summary.title ?? `${id}.json`);
    if (read.ok) this.#keep(read.value);
    return read;
  }

  /** The title as the reader knows it; `null` when there is no such article. */
  async titleOf(id: ArticleId): Promise<string | null> {
    const known = this.#catalog.rows.get(id)?.summary.title ?? this.#kept.get(id)?.title;
    if (known !== undefined) return known;
    const read = await this.readArticle(id);
    return read.ok ? read.value.title : null;
  }

  /** Makes the row of an article that was just written, without reading it again. */
  take(article: Article): Promise<void> {
    this.#keep(article);
    return this.renew(article.id);
  }

  /** The article is another one now. */
  forget(id: ArticleId): void {
    this.#kept.delete(id);
  }

  /** Makes the row of an article again, or takes it out when the article is gone. */
  renew(id: ArticleId): Promise<void> {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) return waiting;
    const renewing = this.#catalog.loaded.then(() => {
      this.#waiting.delete(id);
      return this.#renew(id);
    });
    this.#waiting.set(id, renewing);
    const running = renewing.catch(() => undefined).then(() => void this.#running.delete(running));
    this.#running.add(running);
    return renewing;
  }

  /** Resolves when the rows hold everything that was changed up to now. */
  async settled(): Promise<void> {
    await this.#catalog.loaded;
    await Promise.all(this.#running);
  }

  async #renew(id: ArticleId): Promise<void> {
    const kept = this.#kept.get(id);
    const article = kept === undefined ? await this.readArticle(id) : { ok: true as const, value: kept };
    if (!article.ok) {
      if (['not-found', 'damaged'].includes(article.failure.tag)) this.#catalog.delete(id);
      else this.#outdate(id);
      return;
    }
    const journal = await this.#journals.read(id);
    // A journal that cannot be used now, such as a newer one, leaves the row as it was.
    if (!journal.ok && this.#catalog.rows.has(id)) return this.#outdate(id);
    const content = journal.ok ? journal.value : this.#journals.emptyFor(article.value);
    const sheet = createQuestionSheet(article.value, content, sha256);
    this.#takeSheet(sheet);
    this.#catalog.set({
      summary: summarize(article.value, content),
      journalStamp: this.#journals.stampOf(id),
      reflectionCount: liveReflections(content).length,
      due: dueEntries(content),
      sheetStamp: sheet.stamp,
    });
  }

  /** The row stays as it was; should words wait for a file that is out of reach, the next start looks at both. */
  #outdate(id: ArticleId): void {
    const row = this.#catalog.rows.get(id);
    if (row !== undefined && row.journalStamp !== STALE && this.#journals.stampOf(id) === STALE)
      this.#catalog.outdate(id);
  }

  #keep(article: Article): void {
    this.#kept.delete(article.id);
    this.#kept.set(article.id, { ...article, content: { type: 'root', children: [] } });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) return;
      this.#kept.delete(oldest);
    }
  }
}
