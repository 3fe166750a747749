/** The one window: shown at once in the colour of its paper, its place on the screen remembered. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings, WindowBounds } from '../../core/settings.ts';
import { placeWindow, type Rectangle } from '../../core/window-place.ts';
import { addressOf, type OwnPage } from './own-address.ts';

const SMALLEST = { width: 720, height: 520 };
const USUAL = { width: 1280, height: 800 };

/** Paper colours of the themes, shown until the page has painted: see `renderer/styles/tokens.css`. */
const PAPER = { light: '#FBFAF7', sepia: '#F4ECD8', dark: '#17181A', contrast: '#000000' } as const;

export type WindowOptions = {
  readonly page: OwnPage;
  readonly preload: string;
  readonly settings: Settings;
  /** Called, at rest, when the window was moved or resized. */
  readonly onBounds: (bounds: WindowBounds) => void;
};

/** Makes the window and starts loading its page. */
export function createWindow({ page, preload, settings, onBounds }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...(placeOnScreen(settings.window) ?? USUAL),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Afterword',
    backgroundColor: paperFor(settings.theme),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Elsewhere the preload offers a checker of our own, which needs no network.
      spellcheck: process.platform === 'darwin',
    },
  });
  // The page's process starts first, and the window appears meanwhile: waiting for the first paint would delay it.
  void window.loadURL(addressOf(page));
  if (settings.window?.maximized) window.maximize();
  window.show();
  rememberBounds(window, onBounds);
  return window;
}

/** Brings the window in front, for a second start of the app. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberBounds(window: BrowserWindow, onBounds: (bounds: WindowBounds) => void): void {
  let waiting: NodeJS.Timeout | null = null;
  const remember = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!window.isDestroyed()) onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    }, 500);
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('closed', () => {
    if (waiting !== null) clearTimeout(waiting);
  });
}

/** The remembered place, brought back to the screens that are there now. */
function placeOnScreen(bounds: WindowBounds | null): Rectangle | null {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const areas = [main, ...others].map(({ workArea }) => workArea);
  return placeWindow(bounds, areas, SMALLEST);
}

function paperFor(theme: Settings['theme']): string {
  if (theme !== 'system') return PAPER[theme];
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}
