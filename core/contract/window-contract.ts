import type { ArticleId } from '../article/article.ts';
import type { ReadingSettings, Settings } from '../settings.ts';
import type { Promised } from './promised.ts';

/** Settings, the outside world and the window itself. */
export type WindowContract = {
  printArticle(): Promise<null>;
  changeSettings(change: Partial<ReadingSettings>): Promised<Settings>;
  showLibraryFolder(): Promise<null>;
  /** Opens the article's source in the system's browser. */
  openSource(articleId: ArticleId): Promised<null>;
  /** The window has no unsaved word left: main may close it. `false`: something could not be saved. */
  draftsSaved(saved: boolean): Promise<null>;
};

export const WINDOW_METHODS: Readonly<Record<keyof WindowContract, true>> = {
  printArticle: true,
  changeSettings: true,
  showLibraryFolder: true,
  openSource: true,
  draftsSaved: true,
};
