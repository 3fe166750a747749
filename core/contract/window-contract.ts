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
  /** Those of `words` that are not spelled right, in the languages that the reader chose. */
  findMisspelled(words: readonly string[]): Promise<readonly string[]>;
  /** Languages that can be checked here, BCP 47; empty where the system does it by itself. */
  listSpellingLanguages(): Promise<readonly string[]>;
  /** The window has no unsaved word left: main may close it. `false`: something could not be saved. */
  draftsSaved(saved: boolean): Promise<null>;
};

export const WINDOW_METHODS: Readonly<Record<keyof WindowContract, true>> = {
  printArticle: true,
  changeSettings: true,
  showLibraryFolder: true,
  openSource: true,
  findMisspelled: true,
  listSpellingLanguages: true,
  draftsSaved: true,
};
