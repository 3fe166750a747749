/** What the window asks of Electron: printing, showing a folder, finding on the page, opening the browser. */
import { type BrowserWindow, shell } from 'electron';
import type { Announce } from '../api/announce.ts';
import type { WindowActs } from '../api/window-api.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';
import type { Leaving } from './leaving.ts';
import { openOutside } from './security.ts';

export function createWindowActs(window: BrowserWindow, leaving: Leaving, announce: Announce): WindowActs {
  const { webContents } = window;
  webContents.on('found-in-page', (_event, { activeMatchOrdinal, matches }) =>
    announce('found', { current: activeMatchOrdinal, total: matches }),
  );
  return {
    print: () => webContents.print({}),
    showFolder: (folder) => void shell.openPath(folder),
    openOutside,
    find(text, direction) {
      if (text === '') webContents.stopFindInPage('clearSelection');
      else
        webContents.findInPage(text, {
          findNext: direction === 'first',
          forward: direction !== 'previous',
        });
    },
    stopFinding: () => webContents.stopFindInPage('keepSelection'),
    draftsSaved: leaving.draftsSaved,
    readClipboard,
    writeClipboard,
  };
}
