import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { Result } from '../../core/result.ts';
import { ArticleFiles } from './article-files.ts';
import { Catalog } from './catalog.ts';
import { Copies } from './copies.ts';
import { Duplicates } from './duplicates.ts';
import { feedTextsFolder, indexFolder, ownCopiesFolder, ownFilesFolder, questionFolder } from './folders.ts';
import { JournalFiles } from './journal-files.ts';
import type { LibraryParts } from './library-parts.ts';
import { ListCopies } from './list-copies.ts';
import { OwnCopies } from './own-copies.ts';
import { PictureFiles } from './picture-files.ts';
import { QuestionPages } from './question-pages.ts';
import { QuestionShelf } from './question-shelf.ts';
import { Reconciliation } from './reconciliation.ts';
import { ReflectionShelf } from './reflection-shelf.ts';
import { SmallFiles } from './small-files.ts';
import { Summaries } from './summaries.ts';
import { Trash } from './trash.ts';

/** What an open library consists of: its files, and what is derived from them in memory and in the cache. */
export class LibraryShelves {
  readonly articles: ArticleFiles;
  readonly journals: JournalFiles;
  readonly pictures: PictureFiles;
  readonly trash: Trash;
  readonly small: SmallFiles;

  readonly ownCopies: OwnCopies;
  readonly catalog: Catalog;
  readonly summaries: Summaries;
  readonly duplicates: Duplicates;
  readonly reflections: ReflectionShelf;
  readonly questionPages: QuestionPages;
  readonly questions: QuestionShelf;
  readonly reconciliation: Reconciliation;
  readonly #announce: LibraryParts['announce'];

  constructor({ setting, record, options, freshCache, isNew, announce }: LibraryParts) {
    const { files, now } = setting;
    const { cacheFolder } = options;
    this.#announce = announce;
    this.articles = new ArticleFiles(setting);
    this.pictures = new PictureFiles(setting);
    this.trash = new Trash(setting, this.pictures);
    const places = {
      ownFolder: ownFilesFolder(cacheFolder, record.id),
      feedTextsFolder: feedTextsFolder(cacheFolder, record.id),
    };
    this.small = new SmallFiles(setting, places, announce);

    this.ownCopies = new OwnCopies({ files, folder: ownCopiesFolder(cacheFolder, record.id), now });
    this.questionPages = new QuestionPages({ files, folder: questionFolder(cacheFolder, record.id), now });
    if (freshCache) void this.questionPages.clear();
    this.catalog = new Catalog({
      files,
      folder: indexFolder(cacheFolder, record.id),
      now,
      fresh: freshCache,
      // A new library has its first articles put in before anybody sees it.
      whenIdle: isNew ? Promise.resolve() : (options.whenIdle ?? Promise.resolve()),
      onChange: (before, after) => this.#onSummary(before, after),
    });
    this.journals = this.#createJournals(setting);
    this.summaries = new Summaries(this.articles, this.journals, this.catalog, (sheet) =>
      this.questions.take(sheet),
    );
    this.questions = new QuestionShelf({
      pages: this.questionPages,
      catalog: this.catalog,
      renew: (id) => this.summaries.renew(id),
    });
    this.duplicates = new Duplicates(this.catalog, async (id) => {
      const read = await this.readArticle(id);
      return read.ok ? read.value : null;
    });
    this.reflections = new ReflectionShelf(
      (id) => this.catalog.list.get(id)?.title ?? null,
      (id) => this.catalog.list.get(id) ?? { tags: [], language: null },
    );
    this.reconciliation = this.#createReconciliation(setting);
  }

  async readArticle(id: ArticleId): Promise<Result<Article, Failure>> {
    const read = await this.summaries.readArticle(id);
    // A damaged one was set aside, and one that somebody took away is gone: no list should offer it.
    if (!read.ok && ['damaged', 'not-found'].includes(read.failure.tag)) this.summaries.renew(id);
    return read;
  }

  #createJournals(setting: LibraryParts['setting']): JournalFiles {
    return new JournalFiles(setting, {
      ownCopies: this.ownCopies,
      isKnown: (id, stamp) => this.catalog.rows.get(id)?.journalStamp === stamp,
      titleOf: (id) => this.summaries.titleOf(id),
      onChange: (_id, _before, after) => this.reflections.take(after),
      onSettled: (id) => this.#onJournal(id),
    });
  }

  #createReconciliation(setting: LibraryParts['setting']): Reconciliation {
    const { articles, journals, catalog, summaries, reflections } = this;
    return new Reconciliation({
      setting,
      catalog,
      summaries,
      journals,
      copies: new Copies({ setting, articles, journals, titleOf: (id) => summaries.titleOf(id) }),
      listCopies: new ListCopies(setting, this.small),
      small: this.small,
      onJournal: (journal) => reflections.take(journal),
    });
  }

  #onJournal(articleId: ArticleId): void {
    this.reconciliation.noteJournal(articleId);
    void this.summaries.renew(articleId);
    this.#announce({ tag: 'journal-changed', articleId });
  }

  #onSummary(before: ArticleSummary | undefined, after: ArticleSummary | undefined): void {
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    this.duplicates.replace(before, after);
    if (before?.title !== after?.title) this.reflections.rename(id);
    if (after === undefined) this.questions.forget(id);
    else this.questions.refresh();
    this.#announce({ tag: 'library-changed', ids: [id] });
  }
}
