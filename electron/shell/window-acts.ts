/** What the window asks of Electron: printing, showing a folder, opening the browser. */
import { type BrowserWindow, shell } from 'electron';
import type { WindowActs } from '../api/window-api.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';
import type { Leaving } from './leaving.ts';
import { printPage, printToPdf } from './pdf.ts';
import { openOutside } from './security.ts';

export function createWindowActs(window: BrowserWindow, leaving: Leaving): WindowActs {
  const { webContents } = window;
  return {
    print: () => webContents.print({}),
    showFolder: (folder) => void shell.openPath(folder),
    openOutside,
    draftsSaved: leaving.draftsSaved,
    readClipboard,
    writeClipboard,
    setFullScreen: (isFull) => window.setFullScreen(isFull),
    toPdf: printToPdf,
    printPage,
  };
}
