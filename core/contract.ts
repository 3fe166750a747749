/**
 * What the window may ask and what main announces: the only list of names that cross between the processes, one file
 * for each concern in `contract/`. A method's name is its channel. Leaving one out on either side does not compile.
 */
import { BACKUP_METHODS, type BackupContract } from './contract/backup-contract.ts';
import { COLLECTIONS_METHODS, type CollectionsContract } from './contract/collections-contract.ts';
import { COMMITMENT_METHODS, type CommitmentContract } from './contract/commitment-contract.ts';
import type { AfterwordEvents } from './contract/events.ts';
import { EXPORT_METHODS, type ExportContract } from './contract/export-contract.ts';
import { FACILITATE_METHODS, type FacilitateContract } from './contract/facilitate-contract.ts';
import { FEED_METHODS, type FeedContract } from './contract/feed-contract.ts';
import { HELP_METHODS, type HelpContract } from './contract/help-contract.ts';
import { HIGHLIGHT_METHODS, type HighlightContract } from './contract/highlight-contract.ts';
import { IMPORT_METHODS, type ImportContract } from './contract/import-contract.ts';
import { INSIGHT_METHODS, type InsightContract } from './contract/insight-contract.ts';
import { JOURNAL_METHODS, type JournalContract } from './contract/journal-contract.ts';
import { LIBRARY_METHODS, type LibraryContract } from './contract/library-contract.ts';
import { LINK_METHODS, type LinkContract } from './contract/link-contract.ts';
import { MERGE_METHODS, type MergeContract } from './contract/merge-contract.ts';
import { PACKET_METHODS, type PacketContract } from './contract/packet-contract.ts';
import { PLACE_METHODS, type PlaceContract } from './contract/place-contract.ts';
import { QUESTION_METHODS, type QuestionContract } from './contract/question-contract.ts';
import { REVIEW_METHODS, type ReviewContract } from './contract/review-contract.ts';
import { SEARCH_METHODS, type SearchContract } from './contract/search-contract.ts';
import { START_METHODS, type StartContract } from './contract/start-contract.ts';
import { UPDATE_METHODS, type UpdateContract } from './contract/update-contract.ts';
import { WINDOW_METHODS, type WindowContract } from './contract/window-contract.ts';

export type AfterwordApi = StartContract &
  LibraryContract &
  JournalContract &
  HighlightContract &
  ImportContract &
  FeedContract &
  CollectionsContract &
  ExportContract &
  FacilitateContract &
  BackupContract &
  SearchContract &
  QuestionContract &
  ReviewContract &
  CommitmentContract &
  InsightContract &
  MergeContract &
  PacketContract &
  PlaceContract &
  LinkContract &
  HelpContract &
  UpdateContract &
  WindowContract;

/** Channel names, derived: the compiler asks for every method exactly once. */
const API: Readonly<Record<keyof AfterwordApi, true>> = {
  ...START_METHODS,
  ...LIBRARY_METHODS,
  ...JOURNAL_METHODS,
  ...HIGHLIGHT_METHODS,
  ...IMPORT_METHODS,
  ...FEED_METHODS,
  ...COLLECTIONS_METHODS,
  ...EXPORT_METHODS,
  ...FACILITATE_METHODS,
  ...BACKUP_METHODS,
  ...SEARCH_METHODS,
  ...QUESTION_METHODS,
  ...REVIEW_METHODS,
  ...COMMITMENT_METHODS,
  ...INSIGHT_METHODS,
  ...MERGE_METHODS,
  ...PACKET_METHODS,
  ...PLACE_METHODS,
  ...LINK_METHODS,
  ...HELP_METHODS,
  ...UPDATE_METHODS,
  ...WINDOW_METHODS,
};
export const API_METHODS = Object.keys(API) as readonly (keyof AfterwordApi)[];

/** What the preload puts into the window as `window.afterword`. */
export type AfterwordBridge = AfterwordApi & {
  /** Calls `listener` for every event of that name; the returned function stops it. */
  on<Name extends keyof AfterwordEvents>(
    name: Name,
    listener: (event: AfterwordEvents[Name]) => void,
  ): () => void;
};
