import type { Article, ArticleId } from '../article/article.ts';
import type { Journal } from '../journal/journal.ts';
import type { ReflectionEntry, ReflectionQuery } from '../journal/reflection-list.ts';
import type { ArticleQuery, LibraryCounts, Page, Range } from '../library/query.ts';
import type { ArticleSummary } from '../library/summary.ts';
import type { TrashedArticle } from '../library/trash.ts';
import type { Promised } from './promised.ts';

/** What the window reads of the library, and how articles leave it and come back. */
export type LibraryContract = {
  listArticles(query: ArticleQuery, range: Range): Promise<Page<ArticleSummary>>;
  /** Ids of everything a query matches, for acts on a selection. */
  selectArticles(query: ArticleQuery): Promise<readonly ArticleId[]>;
  countLibrary(): Promise<LibraryCounts>;
  openArticle(id: ArticleId): Promised<OpenedArticle>;
  listReflections(query: ReflectionQuery, range: Range): Promise<Page<ReflectionEntry>>;
  trashArticles(ids: readonly ArticleId[]): Promised<null>;
  restoreArticles(ids: readonly ArticleId[]): Promised<null>;
  listTrash(range: Range): Promise<Page<TrashedArticle>>;
  /** For good. What the reader wrote on them stays. */
  deleteArticles(ids: readonly ArticleId[]): Promised<null>;
  emptyTrash(): Promised<null>;
};

export const LIBRARY_METHODS: Readonly<Record<keyof LibraryContract, true>> = {
  listArticles: true,
  selectArticles: true,
  countLibrary: true,
  openArticle: true,
  listReflections: true,
  trashArticles: true,
  restoreArticles: true,
  listTrash: true,
  deleteArticles: true,
  emptyTrash: true,
};

export type OpenedArticle = { readonly article: Article; readonly journal: Journal };
