/**
 * What the window may ask and what main announces: the only list of names that cross between the processes.
 * A method's name is its channel. Leaving one out on either side does not compile.
 */
import type { Article, ArticleId, QuestionId, TextQuoteSelector } from './article/article.ts';
import type { ExportFormat, ExportPreview, ExportReport, ExportScope } from './exporting/export.ts';
import type { Failure } from './failure.ts';
import type { DuplicateChoice, ImportProgress } from './importing/import-queue.ts';
import type { Journal, ReadingState, Reflection, ReflectionId, ReflectionTarget } from './journal/journal.ts';
import type { QuestionSet } from './journal/question-set.ts';
import type { ReflectionEntry, ReflectionQuery } from './journal/reflection-list.ts';
import type { ArticleQuery, LibraryCounts, Page, Range } from './library/query.ts';
import type { ArticleSummary } from './library/summary.ts';
import type { Result } from './result.ts';
import type { ReadingSettings, Settings } from './settings.ts';

type Promised<T> = Promise<Result<T, Failure>>;

export type AfterwordApi = {
  /** Everything the first paint needs: settings, the newest rows, the article last read. */
  start(): Promise<StartState>;

  listArticles(query: ArticleQuery, range: Range): Promise<Page<ArticleSummary>>;
  /** Ids of everything a query matches, for acts on a selection. */
  selectArticles(query: ArticleQuery): Promise<readonly ArticleId[]>;
  countLibrary(): Promise<LibraryCounts>;
  openArticle(id: ArticleId): Promised<OpenedArticle>;
  listReflections(query: ReflectionQuery, range: Range): Promise<Page<ReflectionEntry>>;
  listQuestionSets(): Promise<readonly QuestionSet[]>;

  /** Resolves when the words are on the disk. A new `reflectionId` makes a new reflection. */
  saveReflection(save: ReflectionSave): Promised<Reflection>;
  deleteReflection(articleId: ArticleId, reflectionId: ReflectionId): Promised<Journal>;
  restoreReflection(articleId: ArticleId, reflectionId: ReflectionId): Promised<Journal>;

  addQuestion(articleId: ArticleId, text: string, followUps: readonly string[]): Promised<Journal>;
  editQuestion(articleId: ArticleId, questionId: QuestionId, text: string): Promised<Journal>;
  hideQuestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  restoreQuestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  acceptSuggestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  orderQuestions(articleId: ArticleId, order: readonly QuestionId[]): Promised<Journal>;
  layQuestionSet(articleId: ArticleId, setId: string): Promised<Journal>;

  setReadingState(ids: readonly ArticleId[], state: ReadingState): Promised<null>;
  setStarred(ids: readonly ArticleId[], starred: boolean): Promised<null>;
  setArchived(ids: readonly ArticleId[], archived: boolean): Promised<null>;
  changeTags(ids: readonly ArticleId[], add: readonly string[], remove: readonly string[]): Promised<null>;
  /** `null` goes back to what was imported. */
  correctArticle(id: ArticleId, correction: ArticleCorrection): Promised<Journal>;
  saveProgress(id: ArticleId, fraction: number, place: TextQuoteSelector | null): Promised<null>;
  trashArticles(ids: readonly ArticleId[]): Promised<null>;
  restoreArticles(ids: readonly ArticleId[]): Promised<null>;

  /** Opens the system's file dialog and queues what is chosen. */
  chooseFilesToImport(): Promise<null>;
  /** Queues files whose bytes the window was given, by dropping. */
  importFiles(files: readonly NamedBytes[]): Promise<null>;
  importClipboard(): Promised<null>;
  importProgress(): Promise<ImportProgress>;
  cancelImport(): Promise<null>;
  retryImport(importIds: readonly string[]): Promise<null>;
  settleDuplicate(importId: string, choice: DuplicateChoice): Promised<null>;
  dismissImports(): Promise<null>;

  previewExport(scope: ExportScope, format: ExportFormat): Promised<ExportPreview>;
  /** Asks where with the system's dialog; `null` when the reader cancelled. */
  exportNotes(scope: ExportScope, format: ExportFormat): Promised<ExportReport | null>;
  copyExport(scope: ExportScope, format: ExportFormat): Promised<ExportReport>;
  printArticle(): Promise<null>;

  changeSettings(change: Partial<ReadingSettings>): Promised<Settings>;
  showLibraryFolder(): Promise<null>;
  /** Opens the article's source in the system's browser. */
  openSource(articleId: ArticleId): Promised<null>;
  findInPage(text: string, direction: 'first' | 'next' | 'previous'): Promise<null>;
  stopFinding(): Promise<null>;
  /** The window has no unsaved word left: main may close it. `false`: something could not be saved. */
  draftsSaved(saved: boolean): Promise<null>;
};

