import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Notice } from '../../core/contract/events.ts';
import type { OwnTemplate } from '../../core/exporting/export-template.ts';
import type { TrashedFile } from '../../core/exporting/library-archive.ts';
import type { Failure } from '../../core/failure.ts';
import type { DueEntry } from '../../core/journal/due.ts';
import type { Journal } from '../../core/journal/journal.ts';
import type { OwnQuestionSet } from '../../core/journal/question-set.ts';
import type { ReflectionEntry, ReflectionQuery } from '../../core/journal/reflection-list.ts';
import type { Collections } from '../../core/library/collections.ts';
import type { ArticleQuery, LibraryCounts, Page, Range } from '../../core/library/query.ts';
import type { QuestionPage, QuestionQuery, QuestionSource } from '../../core/library/question-list.ts';
import type { SavedSearch } from '../../core/library/saved-searches.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { TrashedArticle } from '../../core/library/trash.ts';
import type { VerifyReport } from '../../core/library/verify-report.ts';
import type { Picture } from '../../core/pictures/picture.ts';
import type { Result } from '../../core/result.ts';
import type { Comparable } from './duplicates.ts';
import type { FeedFiles } from './feed-files.ts';
import type { SessionFiles } from './session-files.ts';

/**
 * The library folder as the rest of the host sees it: articles written once, journals changed durably, summaries
 * kept in memory and in a cache. Everything that returns after a change returns when the change is on the disk.
 */
export type Library = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** The folder was made by this opening: there was no library before. */
  readonly isNew: boolean;
  /** Resolves when every index page is loaded; lists are complete from then on. */
  readonly loaded: Promise<void>;

  list(query: ArticleQuery, range: Range): Promise<Page<ArticleSummary>>;
  select(query: ArticleQuery): Promise<readonly ArticleId[]>;
  counts(): Promise<LibraryCounts>;
  /** The newest rows, from the newest index page alone: for the first paint, before `loaded`. */
  newest(count: number): Promise<Page<ArticleSummary>>;
  summary(id: ArticleId): Promise<ArticleSummary | undefined>;
  /**
   * An article with the same text, or the same address without its tracking parts, or nearly the same text and the
   * same title, beginning, or author and day.
   */
  findDuplicate(article: Comparable): Promise<ArticleSummary | undefined>;
  /** The article that came from an address, its tracking parts left out. */
  findByAddress(address: string): Promise<ArticleSummary | undefined>;
  /** All other articles that are copies of one in the library, the oldest first. */
  findCopies(article: Article): Promise<readonly ArticleSummary[]>;
  /** Articles that are copies of each other, two by two, the older one first. */
  listCopies(most: number): Promise<readonly (readonly [ArticleSummary, ArticleSummary])[]>;

  readArticle(id: ArticleId): Promise<Result<Article, Failure>>;
  addArticle(article: Article): Promise<Result<null, Failure>>;
  /** Puts `article` in place of the one with the same id, which goes to the trash; the journal stays. */
  replaceArticle(article: Article): Promise<Result<null, Failure>>;
  trashArticle(id: ArticleId): Promise<Result<null, Failure>>;
  restoreArticle(id: ArticleId): Promise<Result<null, Failure>>;
  readonly trash: LibraryTrash;
  readonly savedSearches: LibraryList<SavedSearch>;
  readonly pictures: LibraryPictures;
  readonly questionSets: LibraryList<OwnQuestionSet>;
  readonly feeds: LibraryFeeds;
  /** The reader's own templates for exports. */
  readonly templates: LibraryList<OwnTemplate>;
  readonly sessions: LibrarySessions;

  /** An empty journal when nothing was written yet. */
  readJournal(id: ArticleId): Promise<Result<Journal, Failure>>;
  /**
   * Applies `change` to the newest state and resolves when the result is on the disk. When writing fails the changed
   * journal stays in memory, `unsaved` names it, and it is tried again; a later success settles everything.
   * Returning the same object writes nothing.
   */
  changeJournal(id: ArticleId, change: (journal: Journal) => Journal): Promise<Result<Journal, Failure>>;
  /** Like `changeJournal`, for an article that need not be here. */
  reviseJournal(id: ArticleId, change: (journal: Journal) => Journal): Promise<Result<Journal, Failure>>;
  /** Takes what another copy of a journal says into the one here. Its article need not be here. */
  mergeJournal(journal: Journal): Promise<Result<Journal, Failure>>;
  /** Ids of all journals, also of those whose article is gone. */
  journalIds(): Promise<readonly ArticleId[]>;
  /** `timeZone` says on which day something was written. */
  listReflections(query: ReflectionQuery, range: Range, timeZone: string): Promise<Page<ReflectionEntry>>;
  /** Everything that `query` asks for, newest first. */
  selectReflections(query: ReflectionQuery, timeZone: string): Promise<readonly ReflectionEntry[]>;

  /** All questions of the library, answered or not. */
  listQuestions(query: QuestionQuery, range: Range): Promise<QuestionPage>;
  /** Every article with what it asks and when it was read and written on; `pending` are still to be looked at. */
  questionSources(): Promise<{ readonly sources: readonly QuestionSource[]; readonly pending: number }>;
  /** Everything that waits for the reader or will, in no order; nothing is read from the disk for it. */
  waiting(): Promise<readonly WaitingEntry[]>;

  /** Looks through the folder for what was changed elsewhere, such as on another computer, and takes it in. */
  lookAgain(): Promise<void>;
  /** The same for one file that is said to have changed. */
  lookAt(path: string): Promise<void>;
  /** Looks at every file; with `repair` sets aside what is damaged and makes wrong summaries again. */
  check(repair: boolean): Promise<Result<VerifyReport, Failure>>;
  collections(): Promise<Result<Collections, Failure>>;
  /** Applies `change` to the newest state and resolves when it is on the disk. The same object writes nothing. */
  changeCollections(change: (collections: Collections) => Collections): Promise<Result<Collections, Failure>>;
  /** How many of these articles are in the library, of those that are loaded. */
  countPresent(ids: readonly ArticleId[]): number;

  /** What was found damaged, set aside or repaired since opening. */
  notices(): readonly Notice[];
  /** Names of files with changes that are not on the disk yet. */
  unsaved(): readonly string[];
  on(listener: (event: LibraryEvent) => void): () => void;
  /** Writes what could not be written when it was changed. Fails with why something of it still cannot be. */
  save(): Promise<Result<null, Failure>>;
  /** Writes what is waiting, the index included, and gives the lock back. Fails when something could not be saved. */
  close(): Promise<Result<null, Failure>>;
};

