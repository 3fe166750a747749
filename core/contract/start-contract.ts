import type { Page } from '../library/query.ts';
import type { ArticleSummary } from '../library/summary.ts';
import type { Settings } from '../settings.ts';
import type { Notice } from './events.ts';
import type { OpenedArticle } from './library-contract.ts';

/** What the window needs before it shows anything. Main answers these before anything else of it is loaded. */
export type StartContract = {
  /** Everything the first paint needs: settings, the newest rows, the article last read. */
  start(): Promise<StartState>;
  /** The first screen is painted: what was kept out of its way may begin. */
  firstScreenShown(): Promise<null>;
};

export const START_METHODS: Readonly<Record<keyof StartContract, true>> = {
  start: true,
  firstScreenShown: true,
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
