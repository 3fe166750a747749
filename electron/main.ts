/** Composes the app and starts it; nothing else starts things. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, session, shell, type WebContents } from 'electron';
import type { ArticleId } from '../core/article/article.ts';
import type { Notice } from '../core/contract/events.ts';
import type { AfterwordApi } from '../core/contract.ts';
import { ok } from '../core/result.ts';
import type { Settings } from '../core/settings.ts';
import type { Announce } from './api/announce.ts';
import { composeApi } from './api/compose-api.ts';
import { systemTimeZone } from './api/reader-clock.ts';
import { createReviewApi } from './api/review-api.ts';
import type { SettingsKeeper } from './api/settings-keeper.ts';
import { createClock } from './clock.ts';
import { foldersIn } from './library/folders.ts';
import type { Library } from './library/library.ts';
import { openSettings } from './library/settings-file.ts';
import { BackingUp } from './services/backing-up.ts';
import { createFeedReader } from './services/feeds/feed-reader.ts';
import { type FeedSchedule, startFeedSchedule } from './services/feeds/feed-schedule.ts';
import { createFeeds } from './services/feeds/feeds.ts';
import { createFetcher } from './services/fetching/fetcher.ts';
import { createImportQueue } from './services/import-queue.ts';
import { importExport } from './services/import-records.ts';
import { createImporter } from './services/importer.ts';
import { KeepingFolder } from './services/keeping-folder.ts';
import { filesNamedIn, linksNamedIn } from './services/named-files.ts';
import { createPictureKeeper } from './services/picture-keeper.ts';
import { type Reminding, startReminding } from './services/reminding.ts';
import { createSearcher } from './services/search/searcher.ts';
import { SYSTEM_FOLDERS } from './services/spelling/dictionaries.ts';
import { createSpelling, type Spelling } from './services/spelling/spelling.ts';
import { startUpdating } from './services/updating.ts';
import { createWaitingList } from './services/waiting-list.ts';
import { watchLibrary } from './services/watching.ts';
import { type Arrivals, createArrivals, type StartArrivals } from './shell/arrivals.ts';
import { offerContextMenu } from './shell/context-menu.ts';
import { createDialogs } from './shell/dialogs.ts';
import { bindApi, createAnnouncer } from './shell/ipc.ts';
import { guardLeaving } from './shell/leaving.ts';
import { openLibraryOrAsk } from './shell/library-opening.ts';
import { setMenu } from './shell/menu.ts';
import { notifyOfReviews } from './shell/notifications.ts';
import { type ReadPicture, registerOwnScheme, serveOwnPages } from './shell/protocol.ts';
import { rememberingDocuments } from './shell/recent-documents.ts';
import { takeScreenshots } from './shell/screenshots.ts';
import { guardAllContents, guardSession } from './shell/security.ts';
import { createUpdateSource } from './shell/update-source.ts';
import { createWindow, focusWindow } from './shell/window.ts';
import { createWindowActs } from './shell/window-acts.ts';

const BUNDLE = join(__dirname, '..');
const now = createClock(process.env);
const createId = (): string => randomUUID().replaceAll('-', '');

let window: BrowserWindow | null = null;
const contents = (): WebContents | null =>
  window === null || window.isDestroyed() ? null : window.webContents;

placeFolders();
const named: StartArrivals = {
  files: [
    ...filesNamedIn({
      argv: process.argv,
      folder: process.cwd(),
      appFolder: app.isPackaged ? null : app.getAppPath(),
    }),
  ],
  links: [...linksNamedIn(process.argv)],
};
if (app.requestSingleInstanceLock(named)) void begin();
else app.quit();

/** Tests and scripts name a folder of their own; Chromium's files stay apart from ours everywhere. */
function placeFolders(): void {
  const own = process.env['AFTERWORD_USER_DATA'];
  if (own) app.setPath('userData', own);
  app.setPath('sessionData', join(app.getPath('userData'), 'session'));
}

async function begin(): Promise<void> {
  registerOwnScheme();
  guardAllContents();
  // As root Chromium runs without its sandbox, and asking for it then ends every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Without it Chromium on Linux has no voices to read aloud; the library behind it is loaded when one is asked for.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  const arrivals = createArrivals(named);
  for (const arrival of ['second-instance', 'open-url'] as const)
    app.on(arrival as 'second-instance', () => window !== null && focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());

  // Settings and library are read while Electron is still getting ready.
  const folders = foldersIn(app.getPath('userData'));
  const { settings, notices } = await openSettings(folders.settingsFile);
  const opening = openLibraryOrAsk({
    folder: settings.current().libraryFolder ?? folders.library,
    cacheFolder: folders.cache,
    holder: 'Afterword',
    now,
    createId,
  });
  await app.whenReady();
  const announce = createAnnouncer(contents);
  const spelling = createSpelling({
    workerFile: join(__dirname, 'spelling-worker.cjs'),
    // A Mac has its own checker and needs none of these.
    folders: process.platform === 'darwin' ? [] : [...SYSTEM_FOLDERS, join(__dirname, 'dictionaries')],
    preferred: app.getPreferredSystemLanguages(),
    choice: () => settings.current().spelling,
  });
  bindApi(startApi(opening, settings, notices, announce, arrivals, spelling), contents);
  const readPicture: ReadPicture = async (fileName) => (await opening)?.pictures.read(fileName) ?? null;
  window = openWindow(settings, announce, spelling, readPicture);
}