/** What main announces. Events say what changed; the window asks again for what it shows. */
export type AfterwordEvents = {
  /** Rows, counts or order of the library may differ. */
  libraryChanged: { readonly ids: readonly ArticleId[] };
  journalChanged: { readonly articleId: ArticleId };
  importProgressed: ImportProgress;
  noticeRaised: Notice;
  settingsChanged: Settings;
  /** A menu command was chosen. */
  commandChosen: { readonly command: CommandName };
  found: { readonly current: number; readonly total: number };
  /** Main is about to close the window: save every draft, then call `draftsSaved`. */
  closing: null;
};

export type StartState = {
  readonly settings: Settings;
  readonly libraryName: string;
  readonly libraryFolder: string;
  readonly version: string;
  readonly runtime: string;
  readonly firstPage: Page<ArticleSummary>;
  readonly lastArticle: OpenedArticle | null;
  /** What the reader should know about files that could not be read. */
  readonly notices: readonly Notice[];
};

export type OpenedArticle = { readonly article: Article; readonly journal: Journal };

export type ReflectionSave = {
  readonly articleId: ArticleId;
  readonly reflectionId: ReflectionId;
  readonly target: ReflectionTarget;
  readonly text: string;
};

export type ArticleCorrection = { readonly title?: string | null; readonly byline?: string | null };

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** A sentence for the reader, with more for those who want it. */
export type Notice = {
  readonly id: string;
  readonly level: 'note' | 'warning';
  readonly sentence: string;
  readonly details: string | null;
};

/** Channel names, derived: the compiler asks for every method exactly once. */
const API: Readonly<Record<keyof AfterwordApi, true>> = {
  start: true,
  listArticles: true,
  selectArticles: true,
  countLibrary: true,
  openArticle: true,
  listReflections: true,
  listQuestionSets: true,
  saveReflection: true,
  deleteReflection: true,
  restoreReflection: true,
  addQuestion: true,
  editQuestion: true,
  hideQuestion: true,
  restoreQuestion: true,
  acceptSuggestion: true,
  orderQuestions: true,
  layQuestionSet: true,
  setReadingState: true,
  setStarred: true,
  setArchived: true,
  changeTags: true,
  correctArticle: true,
  saveProgress: true,
  trashArticles: true,
  restoreArticles: true,
  chooseFilesToImport: true,
  importFiles: true,
  importClipboard: true,
  importProgress: true,
  cancelImport: true,
  retryImport: true,
  settleDuplicate: true,
  dismissImports: true,
  previewExport: true,
  exportNotes: true,
  copyExport: true,
  printArticle: true,
  changeSettings: true,
  showLibraryFolder: true,
  openSource: true,
  findInPage: true,
  stopFinding: true,
  draftsSaved: true,
};
export const API_METHODS = Object.keys(API) as readonly (keyof AfterwordApi)[];

const EVENTS: Readonly<Record<keyof AfterwordEvents, true>> = {
  libraryChanged: true,
  journalChanged: true,
  importProgressed: true,
  noticeRaised: true,
  settingsChanged: true,
  commandChosen: true,
  found: true,
  closing: true,
};
export const EVENT_NAMES = Object.keys(EVENTS) as readonly (keyof AfterwordEvents)[];

/** What the preload puts into the window as `window.afterword`. */
export type AfterwordBridge = AfterwordApi & {
  /** Calls `listener` for every event of that name; the returned function stops it. */
  on<Name extends keyof AfterwordEvents>(
    name: Name,
    listener: (event: AfterwordEvents[Name]) => void,
  ): () => void;
};

/** Commands that the menu, the keyboard and buttons share. */
export const COMMAND_NAMES = [
  'go-library',
  'go-reflections',
  'go-settings',
  'go-back',
  'go-forward',
  'focus-search',
  'import-files',
  'import-clipboard',
  'export',
  'print',
  'find',
  'toggle-sidebar',
  'toggle-panel',
  'toggle-focus',
  'text-larger',
  'text-smaller',
  'text-normal',
  'toggle-star',
  'toggle-archive',
  'edit-tags',
  'next-question',
  'previous-question',
  'show-shortcuts',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
