/** Everything that works behind the window. A bundle of its own, loaded when the first screen is painted. */
import { join } from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Announce } from '../api/announce.ts';
import { checkArguments } from '../api/arguments.ts';
import { composeApi, type RestOfApi } from '../api/compose-api.ts';
import { systemTimeZone } from '../api/reader-clock.ts';
import { createReviewApi } from '../api/review-api.ts';
import type { SettingsKeeper } from '../api/settings-keeper.ts';
import { foldersIn } from '../library/folders.ts';
import type { Library } from '../library/library.ts';
import { BackingUp } from '../services/backing-up.ts';
import { KeepingFolder } from '../services/exporting/keeping-folder.ts';
import { createFeedReader } from '../services/feeds/feed-reader.ts';
import { startFeedSchedule } from '../services/feeds/feed-schedule.ts';
import { Feeds } from '../services/feeds/feeds.ts';
import { createFetcher } from '../services/fetching/fetcher.ts';
import { createImportQueue, type ImportQueueOptions } from '../services/import-queue.ts';
import { importExport } from '../services/import-records.ts';
import { createImporter } from '../services/importer.ts';
import { createPictureKeeper } from '../services/picture-keeper.ts';
import { type Reminding, startReminding } from '../services/reminding.ts';
import { createSearcher } from '../services/search/searcher.ts';
import { SYSTEM_FOLDERS } from '../services/spelling/dictionaries.ts';
import { createSpelling, type Spelling } from '../services/spelling/spelling.ts';
import { startUpdating } from '../services/updating.ts';
import { createWaitingList } from '../services/waiting-list.ts';
import { watchLibrary } from '../services/watching.ts';
import type { Arrivals } from './arrivals.ts';
import { createBackground } from './background.ts';
import { offerContextMenu } from './context-menu.ts';
import { createDialogs } from './dialogs.ts';
import type { CheckArguments } from './ipc.ts';
import type { Leaving } from './leaving.ts';
import { notifyOfReviews } from './notifications.ts';
import { rememberingDocuments } from './recent-documents.ts';
import { createUpdateSource } from './update-source.ts';
import { createWindowActs } from './window-acts.ts';

export type ServiceOptions = {
  readonly window: BrowserWindow;
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly announce: Announce;
  readonly arrivals: Arrivals;
  readonly leaving: Leaving;
  /** Where the bundles of the workers stand. */
  readonly workers: string;
  readonly now: () => Date;
  readonly createId: () => string;
};

export type Services = {
  readonly api: RestOfApi;
  readonly checkArguments: CheckArguments;
  /** Ends all work and closes the library. */
  close(): Promise<Result<null, Failure>>;
};

