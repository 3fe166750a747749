/**
 * Leaving without losing a word: the window saves its drafts, the library writes what is waiting, then the window
 * goes. Nothing is asked unless something could not be saved.
 */
import { app, type BrowserWindow, dialog } from 'electron';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Announce } from '../api/announce.ts';

/** A window that does not answer for this long has crashed or hangs: what main holds is saved without it. */
const PATIENCE_MS = 4_000;

export type LeavingOptions = {
  readonly window: BrowserWindow;
  readonly announce: Announce;
  /** Writes everything main still holds and lets the library go. */
  readonly close: () => Promise<Result<null, Failure>>;
};

export type Leaving = {
  /** The window's word that its drafts are on the disk, or that some could not be saved. */
  draftsSaved(saved: boolean): void;
};

/** Takes over closing and quitting of `window`. */
export function guardLeaving({ window, announce, close }: LeavingOptions): Leaving {
  let state: 'open' | 'leaving' | 'free' = 'open';
  let quitting = false;
  let heard: ((saved: boolean) => void) | null = null;

  const draftsFromWindow = (): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (saved: boolean): void => {
        clearTimeout(patience);
        heard = null;
        resolve(saved);
      };
      const patience = setTimeout(() => answer(true), PATIENCE_MS);
      heard = answer;
      window.webContents.once('render-process-gone', () => answer(true));
      if (window.webContents.isCrashed()) answer(true);
      else announce('closing', null);
    });

  async function leave(): Promise<void> {
    state = 'leaving';
    const drafts = await draftsFromWindow();
    if (!drafts && (await staysOpen(window))) {
      state = 'open';
      quitting = false;
      return;
    }
    await close();
    state = 'free';
    window.destroy();
    if (quitting || process.platform !== 'darwin') app.quit();
  }

  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (state === 'free') return;
    event.preventDefault();
    if (state === 'open') void leave();
  });
  return { draftsSaved: (saved) => heard?.(saved) };
}

async function staysOpen(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some of your words are not saved yet.',
    detail: 'The disk did not take them. Keep Afterword open to try again or to copy them elsewhere.',
    buttons: ['Keep open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 0;
}
