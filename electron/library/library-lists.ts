import type { ArticleId } from '../../core/article/article.ts';
import type { ReflectionEntry, ReflectionQuery } from '../../core/journal/reflection-list.ts';
import { findCollection } from '../../core/library/collections.ts';
import {
  type ArticleQuery,
  createMatcher,
  type LibraryCounts,
  type Page,
  pageOf,
  type Range,
} from '../../core/library/query.ts';
import type { QuestionPage, QuestionQuery, QuestionSource } from '../../core/library/question-list.ts';
import type { ArticleSummary, ListedSummary } from '../../core/library/summary.ts';
import type { WaitingEntry } from './library.ts';
import type { LibraryShelves } from './library-shelves.ts';

/** What an open library can list. Each answer holds everything that was changed before it was asked for. */
export class LibraryLists {
  readonly #shelves: LibraryShelves;

  constructor(shelves: LibraryShelves) {
    this.#shelves = shelves;
  }

  async list(query: ArticleQuery, range: Range): Promise<Page<ArticleSummary>> {
    const { start, total, rows } = pageOf(await this.#rows(query), range);
    return { start, total, rows: rows.flatMap(({ id }) => this.#shelves.catalog.summary(id) ?? []) };
  }

  async select(query: ArticleQuery): Promise<readonly ArticleId[]> {
    return (await this.#rows(query)).map((summary) => summary.id);
  }

  async counts(): Promise<LibraryCounts> {
    const { summaries, catalog, reconciliation } = this.#shelves;
    await summaries.settled();
    const counts = await catalog.list.counts();
    return { ...counts, reflections: catalog.reflectionCount + reconciliation.orphanedReflections };
  }

  async summary(id: ArticleId): Promise<ArticleSummary | undefined> {
    await this.#shelves.summaries.settled();
    return this.#shelves.catalog.summary(id);
  }

  async reflections(query: ReflectionQuery, range: Range, timeZone: string): Promise<Page<ReflectionEntry>> {
    await this.#loadReflections();
    return this.#shelves.reflections.page(query, range, timeZone);
  }

  async selectReflections(query: ReflectionQuery, timeZone: string): Promise<readonly ReflectionEntry[]> {
    await this.#loadReflections();
    return this.#shelves.reflections.select(query, timeZone);
  }

  async questions(query: QuestionQuery, range: Range): Promise<QuestionPage> {
    await this.#complete();
    return this.#shelves.questions.page(query, range);
  }

  async questionSources(): Promise<{ sources: readonly QuestionSource[]; pending: number }> {
    await this.#complete();
    return this.#shelves.questions.sources();
  }

  async waiting(): Promise<readonly WaitingEntry[]> {
    const { summaries, catalog } = this.#shelves;
    await summaries.settled();
    const waiting: WaitingEntry[] = [];
    for (const { summary, due } of catalog.rows.values())
      for (const entry of due) waiting.push({ ...entry, articleId: summary.id, articleTitle: summary.title });
    return waiting;
  }

  /** What a query matches; in a collection in the order by hand. */
  async #rows(query: ArticleQuery): Promise<readonly ListedSummary[]> {
    const { summaries, catalog, small } = this.#shelves;
    await summaries.settled();
    const { list } = catalog;
    if (query.collection === null) return list.select(query);
    const read = await small.collections.read();
    const collection = read.ok ? findCollection(read.value, query.collection) : undefined;
    const matches = createMatcher(query);
    return (collection?.articleIds ?? []).flatMap((id) => list.get(id) ?? []).filter(matches);
  }

  async #loadReflections(): Promise<void> {
    const { reflections, reconciliation, journals } = this.#shelves;
    await this.#complete();
    await reflections.load(() => reconciliation.writtenJournals(), journals);
  }

  async #complete(): Promise<void> {
    await this.#shelves.reconciliation.done;
    await this.#shelves.summaries.settled();
  }
}