/** Articles that were thrown away; after `DAYS_IN_TRASH` they go by themselves. */
export type LibraryTrash = {
  page(range: Range): Promise<Page<TrashedArticle>>;
  /** Every file in the trash, for copies; earlier texts of replaced articles too. */
  entries(): Promise<Result<readonly TrashedFile[], Failure>>;
  /** What one of them holds; `null` when it cannot be read. */
  read(name: string): Promise<Article | null>;
  /** Puts a copy from another trash into this one; one of that name that lies here stays. */
  add(file: TrashedFile, article: Article): Promise<Result<null, Failure>>;
  /** Deletes files for good, by the names of `entries`. */
  discard(names: readonly string[]): Promise<Result<null, Failure>>;
  /** For good; their journals stay. */
  delete(ids: readonly ArticleId[]): Promise<Result<null, Failure>>;
  empty(): Promise<Result<null, Failure>>;
};

/** What the reader has a list of, such as saved searches. */
export type LibraryList<R> = {
  /** All of them, deleted ones included. */
  read(): Promise<Result<readonly R[], Failure>>;
  /** Resolves when the changed list is on the disk. Returning the same list writes nothing. */
  change(change: (list: readonly R[]) => readonly R[]): Promise<Result<readonly R[], Failure>>;
};

/** Pictures of articles, each kept once however many show it. A picture goes with the last article that showed it. */
export type LibraryPictures = {
  /** Keeps a picture and holds it until `release`. */
  add(picture: Pick<Picture, 'kind' | 'bytes'>): Promise<Result<StoredPicture, Failure>>;
  /** `null` when there is none of that name. */
  read(fileName: string): Promise<Uint8Array | null>;
  /** The articles that these were added for are stored, or will not be. */
  release(fileNames: readonly string[]): void;
  /** Removes pictures, but for those that somebody holds. */
  remove(fileNames: readonly string[]): Promise<void>;
};

/** `isNew`: it was not there before. */
export type StoredPicture = { readonly fileName: string; readonly isNew: boolean };

/** The feeds that the reader follows; the texts of their entries are a cache. */
export type LibraryFeeds = Pick<FeedFiles, 'subscriptions' | 'texts' | 'keepTexts' | 'forgetTexts'>;

/** Plans for groups with what came up in their sessions, packets from others, and answers that came back. */
export type LibrarySessions = Pick<SessionFiles, 'plans' | 'returns' | 'packets'>;

export type LibraryEvent =
  | { readonly tag: 'library-changed'; readonly ids: readonly ArticleId[] }
  | { readonly tag: 'journal-changed'; readonly articleId: ArticleId }
  | { readonly tag: 'collections-changed' }
  | { readonly tag: 'feeds-changed'; readonly by: 'here' | 'elsewhere' }
  /** Saved searches, own sets of questions, templates or plans. */
  | {
      readonly tag: 'lists-changed';
      readonly by: 'here' | 'elsewhere';
      /** The plan that it was; `null` for the others. */
      readonly planId: string | null;
    }
  /** Packets (`null`), or answers that were returned to a plan. */
  | { readonly tag: 'packets-changed'; readonly planId: string | null }
  | { readonly tag: 'notice'; readonly notice: Notice };

/** Something that waits for the reader, and the article it belongs to. */
export type WaitingEntry = DueEntry & { readonly articleId: ArticleId; readonly articleTitle: string };

export type LibraryOptions = {
  /** The precious folder; made when it does not exist. */
  readonly folder: string;
  /** Outside the library; caches go to a folder named by the library's id. */
  readonly cacheFolder: string;
  /** Who asks, for the lock: «Afterword» or «the afterword command». */
  readonly holder: string;
  readonly now: () => Date;
  readonly createId: () => string;
  /** The reader chose the folder and has used it: when nothing is there its drive is gone, and no other library is made. */
  readonly mustBeThere?: boolean;
  /** Until this resolves no more is read than the first screen needs; what must not wait for it is `loaded`. */
  readonly whenIdle?: Promise<unknown>;
};
