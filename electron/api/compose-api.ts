/** The contract, put together from its parts. */
import type { StartContract } from '../../core/contract/start-contract.ts';
import type { AfterwordApi } from '../../core/contract.ts';
import type { LibraryEvent } from '../library/library.ts';
import { Merging } from '../services/merging.ts';
import type { Spelling } from '../services/spelling/spelling.ts';
import type { Announce } from './announce.ts';
import { type BackupApiOptions, createBackupApi } from './backup-api.ts';
import { createCollectionsApi } from './collections-api.ts';
import { createCommitmentApi } from './commitment-api.ts';
import { createExportApi } from './export-api.ts';
import { createFacilitateApi } from './facilitate-api.ts';
import { createFeedApi, type FeedApiOptions } from './feed-api.ts';
import { createHelpApi } from './help-api.ts';
import { createHighlightApi } from './highlight-api.ts';
import { createImportApi, type ImportApiOptions } from './import-api.ts';
import { createInsightApi } from './insight-api.ts';
import { createJournalApi } from './journal-api.ts';
import type { KeptFolderApiOptions } from './kept-folder-api.ts';
import { createLibraryApi, type LibraryApiOptions } from './library-api.ts';
import { createLinkApi, type LinkApiOptions } from './link-api.ts';
import { createMergeApi } from './merge-api.ts';
import { createPacketApi } from './packet-api.ts';
import { createPlaceApi, type PlaceApiOptions } from './place-api.ts';
import { createQuestionApi } from './question-api.ts';
import { createReviewApi } from './review-api.ts';
import { createSearchApi, type SearchApiOptions } from './search-api.ts';
import { createUpdateApi, type UpdateApiOptions } from './update-api.ts';
import { createWindowApi, type WindowActs } from './window-api.ts';

export type ComposeOptions = Omit<LibraryApiOptions, 'merging'> &
  BackupApiOptions &
  SearchApiOptions &
  FeedApiOptions &
  PlaceApiOptions &
  KeptFolderApiOptions &
  UpdateApiOptions &
  Omit<LinkApiOptions, 'writeClipboard'> &
  Omit<ImportApiOptions, 'readClipboard' | 'writeClipboard'> & {
    readonly announce: Announce;
    readonly now: () => Date;
    readonly createId: () => string;
    readonly acts: WindowActs;
    readonly spelling: Spelling;
    readonly version: string;
  };

/** All that the window may ask for once its first screen stands. */
export type RestOfApi = Omit<AfterwordApi, keyof StartContract>;

/** Builds the api over an open library and passes on what the library and the settings announce. */
export function composeApi(options: ComposeOptions): RestOfApi {
  const { library, settings, acts, announce, now, queue } = options;
  const merging = new Merging(options);
  options.feeds.on(() => announce('feedsChanged', null));
  queue.on((progress) => announce('importProgressed', progress));
  library.on((event) => pass(event, announce));
  settings.on((changed) => announce('settingsChanged', changed));
  return {
    ...createLibraryApi({ ...options, merging }),
    ...createJournalApi(library, settings, options),
    ...createHighlightApi(library, now),
    ...createImportApi({
      ...options,
      readClipboard: acts.readClipboard,
      writeClipboard: acts.writeClipboard,
    }),
    ...createQuestionApi(library, now),
    ...createInsightApi(library, options),
    ...createReviewApi(library, settings, options),
    ...createCommitmentApi(library, options.dialogs, now),
    ...createFeedApi(options),
    ...createCollectionsApi(options),
    ...createFacilitateApi(options),
    ...createExportApi({
      ...options,
      writeClipboard: acts.writeClipboard,
      toPdf: acts.toPdf,
      printPage: acts.printPage,
    }),
    ...createBackupApi(options),
    ...createMergeApi({ library, merging }),
    ...createPacketApi(options),
    ...createPlaceApi(options),
    ...createUpdateApi(options),
    ...createHelpApi(),
    ...createLinkApi({ ...options, writeClipboard: acts.writeClipboard }),
    ...createWindowApi(library, settings, acts, options.spelling),
    ...createSearchApi(options),
  };
}

function pass(event: LibraryEvent, announce: Announce): void {
  switch (event.tag) {
    case 'library-changed':
      announce('libraryChanged', { ids: event.ids });
      break;
    case 'journal-changed':
      announce('journalChanged', { articleId: event.articleId });
      break;
    case 'collections-changed':
      announce('collectionsChanged', null);
      break;
    case 'feeds-changed':
      if (event.by === 'elsewhere') announce('feedsChanged', null);
      break;
    case 'lists-changed':
      if (event.by === 'elsewhere') announce('listsChanged', null);
      break;
    case 'packets-changed':
      announce('packetsChanged', null);
      break;
    case 'notice':
      announce('noticeRaised', event.notice);
      break;
  }
}
