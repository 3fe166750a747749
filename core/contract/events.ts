import type { ArticleId } from '../article/article.ts';
import type { CommandName } from '../commands.ts';
import type { ImportProgress } from '../importing/import-queue.ts';
import type { IndexProgress } from '../searching/search.ts';
import type { Settings } from '../settings.ts';
import type { BackupProgress } from './backup-contract.ts';
import type { ExportProgress } from './export-contract.ts';
import type { UpdateState } from './update-contract.ts';

/** What main announces. Events say what changed; the window asks again for what it shows. */
export type AfterwordEvents = {
  /** Rows, counts or order of the library may differ. */
  libraryChanged: { readonly ids: readonly ArticleId[] };
  journalChanged: { readonly articleId: ArticleId };
  /** Collections were made, changed or filled. */
  collectionsChanged: null;
  /** Packets from others, or answers that members returned, may differ. */
  packetsChanged: null;
  importProgressed: ImportProgress;
  /** Feeds, their entries or how asking them went may differ. */
  feedsChanged: null;
  /** Saved searches, own sets of questions, templates and plans may differ: from a backup, or by another computer. */
  listsChanged: null;
  noticeRaised: Notice;
  /** `null`: the work is done. */
  backupProgressed: BackupProgress | null;
  /** Keeping a folder up to date began, ended or failed. */
  keptFolderChanged: null;
  /** `null`: the export is written, or ended. */
  exportProgressed: ExportProgress | null;
  /** How far the search index is. */
  indexProgressed: IndexProgress;
  settingsChanged: Settings;
  updateProgressed: UpdateState;
  /** The system handed a link to the app: take it. */
  linkArrived: null;
  /** A menu command was chosen. */
  commandChosen: { readonly command: CommandName };
  /** Main is about to close the window: save every draft, then call `draftsSaved`. */
  closing: null;
};

const EVENTS: Readonly<Record<keyof AfterwordEvents, true>> = {
  libraryChanged: true,
  journalChanged: true,
  collectionsChanged: true,
  packetsChanged: true,
  importProgressed: true,
  feedsChanged: true,
  listsChanged: true,
  noticeRaised: true,
  backupProgressed: true,
  keptFolderChanged: true,
  exportProgressed: true,
  indexProgressed: true,
  settingsChanged: true,
  updateProgressed: true,
  linkArrived: true,
  commandChosen: true,
  closing: true,
};
export const EVENT_NAMES = Object.keys(EVENTS) as readonly (keyof AfterwordEvents)[];

/** A sentence for the reader, with more for those who want it. */
export type Notice = {
  readonly id: string;
  readonly level: 'note' | 'warning';
  readonly sentence: string;
  readonly details: string | null;
};
