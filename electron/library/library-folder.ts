import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Notice } from '../../core/contract/events.ts';
import type { Failure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { isUntouched, mergeJournals } from '../../core/journal/merge.ts';
import type { ReflectionEntry, ReflectionQuery } from '../../core/journal/reflection-list.ts';
import { type Collections, findCollection } from '../../core/library/collections.ts';
import {
  type ArticleQuery,
  createMatcher,
  type LibraryCounts,
  type Page,
  pageOf,
  type Range,
} from '../../core/library/query.ts';
import type { QuestionPage, QuestionQuery, QuestionSource } from '../../core/library/question-list.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { VerifyReport } from '../../core/library/verify-report.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { STALE } from '../../core/stored/index-page-record.ts';
import { ArticleFiles } from './article-files.ts';
import { Catalog } from './catalog.ts';
import { checkOpenLibrary } from './check-open-library.ts';
import { CollectionsFile } from './collections-file.ts';
import { Copies } from './copies.ts';
import { type Comparable, Duplicates } from './duplicates.ts';
import { FeedFiles } from './feed-files.ts';
import {
  feedTextsFolder,
  indexFolder,
  isArticleId,
  ownCopiesFolder,
  questionFolder,
  recordPath,
} from './folders.ts';
import { InTurn } from './in-turn.ts';
import { JournalFiles } from './journal-files.ts';
import type { Library, LibraryEvent, WaitingEntry } from './library.ts';
import type { LibraryParts } from './library-parts.ts';
import { OwnCopies } from './own-copies.ts';
import { PictureFiles } from './picture-files.ts';
import { exists } from './quarantine.ts';
import { QuestionPages } from './question-pages.ts';
import { QuestionSetFile } from './question-set-file.ts';
import { QuestionShelf } from './question-shelf.ts';
import { Reconciliation } from './reconciliation.ts';
import { ReflectionShelf } from './reflection-shelf.ts';
import { SavedSearchFile } from './saved-search-file.ts';
import { Summaries } from './summaries.ts';
import { Trash } from './trash.ts';

/** An open library: composes its parts and keeps lists, files and listeners in step. */
export class LibraryFolder implements Library {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly isNew: boolean;
  readonly loaded: Promise<void>;
  readonly trash: Trash;
  readonly savedSearches: SavedSearchFile;
  readonly pictures: PictureFiles;
  readonly questionSets: QuestionSetFile;
  readonly feeds: FeedFiles;
  readonly #parts: LibraryParts;
  readonly #articles: ArticleFiles;
  readonly #journals: JournalFiles;
  readonly #ownCopies: OwnCopies;
  readonly #catalog: Catalog;
  readonly #summaries: Summaries;
  readonly #duplicates: Duplicates;
  readonly #reflections: ReflectionShelf;
  readonly #questionPages: QuestionPages;
  readonly #questions: QuestionShelf;
  readonly #reconciliation: Reconciliation;
  readonly #collections: CollectionsFile;
  readonly #turns = new InTurn();
  readonly #sweeping: Promise<unknown>;
  #closed = false;

  constructor(parts: LibraryParts) {
    const { setting, record, options, isNew } = parts;
    this.#parts = parts;
    this.id = record.id;
    this.name = record.name;
    this.folder = options.folder;
    this.isNew = isNew;
    this.#catalog = new Catalog({
      files: setting.files,
      folder: indexFolder(options.cacheFolder, record.id),
      now: setting.now,
      fresh: parts.freshCache,
      onChange: (before, after) => this.#onSummary(before, after),
    });
    this.#articles = new ArticleFiles(setting);
    this.#ownCopies = new OwnCopies({
      files: setting.files,
      folder: ownCopiesFolder(options.cacheFolder, record.id),
      now: setting.now,
    });
    this.#journals = new JournalFiles(setting, {
      ownCopies: this.#ownCopies,
      isKnown: (id, stamp) => this.#catalog.rows.get(id)?.journalStamp === stamp,
      titleOf: (id) => this.#summaries.titleOf(id),
      onChange: (_id, _before, after) => this.#reflections.take(after),
      onSettled: (id) => this.#onJournal(id),
    });
    this.#questionPages = new QuestionPages({
      files: setting.files,
      folder: questionFolder(options.cacheFolder, record.id),
      now: setting.now,
    });
    if (parts.freshCache) void this.#questionPages.clear();
    this.#questions = new QuestionShelf({
      pages: this.#questionPages,
      catalog: this.#catalog,
      renew: (id) => this.#summaries.renew(id),
    });
    this.#summaries = new Summaries(this.#articles, this.#journals, this.#catalog, (sheet) =>
      this.#questions.take(sheet),
    );
    this.#collections = new CollectionsFile(setting, () => parts.announce({ tag: 'collections-changed' }));
    this.#duplicates = new Duplicates(this.#catalog.list, async (id) => {
      const read = await this.readArticle(id);
      return read.ok ? read.value : null;
    });
    this.#reflections = new ReflectionShelf(
      (id) => this.#catalog.list.get(id)?.title ?? null,
      (id) => this.#catalog.list.get(id) ?? { tags: [], language: null },
    );
    this.#reconciliation = new Reconciliation({
      setting,
      catalog: this.#catalog,
      summaries: this.#summaries,
      journals: this.#journals,
      copies: new Copies({
        setting,
        articles: this.#articles,
        journals: this.#journals,
        titleOf: (id) => this.#summaries.titleOf(id),
      }),
      onJournal: (journal) => this.#reflections.take(journal),
    });
    this.loaded = this.#reconciliation.done;
    this.savedSearches = new SavedSearchFile(setting);
    this.pictures = new PictureFiles(setting);
    this.trash = new Trash(setting, this.pictures);
    this.questionSets = new QuestionSetFile(setting);
    this.feeds = new FeedFiles(setting, feedTextsFolder(options.cacheFolder, record.id));
    this.#sweeping = this.loaded.then(() => this.trash.sweep());
    this.#sweeping.catch(() => undefined);
  }

  async list(query: ArticleQuery, range: Range): Promise<Page<ArticleSummary>> {
    await this.#summaries.settled();
    return pageOf(await this.#rows(query), range);
  }

  async select(query: ArticleQuery): Promise<readonly ArticleId[]> {
    await this.#summaries.settled();
    return (await this.#rows(query)).map((summary) => summary.id);
  }

  async counts(): Promise<LibraryCounts> {
    await this.#summaries.settled();
    const counts = await this.#catalog.list.counts();
    return {
      ...counts,
      reflections: this.#catalog.reflectionCount + this.#reconciliation.orphanedReflections,
    };
  }

  newest(count: number): Promise<Page<ArticleSummary>> {
    return this.#catalog.newest(count);
  }

  async summary(id: ArticleId): Promise<ArticleSummary | undefined> {
    await this.#summaries.settled();
    return this.#catalog.list.get(id);
  }

  async findDuplicate(article: Comparable): Promise<ArticleSummary | undefined> {
    await this.loaded;
    await this.#summaries.settled();
    return this.#duplicates.find(article);
  }

  async readArticle(id: ArticleId): Promise<Result<Article, Failure>> {
    const read = await this.#summaries.readArticle(id);
    // A damaged one was set aside, and one that somebody took away is gone: no list should offer it.
    if (!read.ok && ['damaged', 'not-found'].includes(read.failure.tag)) this.#summaries.renew(id);
    return read;
  }

  addArticle(article: Article): Promise<Result<null, Failure>> {
    return this.#changeArticle(article.id, () => this.#articles.add(article));
  }

  replaceArticle(article: Article): Promise<Result<null, Failure>> {
    return this.#changeArticle(article.id, async () => {
      // Should the power fail between the two files, this makes the next start look at the new one.
      await this.#catalog.loaded;
      const row = this.#catalog.rows.get(article.id);
      if (row !== undefined) this.#catalog.set({ ...row, journalStamp: STALE });
      await this.#catalog.flush();
      return this.#articles.replace(article);
    });
  }

  trashArticle(id: ArticleId): Promise<Result<null, Failure>> {
    return this.#changeArticle(id, async () =>
      this.#articles.trash(id, (await this.#summaries.titleOf(id)) ?? `${id}.json`),
    );
  }

  restoreArticle(id: ArticleId): Promise<Result<null, Failure>> {
    return this.#changeArticle(id, () => this.#articles.restore(id));
  }

  readJournal(id: ArticleId): Promise<Result<Journal, Failure>> {
    return this.#journals.read(id);
  }

  async changeJournal(
    id: ArticleId,
    change: (journal: Journal) => Journal,
  ): Promise<Result<Journal, Failure>> {
    const known = (await this.#summaries.titleOf(id)) !== null || (await this.#hasJournal(id));
    if (!known) return failed({ tag: 'not-found', name: `${id}.json` });
    return this.#journals.change(id, change);
  }

  reviseJournal(id: ArticleId, change: (journal: Journal) => Journal): Promise<Result<Journal, Failure>> {
    return this.#journals.change(id, change);
  }

  mergeJournal(journal: Journal): Promise<Result<Journal, Failure>> {
    return this.#journals.change(journal.articleId, (present) =>
      isUntouched(present) ? journal : mergeJournals(present, journal),
    );
  }

  async journalIds(): Promise<readonly ArticleId[]> {
    return [...(await this.#reconciliation.journalIds())];
  }

  async listReflections(
    query: ReflectionQuery,
    range: Range,
    timeZone: string,
  ): Promise<Page<ReflectionEntry>> {
    await this.#loadReflections();
    return this.#reflections.page(query, range, timeZone);
  }

  async selectReflections(query: ReflectionQuery, timeZone: string): Promise<readonly ReflectionEntry[]> {
    await this.#loadReflections();
    return this.#reflections.select(query, timeZone);
  }

  async listQuestions(query: QuestionQuery, range: Range): Promise<QuestionPage> {
    await this.loaded;
    await this.#summaries.settled();
    return this.#questions.page(query, range);
  }

  async questionSources(): Promise<{ sources: readonly QuestionSource[]; pending: number }> {
    await this.loaded;
    await this.#summaries.settled();
    return this.#questions.sources();
  }

  async waiting(): Promise<readonly WaitingEntry[]> {
    await this.#summaries.settled();
    const waiting: WaitingEntry[] = [];
    for (const { summary, due } of this.#catalog.rows.values())
      for (const entry of due) waiting.push({ ...entry, articleId: summary.id, articleTitle: summary.title });
    return waiting;
  }

  lookAgain(): Promise<void> {
    return this.#closed ? Promise.resolve() : this.#reconciliation.lookAgain();
  }

  lookAt(path: string): Promise<void> {
    return this.#closed ? Promise.resolve() : this.#reconciliation.lookAt(path);
  }

  check(repair: boolean): Promise<Result<VerifyReport, Failure>> {
    const { setting, options, record } = this.#parts;
    return checkOpenLibrary(
      { setting, options, record, catalog: this.#catalog, summaries: this.#summaries },
      repair,
    );
  }

  collections(): Promise<Result<Collections, Failure>> {
    return this.#collections.read();
  }

  changeCollections(
    change: (collections: Collections) => Collections,
  ): Promise<Result<Collections, Failure>> {
    return this.#collections.change(change);
  }

  countPresent(ids: readonly ArticleId[]): number {
    return ids.filter((id) => this.#catalog.list.get(id) !== undefined).length;
  }

  notices(): readonly Notice[] {
    return this.#parts.setting.notices.all;
  }

  unsaved(): readonly string[] {
    return this.#journals.failing.map((id) => {
      const title = this.#catalog.rows.get(id)?.summary.title;
      return title === undefined ? `${id}.json` : `Notes on ${title}`;
    });
  }

  on(listener: (event: LibraryEvent) => void): () => void {
    this.#parts.listeners.add(listener);
    return () => this.#parts.listeners.delete(listener);
  }

  /** When something cannot be saved the library stays open and locked: free the disk and close again. */
  async close(): Promise<Result<null, Failure>> {
    if (this.#closed) return ok(null);
    this.#reconciliation.stop();
    const failure =
      (await this.#journals.flush()) ??
      (await this.questionSets.flush()) ??
      (await this.feeds.subscriptions.flush()) ??
      (await this.#collections.flush());
    if (failure !== null) return failed(failure);
    await this.#sweeping.catch(() => undefined);
    await this.#questions.stop();
    await this.#summaries.settled();
    await this.#ownCopies.settled();
    await this.#catalog.flush();
    await this.#questionPages.flush();
    this.#closed = true;
    await this.#parts.lock.release();
    return ok(null);
  }

  /** What a query matches; in a collection in the order by hand. */
  async #rows(query: ArticleQuery): Promise<readonly ArticleSummary[]> {
    const { list } = this.#catalog;
    if (query.collection === null) return list.select(query);
    const collections = await this.#collections.read();
    const collection = collections.ok ? findCollection(collections.value, query.collection) : undefined;
    const matches = createMatcher(query);
    return (collection?.articleIds ?? []).flatMap((id) => list.get(id) ?? []).filter(matches);
  }

  async #changeArticle(
    id: ArticleId,
    change: () => Promise<Result<null, Failure>>,
  ): Promise<Result<null, Failure>> {
    const changed = await this.#turns.run(id, change);
    this.#summaries.forget(id);
    if (changed.ok) await this.#summaries.renew(id);
    return changed;
  }

  async #loadReflections(): Promise<void> {
    await this.loaded;
    await this.#summaries.settled();
    await this.#reflections.load(() => this.#reconciliation.writtenJournals(), this.#journals);
  }

  async #hasJournal(id: ArticleId): Promise<boolean> {
    const { files, folders } = this.#parts.setting;
    // One that cannot be looked at is there all the same.
    return isArticleId(id) && (await exists(files, recordPath(folders.journals, id)).catch(() => true));
  }

  #onJournal(articleId: ArticleId): void {
    this.#reconciliation.noteJournal(articleId);
    void this.#summaries.renew(articleId);
    this.#parts.announce({ tag: 'journal-changed', articleId });
  }

  #onSummary(before: ArticleSummary | undefined, after: ArticleSummary | undefined): void {
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    this.#duplicates.replace(before, after);
    if (before?.title !== after?.title) this.#reflections.rename(id);
    if (after === undefined) this.#questions.forget(id);
    else this.#questions.refresh();
    this.#parts.announce({ tag: 'library-changed', ids: [id] });
  }
}
