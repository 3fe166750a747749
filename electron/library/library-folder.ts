import { join } from 'node:path';
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Notice } from '../../core/contract/events.ts';
import type { Failure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { setMergedInto } from '../../core/journal/marks.ts';
import { isUntouched, mergeJournals } from '../../core/journal/merge.ts';
import type { ReflectionEntry, ReflectionQuery } from '../../core/journal/reflection-list.ts';
import type { Collections } from '../../core/library/collections.ts';
import type { ArticleQuery, LibraryCounts, Page, Range } from '../../core/library/query.ts';
import type { QuestionPage, QuestionQuery, QuestionSource } from '../../core/library/question-list.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { VerifyReport } from '../../core/library/verify-report.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { checkOpenLibrary } from './check-open-library.ts';
import type { Comparable } from './duplicates.ts';
import type { FeedFiles } from './feed-files.ts';
import { flushAll } from './flush-all.ts';
import { isArticleId, recordPath } from './folders.ts';
import { InTurn } from './in-turn.ts';
import type { Library, LibraryEvent, WaitingEntry } from './library.ts';
import { LibraryLists } from './library-lists.ts';
import type { LibraryParts } from './library-parts.ts';
import { LibraryShelves } from './library-shelves.ts';
import type { PictureFiles } from './picture-files.ts';
import { exists } from './quarantine.ts';
import type { SmallFiles } from './small-files.ts';
import { sweepAfterCrash } from './sweep-after-crash.ts';
import type { Trash } from './trash.ts';

/** A turn of its own beside those of articles, which are named by ids. */
const ROWS_OF_NEW = 'rows of new articles';

/** An open library: changes its shelves one act after the other, and closes only when everything is saved. */
export class LibraryFolder implements Library {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly isNew: boolean;
  readonly loaded: Promise<void>;
  readonly trash: Trash;
  readonly savedSearches: SmallFiles['savedSearches'];
  readonly pictures: PictureFiles;
  readonly questionSets: SmallFiles['questionSets'];
  readonly feeds: FeedFiles;
  readonly templates: SmallFiles['templates'];
  readonly sessions: SmallFiles['sessions'];
  readonly #parts: LibraryParts;
  readonly #shelves: LibraryShelves;
  readonly #lists: LibraryLists;
  readonly #turns = new InTurn();
  readonly #sweeping: Promise<unknown>;
  #closed = false;

  constructor(parts: LibraryParts) {
    const { record, options, isNew } = parts;
    const shelves = new LibraryShelves(parts);
    this.#parts = parts;
    this.#shelves = shelves;
    this.#lists = new LibraryLists(shelves);
    this.id = record.id;
    this.name = record.name;
    this.folder = options.folder;
    this.isNew = isNew;
    this.loaded = shelves.reconciliation.done;
    this.trash = shelves.trash;
    this.savedSearches = shelves.small.savedSearches;
    this.pictures = shelves.pictures;
    this.questionSets = shelves.small.questionSets;
    this.feeds = shelves.small.feeds;
    this.templates = shelves.small.templates;
    this.sessions = shelves.small.sessions;
    this.#sweeping = this.loaded.then(() => this.#sweep());
    this.#sweeping.catch(() => undefined);
  }

  list(query: ArticleQuery, range: Range): Promise<Page<ArticleSummary>> {
    return this.#lists.list(query, range);
  }

  select(query: ArticleQuery): Promise<readonly ArticleId[]> {
    return this.#lists.select(query);
  }

  counts(): Promise<LibraryCounts> {
    return this.#lists.counts();
  }

  newest(count: number): Promise<Page<ArticleSummary>> {
    return this.#shelves.catalog.newest(count);
  }

  summary(id: ArticleId): Promise<ArticleSummary | undefined> {
    return this.#lists.summary(id);
  }

  async findDuplicate(article: Comparable): Promise<ArticleSummary | undefined> {
    await this.loaded;
    await this.#shelves.summaries.settled();
    return this.#shelves.duplicates.find(article);
  }

  async findByAddress(address: string): Promise<ArticleSummary | undefined> {
    await this.loaded;
    await this.#shelves.summaries.settled();
    return this.#shelves.duplicates.findByAddress(address);
  }

  async findCopies(article: Article): Promise<readonly ArticleSummary[]> {
    await this.loaded;
    await this.#shelves.summaries.settled();
    return this.#shelves.duplicates.findAll(article);
  }

  async listCopies(most: number): Promise<readonly (readonly [ArticleSummary, ArticleSummary])[]> {
    await this.loaded;
    await this.#shelves.summaries.settled();
    return this.#shelves.duplicates.pairs(most);
  }

  readArticle(id: ArticleId): Promise<Result<Article, Failure>> {
    return this.#shelves.readArticle(id);
  }

  addArticle(article: Article): Promise<Result<null, Failure>> {
    const { articles, summaries } = this.#shelves;
    const writing = this.#turns.run(article.id, () => articles.add(article));
    writing.catch(() => undefined);
    // Files are written side by side; rows come in the order of adding.
    return this.#turns.run(ROWS_OF_NEW, async () => {
      const written = await writing;
      if (written.ok) await summaries.take(article);
      return written;
    });
  }

  replaceArticle(article: Article): Promise<Result<null, Failure>> {
    const { catalog, articles } = this.#shelves;
    return this.#changeArticle(article.id, async () => {
      // Should the power fail between the two files, this makes the next start look at the new one.
      await catalog.loaded;
      catalog.outdate(article.id);
      await catalog.flush();
      return articles.replace(article);
    });
  }

  trashArticle(id: ArticleId): Promise<Result<null, Failure>> {
    const { articles, summaries } = this.#shelves;
    return this.#changeArticle(id, async () =>
      articles.trash(id, (await summaries.titleOf(id)) ?? `${id}.json`),
    );
  }

  async restoreArticle(id: ArticleId): Promise<Result<null, Failure>> {
    const restored = await this.#changeArticle(id, () => this.#shelves.articles.restore(id));
    // A copy that was merged into another stands by itself again.
    if (restored.ok && (await this.#hasJournal(id)))
      await this.reviseJournal(id, (journal) =>
        setMergedInto(journal, null, this.#parts.setting.now().toISOString()),
      );
    return restored;
  }

  readJournal(id: ArticleId): Promise<Result<Journal, Failure>> {
    return this.#shelves.journals.read(id);
  }

  async changeJournal(
    id: ArticleId,
    change: (journal: Journal) => Journal,
  ): Promise<Result<Journal, Failure>> {
    const known = (await this.#shelves.summaries.titleOf(id)) !== null || (await this.#hasJournal(id));
    if (!known) return failed({ tag: 'not-found', name: `${id}.json` });
    return this.reviseJournal(id, change);
  }

  reviseJournal(id: ArticleId, change: (journal: Journal) => Journal): Promise<Result<Journal, Failure>> {
    return this.#shelves.journals.change(id, change);
  }

  mergeJournal(journal: Journal): Promise<Result<Journal, Failure>> {
    return this.reviseJournal(journal.articleId, (present) =>
      isUntouched(present) ? journal : mergeJournals(present, journal),
    );
  }

  async journalIds(): Promise<readonly ArticleId[]> {
    return [...(await this.#shelves.reconciliation.journalIds())];
  }

  listReflections(query: ReflectionQuery, range: Range, timeZone: string): Promise<Page<ReflectionEntry>> {
    return this.#lists.reflections(query, range, timeZone);
  }

  selectReflections(query: ReflectionQuery, timeZone: string): Promise<readonly ReflectionEntry[]> {
    return this.#lists.selectReflections(query, timeZone);
  }

  listQuestions(query: QuestionQuery, range: Range): Promise<QuestionPage> {
    return this.#lists.questions(query, range);
  }

  questionSources(): Promise<{ sources: readonly QuestionSource[]; pending: number }> {
    return this.#lists.questionSources();
  }

  waiting(): Promise<readonly WaitingEntry[]> {
    return this.#lists.waiting();
  }

  async lookAgain(): Promise<void> {
    if (this.#closed) return;
    await this.#saveWaiting();
    await this.#shelves.reconciliation.lookAgain();
  }

  lookAt(path: string): Promise<void> {
    return this.#closed ? Promise.resolve() : this.#shelves.reconciliation.lookAt(path);
  }

  check(repair: boolean): Promise<Result<VerifyReport, Failure>> {
    const { setting, options, record } = this.#parts;
    const { catalog, summaries, pictures } = this.#shelves;
    return checkOpenLibrary({ setting, options, record, catalog, summaries, pictures }, repair);
  }

  collections(): Promise<Result<Collections, Failure>> {
    return this.#shelves.small.collections.read();
  }

  changeCollections(
    change: (collections: Collections) => Collections,
  ): Promise<Result<Collections, Failure>> {
    return this.#shelves.small.collections.change(change);
  }

  countPresent(ids: readonly ArticleId[]): number {
    return ids.filter((id) => this.#shelves.catalog.list.get(id) !== undefined).length;
  }

  notices(): readonly Notice[] {
    return this.#parts.setting.notices.all;
  }

  unsaved(): readonly string[] {
    const { journals, catalog } = this.#shelves;
    return journals.failing.map((id) => {
      const title = catalog.rows.get(id)?.summary.title;
      return title === undefined ? `${id}.json` : `Notes on ${title}`;
    });
  }

  on(listener: (event: LibraryEvent) => void): () => void {
    this.#parts.listeners.add(listener);
    return () => this.#parts.listeners.delete(listener);
  }

  async save(): Promise<Result<null, Failure>> {
    const failure = this.#closed ? null : await this.#saveWaiting();
    return failure === null ? ok(null) : failed(failure);
  }

  /** When something cannot be saved the library stays open and locked: free the disk and close again. */
  async close(): Promise<Result<null, Failure>> {
    if (this.#closed) return ok(null);
    const shelves = this.#shelves;
    shelves.reconciliation.stop();
    const failure = await this.#saveWaiting();
    if (failure !== null) {
      // Should the app end all the same, the next start finds here what could not be saved.
      await shelves.summaries.settled();
      await shelves.ownCopies.settled();
      await shelves.catalog.flush();
      return failed(failure);
    }
    await this.#sweeping.catch(() => undefined);
    await shelves.questions.stop();
    await shelves.summaries.settled();
    await shelves.ownCopies.settled();
    await shelves.catalog.flush();
    await shelves.questionPages.flush();
    this.#closed = true;
    await this.#parts.lock.release();
    return ok(null);
  }

  async #sweep(): Promise<void> {
    const { setting, lock, options, record } = this.#parts;
    const { images, plans, returns, packets } = setting.folders;
    await this.trash.sweep();
    if (!lock.followsCrash) return;
    const folders = [images, plans, returns, packets, join(options.cacheFolder, record.id)];
    await sweepAfterCrash(setting.files, folders, setting.now());
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  async #saveWaiting(): Promise<Failure | null> {
    const { journals, small } = this.#shelves;
    return flushAll([journals, small]);
  }

  async #changeArticle(
    id: ArticleId,
    change: () => Promise<Result<null, Failure>>,
  ): Promise<Result<null, Failure>> {
    const { summaries } = this.#shelves;
    const changed = await this.#turns.run(id, change);
    summaries.forget(id);
    if (changed.ok) await summaries.renew(id);
    return changed;
  }

  async #hasJournal(id: ArticleId): Promise<boolean> {
    const { files, folders } = this.#parts.setting;
    // One that cannot be looked at is there all the same.
    return isArticleId(id) && (await exists(files, recordPath(folders.journals, id)).catch(() => true));
  }
}