function openWindow(
  settings: SettingsKeeper,
  announce: Announce,
  spelling: Spelling,
  readPicture: ReadPicture,
): BrowserWindow {
  guardSession(session.defaultSession);
  serveOwnPages(session.defaultSession, {
    folder: join(BUNDLE, 'renderer'),
    developmentServer: process.env['AFTERWORD_DEV_SERVER'] ?? null,
    readPicture,
  });
  keepMenu(settings, announce);
  const opened = createWindow({
    preload: join(BUNDLE, 'preload', 'preload.cjs'),
    settings: settings.current(),
    onBounds: (bounds) => void settings.change({ window: bounds }),
  });
  offerContextMenu(opened, settings, spelling, (command) => announce('commandChosen', { command }));
  const screenshots = process.env['AFTERWORD_SCREENSHOTS'];
  if (screenshots) takeScreenshots(opened, screenshots);
  return opened;
}

/** The menu shows the keys that the reader chose. */
function keepMenu(settings: SettingsKeeper, announce: Announce): void {
  let shown: Settings['shortcuts'] | null = null;
  const show = ({ shortcuts }: Settings): void => {
    if (JSON.stringify(shortcuts) === JSON.stringify(shown)) return;
    shown = shortcuts;
    setMenu((command) => announce('commandChosen', { command }), shortcuts);
  };
  show(settings.current());
  settings.on(show);
}

/** The api once the library is open; the window's first calls wait for it. */
async function startApi(
  opening: Promise<Library | null>,
  settings: SettingsKeeper,
  notices: readonly Notice[],
  announce: Announce,
  arrivals: Arrivals,
  spelling: Spelling,
): Promise<AfterwordApi> {
  const library = await opening;
  if (library === null || window === null) {
    app.exit(1);
    throw new Error('The library could not be opened.');
  }
  const importer = createImporter({ workerFile: join(__dirname, 'import-worker.cjs') });
  const searcher = createSearcher({
    workerFile: join(__dirname, 'search-worker.cjs'),
    folder: library.folder,
    libraryId: library.id,
    cacheFolder: foldersIn(app.getPath('userData')).cache,
    pace: 'gentle',
  });
  const reader = createFeedReader({ workerFile: join(__dirname, 'feed-worker.cjs') });
  let schedule: FeedSchedule | null = null;
  const leaving = guardLeaving({
    window,
    announce,
    async close() {
      backingUp.stop();
      keeping.stop();
      reminding.stop();
      updating.stop();
      await schedule?.stop();
      await queue.leave();
      watching.stop();
      await Promise.all([importer.close(), reader.close(), searcher.close(), spelling.close()]);
      return library.close();
    },
  });
  const backingUp = new BackingUp({
    library,
    appVersion: app.getVersion(),
    secondFolder: () => settings.current().backupFolder,
    now,
    tell: (sentence, details) =>
      announce('noticeRaised', { id: `backup-${createId()}`, level: 'warning', sentence, details }),
  });
  backingUp.start();
  const keeping = new KeepingFolder({
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
  keeping.start();
  const reminding = remindOfReviews(library, settings, window, announce);
  const updateSource = createUpdateSource(process.env);
  const updating = startUpdating({
    source: updateSource,
    settings,
    now,
    onChange: (state) => announce('updateProgressed', state),
  });
  const watching = watchLibrary({ library, now });
  window.on('focus', () => watching.lookAgain());
  const fetcher = createFetcher({
    version: app.getVersion(),
    now,
    allowedHosts: () => settings.current().allowedHosts,
  });
  const pictures = createPictureKeeper({ fetcher, pictures: library.pictures });
  const random = Math.random;
  const feeds = createFeeds({ library, pictures, fetcher, reader, importer, now, random, createId });
  schedule = startFeedSchedule(feeds);
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
        const { importAnyArchive } = await import('./services/packets/import-any-archive.ts');
        return importAnyArchive(library, place, { ...tools, beforeMany, now, createId });
      },
      async followFeeds(outlines) {
        const followed = await feeds.follow(outlines, 'list-new');
        if (!followed.ok) return followed;
        const added = followed.value.added.length;
        return ok({ added, known: outlines.length - added });
      },
      now,
      createId,
    }),
  );
  queue.resume().catch(() => undefined);
  arrivals.handFilesTo((paths) => queue.addPaths(paths));
  arrivals.links.on(() => announce('linkArrived', null));
  if (library.isNew) await settings.change({ lastArticleId: await firstArticleId(library) });
  return composeApi({
    library,
    backingUp,
    keeping,
    settings,
    queue,
    searcher,
    feeds,
    notices,
    announce,
    dialogs: createDialogs(window),
    acts: createWindowActs(window, leaving),
    restart: leaving.restart,
    links: arrivals.links,
    updating,
    installUpdate: () => leaving.endWith(() => updateSource?.install()),
    moveToTrash: (folder) => shell.trashItem(folder),
    spelling,
    now,
    timeZone: systemTimeZone,
    createId,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}, Chromium ${process.versions['chrome']}, Node ${process.versions.node}`,
  });
}

function remindOfReviews(
  library: Library,
  settings: SettingsKeeper,
  shown: BrowserWindow,
  announce: Announce,
): Reminding {
  const clock = { now, timeZone: systemTimeZone };
  const { listDue } = createReviewApi(library, settings, clock);
  return startReminding({
    settings,
    clock,
    countDue: async () => (await listDue()).total,
    show: (count) => notifyOfReviews(shown, count, () => announce('commandChosen', { command: 'go-review' })),
  });
}

/** What the first start opens: the newest article of the starter library. */
async function firstArticleId(library: Library): Promise<ArticleId | null> {
  const { rows } = await library.newest(1);
  return rows[0]?.id ?? null;
}
