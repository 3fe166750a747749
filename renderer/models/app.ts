import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StartState } from '../../core/contract/start-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import { type ArticleActs, createArticleActs } from './article-acts.ts';
import { type BackupsModel, createBackups } from './backups.ts';
import { type CollectionsModel, createCollections } from './collections.ts';
import { type Commands, createCommands } from './commands.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createExports, type Exports } from './exports.ts';
import { createFacilitating, type Facilitating } from './facilitating.ts';
import { createFeedFinder, type FeedFinder } from './feed-finder.ts';
import { createFeeds, type FeedsModel } from './feeds.ts';
import { createHelp, type HelpModel } from './help.ts';
import { createImportDialog, type ImportDialogModel } from './import-dialog.ts';
import { createImports, type Imports } from './imports.ts';
import { createInsights, type InsightsModel } from './insights.ts';
import { createKeptFolder, type KeptFolderModel } from './kept-folder.ts';
import { createLayout, type Layout } from './layout.ts';
import { createLibrary, type LibraryModel } from './library.ts';
import { createLinks, type Links } from './links.ts';
import { createMerging, type MergingModel } from './merging.ts';
import { createNotices, type Notices } from './notices.ts';
import { createOwnSets, type OwnSets } from './own-sets.ts';
import { createPackets, type Packets } from './packets.ts';
import { createPalette, type Palette } from './palette.ts';
import { createQuestionRows, type QuestionRows } from './question-rows.ts';
import { createReadAloud, type ReadAloud } from './read-aloud.ts';
import { createReader, type Reader } from './reader.ts';
import { createRecordDrafts } from './record-drafts.ts';
import { createReflectionRows, type ReflectionRows } from './reflection-rows.ts';
import { createReview, type Review } from './review.ts';
import { articleRoute, createRoutes, LIBRARY_ROUTE, type Routes } from './routes.ts';
import { createSavedSearches, type SavedSearches } from './saved-searches.ts';
import { createSearch, type SearchModel } from './search.ts';
import { createSettings, type SettingsModel } from './settings.ts';
import { createShortcuts, type Shortcuts } from './shortcuts.ts';
import { findSpeaker } from './speaker.ts';
import { createToasts, type Toasts } from './toasts.ts';
import { createTrash, type TrashModel } from './trash.ts';
import { createUpdates, type Updates } from './updates.ts';

/** Everything the components read from and call. One model per concern; this file only puts them together. */
export type App = {
  readonly api: AfterwordBridge;
  /** What does not change while the window is open: version, library folder … */
  readonly start: StartState;
  readonly routes: Routes;
  readonly settings: SettingsModel;
  readonly layout: Layout;
  readonly library: LibraryModel;
  readonly search: SearchModel;
  readonly savedSearches: SavedSearches;
  readonly palette: Palette;
  readonly acts: ArticleActs;
  readonly reader: Reader;
  readonly readAloud: ReadAloud;
  readonly drafts: Drafts;
  readonly questions: QuestionRows;
  readonly reflections: ReflectionRows;
  readonly review: Review;
  readonly ownSets: OwnSets;
  readonly insights: InsightsModel;
  readonly imports: Imports;
  readonly feeds: FeedsModel;
  readonly feedFinder: FeedFinder;
  readonly importDialog: ImportDialogModel;
  readonly exports: Exports;
  readonly keptFolder: KeptFolderModel;
  readonly facilitating: Facilitating;
  readonly packets: Packets;
  readonly collections: CollectionsModel;
  readonly links: Links;
  readonly merging: MergingModel;
  readonly help: HelpModel;
  readonly trash: TrashModel;
  readonly backups: BackupsModel;
  readonly updates: Updates;
  readonly toasts: Toasts;
  readonly notices: Notices;
  readonly shortcuts: Shortcuts;
  readonly commands: Commands;
  readonly shortcutsShown: Signal<boolean>;
};

/** Makes all models around the one bridge to main. */
export function createApp(api: AfterwordBridge, start: StartState): App {
  const toasts = createToasts();
  const settings = createSettings(api, start.settings, toasts);
  const library = createLibrary(api, start.firstPage);
  const isMac = navigator.platform.startsWith('Mac');
  const shortcuts = createShortcuts(settings, isMac);
  const drafts = createDrafts(api, { now: () => performance.now(), createId });
  const records = createRecordDrafts(api, drafts);
  const lastArticle = start.lastArticle;
  const routes = createRoutes(
    window,
    lastArticle === null ? LIBRARY_ROUTE : articleRoute(lastArticle.article.id),
  );
  const commands = createCommands(api, isMac, shortcuts.of);
  const search = createSearch(api, library.scope);
  // What was chosen among other rows is not in sight any more.
  search.text.subscribe(library.selection.clear);
  const collections = createCollections(api, toasts);
  const savedSearches = createSavedSearches(api, toasts, createId);
  return {
    api,
    start,
    routes,
    settings,
    layout: createLayout(settings),
    library,
    search,
    savedSearches,
    palette: createPalette(api, { collections, commands, library, routes, savedSearches, search, settings }),
    acts: createArticleActs(api, library, toasts),
    reader: createReader(api, {
      drafts,
      records,
      toasts,
      createId,
      now: () => performance.now(),
      firstArticle: lastArticle,
    }),
    drafts,
    readAloud: createReadAloud(findSpeaker(), settings),
    questions: createQuestionRows(api),
    reflections: createReflectionRows(api),
    insights: createInsights(api),
    ownSets: createOwnSets(api, { drafts, toasts, createId }),
    review: createReview(api, { drafts, records, toasts, createId }),
    imports: createImports(api, toasts),
    feeds: createFeeds(api, toasts),
    feedFinder: createFeedFinder(api, toasts),
    importDialog: createImportDialog(),
    facilitating: createFacilitating(api, {
      drafts,
      toasts,
      createId,
      now: () => new Date().toISOString(),
    }),
    exports: createExports(api, toasts, {
      collections: collections.rows,
      searches: savedSearches.list,
      drafts,
      language: navigator.language,
      createId,
    }),
    packets: createPackets(api, { drafts, toasts }),
    keptFolder: createKeptFolder(api, toasts),
    collections,
    help: createHelp(api),
    links: createLinks(api, routes, toasts),
    merging: createMerging(api, toasts, () => drafts.saveAll()),
    trash: createTrash(api, toasts),
    backups: createBackups(api, toasts),
    updates: createUpdates(api, toasts, () => routes.go({ place: 'settings' })),
    toasts,
    notices: createNotices(api, start.notices),
    shortcuts,
    commands,
    shortcutsShown: signal(false),
  };
}

export const AppContext = createContext<App | null>(null);

/** The models, for any component below `AppContext`. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp needs AppContext around it');
  return app;
}

/** 32 hexadecimal digits. */
const createId = (): string => crypto.randomUUID().replaceAll('-', '');