/** Starts them all. */
export function startServices(options: ServiceOptions): Services {
  const { window, library, settings, announce, arrivals, leaving, workers, now, createId } = options;
  const folders = foldersIn(app.getPath('userData'));
  const importer = createImporter({ workerFile: join(workers, 'import-worker.cjs') });
  const reader = createFeedReader({ workerFile: join(workers, 'feed-worker.cjs') });
  const searcher = createSearcher({
    workerFile: join(workers, 'search-worker.cjs'),
    folder: library.folder,
    libraryId: library.id,
    cacheFolder: folders.cache,
    pace: 'gentle',
  });
  const background = createBackground((notice) => announce('noticeRaised', notice));
  const backingUp = createBackingUp(options);
  background.start('Backups', () => {
    backingUp.start();
    return () => backingUp.stop();
  });
  const keeping = createKeepingFolder(options);
  background.start('The folder that is kept up to date', () => {
    keeping.start();
    return () => keeping.stop();
  });
  const updateSource = createUpdateSource(process.env);
  const updating = startUpdating({
    source: updateSource,
    settings,
    now,
    onChange: (state) => announce('updateProgressed', state),
  });
  background.start('Watching the library for changes', () => {
    const watching = watchLibrary({ library, now });
    window.on('focus', () => watching.lookAgain());
    return () => watching.stop();
  });
  const fetcher = createFetcher({
    version: app.getVersion(),
    now,
    allowedHosts: () => settings.current().allowedHosts,
  });
  const pictures = createPictureKeeper({ fetcher, pictures: library.pictures });
  const random = Math.random;
  const feeds = new Feeds({ library, pictures, fetcher, reader, importer, now, random, createId });
  background.start('Fetching feeds', () => {
    const schedule = startFeedSchedule(feeds);
    return () => schedule.stop();
  });
  const beforeMany = (): Promise<void> => backingUp.backUpBeforeMany();
  const queue = rememberingDocuments(
    createImportQueue({
      importer,
      fetcher,
      pictures,
      library,
      waiting: createWaitingList(app.getPath('userData'), now),
      beforeMany,
      importExport: (source) => importExport(library, source, beforeMany),
      async importArchive(place, tools) {
        const { importAnyArchive } = await import('../services/packets/import-any-archive.ts');
        return importAnyArchive(library, place, { ...tools, beforeMany, now, createId });
      },
      followFeeds: following(feeds),
      now,
      createId,
    }),
  );
  background.start('Imports that were waiting', async () => {
    await queue.resume();
    return () => undefined;
  });
  arrivals.handFilesTo((paths) => queue.addPaths(paths));
  arrivals.links.on(() => announce('linkArrived', null));
  const spelling = createCheckedSpelling(options);
  background.start('The context menu', () => {
    offerContextMenu(window, settings, spelling, (command) => announce('commandChosen', { command }));
    return () => undefined;
  });
  background.start('Reminders', () => {
    const reminding = remindOfReviews(options);
    return () => reminding.stop();
  });
  return {
    checkArguments,
    api: composeApi({
      ...options,
      spelling,
      backingUp,
      keeping,
      queue,
      searcher,
      feeds,
      dialogs: createDialogs(window),
      acts: createWindowActs(window, leaving),
      restart: leaving.restart,
      links: arrivals.links,
      updating,
      installUpdate: () => leaving.endWith(() => updateSource?.install()),
      moveToTrash: (folder) => shell.trashItem(folder),
      timeZone: systemTimeZone,
      version: app.getVersion(),
    }),
    async close() {
      updating.stop();
      await Promise.all([background.stop(), queue.leave()]);
      await Promise.all([importer.close(), reader.close(), searcher.close(), spelling.close()]);
      return library.close();
    },
  };
}

function createCheckedSpelling({ settings, workers }: ServiceOptions): Spelling {
  return createSpelling({
    workerFile: join(workers, 'spelling-worker.cjs'),
    // A Mac has its own checker and needs none of these.
    folders: process.platform === 'darwin' ? [] : [...SYSTEM_FOLDERS, join(workers, 'dictionaries')],
    preferred: app.getPreferredSystemLanguages(),
    choice: () => settings.current().spelling,
  });
}

function createBackingUp({ library, settings, announce, now, createId }: ServiceOptions): BackingUp {
  return new BackingUp({
    library,
    appVersion: app.getVersion(),
    secondFolder: () => settings.current().backupFolder,
    now,
    tell: (sentence, details) =>
      announce('noticeRaised', { id: `backup-${createId()}`, level: 'warning', sentence, details }),
  });
}

function createKeepingFolder({ library, settings, announce, now }: ServiceOptions): KeepingFolder {
  return new KeepingFolder({
    library,
    now,
    version: app.getVersion(),
    kept: () => settings.current().keptFolder,
    onKept(keptAt) {
      const kept = settings.current().keptFolder;
      if (kept !== null) void settings.change({ keptFolder: { ...kept, keptAt } });
    },
    onState: () => announce('keptFolderChanged', null),
  });
}

function remindOfReviews({ library, settings, window, announce, now }: ServiceOptions): Reminding {
  const clock = { now, timeZone: systemTimeZone };
  const { listDue } = createReviewApi(library, settings, clock);
  return startReminding({
    settings,
    clock,
    countDue: async () => (await listDue()).total,
    show: (count) =>
      notifyOfReviews(window, count, () => announce('commandChosen', { command: 'go-review' })),
  });
}

/** A list of feeds that was imported is followed. */
const following =
  (feeds: Feeds): ImportQueueOptions['followFeeds'] =>
  async (outlines) => {
    const followed = await feeds.follow(outlines, 'list-new');
    if (!followed.ok) return followed;
    const added = followed.value.added.length;
    return ok({ added, known: outlines.length - added });
  };
