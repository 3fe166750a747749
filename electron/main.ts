/** Composes the app and starts it; nothing else starts things. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, type BrowserWindow, session, type WebContents } from 'electron';
import type { ArticleId } from '../core/article/article.ts';
import { ok } from '../core/result.ts';
import type { Settings } from '../core/settings.ts';
import type { Announce } from './api/announce.ts';
import type { SettingsKeeper } from './api/settings-keeper.ts';
import { createStartApi } from './api/start-api.ts';
import { createClock } from './clock.ts';
import { type DataFolders, foldersIn } from './library/folders.ts';
import type { Library } from './library/library.ts';
import { openSettings } from './library/settings-file.ts';
import { filesNamedIn, linksNamedIn } from './services/named-files.ts';
import { createArrivals, type StartArrivals } from './shell/arrivals.ts';
import { closeAll, withoutServices } from './shell/background.ts';
import { awaitFirstScreen } from './shell/first-screen.ts';
import { bindApi, createAnnouncer, type Naming, WITHOUT_NAME } from './shell/ipc.ts';
import { guardLeaving } from './shell/leaving.ts';
import { forgoUsualMenu, setMenu } from './shell/menu.ts';
import type { OwnPage } from './shell/own-address.ts';
import { readPagesAhead } from './shell/pages-ahead.ts';
import { registerOwnScheme, serveOwnPages } from './shell/protocol.ts';
import { takeScreenshots } from './shell/screenshots.ts';
import { guardAllContents, guardSession } from './shell/security.ts';
import type { startServices } from './shell/services.ts';
import { createWindow, focusWindow } from './shell/window.ts';

const BUNDLE = join(__dirname, '..');
const PAGES = join(BUNDLE, 'renderer');
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
  forgoUsualMenu();
  guardAllContents();
  // As root Chromium runs without its sandbox, and asking for it then ends every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Without it Chromium on Linux has no voices to read aloud; the library behind it is loaded when one is asked for.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  const arrivals = createArrivals(named);
  const comeToFront = (): void => {
    if (window !== null) focusWindow(window);
  };
  app.on('second-instance', comeToFront);
  app.on('open-url', comeToFront);
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());

  const naming = await chooseNaming();
  // Settings and the window's own files are read while Electron is still getting ready.
  const firstScreen = awaitFirstScreen();
  const folders = foldersIn(app.getPath('userData'));
  const { settings, notices } = await openSettings(folders.settingsFile);
  const page = settings.current().lastArticleId === null ? 'index.html' : 'reading.html';
  const readPage = readPagesAhead(PAGES, page);
  await app.whenReady();
  const announce = createAnnouncer(contents);
  serveOwnPages(session.defaultSession, {
    folder: PAGES,
    developmentServer: process.env['AFTERWORD_DEV_SERVER'] ?? null,
    readPage,
    readPicture: async (fileName) => (await opening).pictures.read(fileName),
  });
  window = openWindow(page, settings, announce);
  // Sooner its code would be in the way of the page itself; the page asks for it only some time later.
  const pageArrives = once(window.webContents, 'did-navigate');
  const opening = Promise.race([pageArrives, firstScreen.shown]).then(() =>
    naming('opening the library', () => open(settings, folders, firstScreen.shown)),
  );
  const first = createStartApi({
    opening,
    settings,
    notices,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}, Chromium ${process.versions['chrome']}, Node ${process.versions.node}`,
    onShown: firstScreen.settle,
  });
  const leaving = guardLeaving({
    window,
    announce,
    // A library that could not be opened holds nothing.
    save: async () => (await opening.catch(() => null))?.save() ?? ok(null),
    async close() {
      firstScreen.settle();
      return closeAll(services, opening);
    },
  });
  const parts = { window, settings, announce, arrivals, leaving, workers: __dirname, now, createId };
  const services = firstScreen.shown.then(() =>
    naming('starting services', async () => {
      const library = await opening;
      const startServices = await loadServices();
      return startServices({ ...parts, library });
    }),
  );
  services.catch((error: unknown) => announce('noticeRaised', withoutServices(error)));
  bindApi({ first, rest: services }, contents, naming);
}

/** In slices: running the code of each is one stretch of work, and what waits meanwhile has its turn in between. */
async function loadServices(): Promise<typeof startServices> {
  for (const load of [
    () => import('./api/arguments.ts'),
    () => import('./services/fetching/fetcher.ts'),
    () => import('./api/compose-api.ts'),
  ]) {
    await load();
    await nextTurn();
  }
  const services = await import('./shell/services.ts');
  await nextTurn();
  return services.startServices;
}

/** A test with a folder of its own may have it reported how long main was busy, and with what. */
async function chooseNaming(): Promise<Naming> {
  const report = process.env['AFTERWORD_STRETCHES'];
  if (!report || !process.env['AFTERWORD_USER_DATA']) return WITHOUT_NAME;
  const { watchStretches } = await import('./shell/stretches.ts');
  return watchStretches(report);
}

/** The library; the app ends when the reader gives up on opening it. */
async function open(
  settings: SettingsKeeper,
  folders: DataFolders,
  whenIdle: Promise<void>,
): Promise<Library> {
  const { openLibraryOrAsk } = await import('./shell/library-opening.ts');
  const { libraryFolder, libraryId } = settings.current();
  const library = await openLibraryOrAsk({
    folder: libraryFolder ?? folders.library,
    mustBeThere: libraryFolder !== null && libraryId !== null,
    cacheFolder: folders.cache,
    holder: 'Afterword',
    now,
    createId,
    whenIdle,
  });
  if (library === null) {
    app.exit(1);
    throw new Error('The library could not be opened.');
  }
  if (libraryFolder !== null && libraryId !== library.id) await settings.change({ libraryId: library.id });
  if (library.isNew) await settings.change({ lastArticleId: await firstArticleId(library) });
  return library;
}

/** What the first start opens: the newest article of the starter library. */
async function firstArticleId(library: Library): Promise<ArticleId | null> {
  const { rows } = await library.newest(1);
  return rows[0]?.id ?? null;
}

function openWindow(page: OwnPage, settings: SettingsKeeper, announce: Announce): BrowserWindow {
  guardSession(session.defaultSession);
  const opened = createWindow({
    page,
    preload: join(BUNDLE, 'preload', 'preload.cjs'),
    settings: settings.current(),
    onBounds: (bounds) => void settings.change({ window: bounds }),
  });
  keepMenu(settings, announce);
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
