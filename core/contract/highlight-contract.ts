import type { ArticleId } from '../article/article.ts';
import type { HighlightChange, HighlightMaking } from '../journal/highlights.ts';
import type { Journal } from '../journal/journal.ts';
import type { Promised } from './promised.ts';

/** Marked passages. Each resolves when the change is on the disk. */
export type HighlightContract = {
  addHighlight(articleId: ArticleId, making: HighlightMaking): Promised<Journal>;
  changeHighlight(articleId: ArticleId, highlightId: string, change: HighlightChange): Promised<Journal>;
  /** With the notes on it. */
  deleteHighlight(articleId: ArticleId, highlightId: string): Promised<Journal>;
  restoreHighlight(articleId: ArticleId, highlightId: string): Promised<Journal>;
};

export const HIGHLIGHT_METHODS: Readonly<Record<keyof HighlightContract, true>> = {
  addHighlight: true,
  changeHighlight: true,
  deleteHighlight: true,
  restoreHighlight: true,
};
