import type { ArticleId, QuestionId } from '../article/article.ts';
import type { MarkedText } from './search.ts';

/** What the palette asks of the library; commands and places it knows by itself. */
export type GoToRequest = { readonly text: string; readonly turn: number; readonly limit: number };

export type GoToResults = {
  readonly articles: readonly GoToArticle[];
  readonly questions: readonly GoToQuestion[];
  readonly superseded: boolean;
};

export type GoToArticle = {
  readonly articleId: ArticleId;
  readonly title: MarkedText;
  readonly byline: string | null;
  readonly language: string | null;
};

export type GoToQuestion = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly questionId: QuestionId;
  readonly text: MarkedText;
  readonly language: string | null;
};

export const NOWHERE_TO_GO: GoToResults = { articles: [], questions: [], superseded: false };
