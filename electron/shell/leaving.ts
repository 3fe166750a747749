/**
 * Leaving without losing a word: the window saves its drafts, the library writes what is waiting, then the window
 * goes. Nothing is asked unless something could not be saved.
 */
import { app, type BrowserWindow, dialog } from 'electron';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { failed, type Result } from '../../core/result.ts';
import type { Announce } from '../api/announce.ts';

/** A window that does not answer for this long has crashed or hangs: what main holds is saved without it. */
const PATIENCE_MS = 4_000;

/** What is done at the very end may take so long, then the app ends all the same. */
const END_LIMIT_MS = 10_000;

export type LeavingOptions = {
  readonly window: BrowserWindow;
  readonly announce: Announce;
  /** Writes what main could not write before; everything goes on. */
  readonly save: () => Promise<Result<null, Failure>>;
  /** Writes everything main still holds and lets the library go. */
  readonly close: () => Promise<Result<null, Failure>>;
};

export type Leaving = {
  /** Closes everything, runs `act`, and starts the app again. What fails is told first. */
  restart(act: () => Promise<Result<null, Failure>>): void;
  /** Closes everything, and ends with `act` when all was saved. */
  endWith(act: () => void): void;
  /** The window's word that its drafts are on the disk, or that some could not be saved. */
  draftsSaved(saved: boolean): void;
};

/** Takes over closing and quitting of `window`. */
export function guardLeaving({ window, announce, save, close }: LeavingOptions): Leaving {
  let state: 'open' | 'leaving' | 'free' = 'open';
  let quitting = false;
  let last: (() => Promise<Result<null, Failure>>) | null = null;
  let end: (() => void) | null = null;
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
    const areDraftsSaved = await draftsFromWindow();
    const isSaved = areDraftsSaved && keepsNothing(await save().catch(unexpected));
    if (!isSaved && (await staysOpen(window))) {
      state = 'open';
      quitting = false;
      last = null;
      end = null;
      return;
    }
    const closed = await close().catch(unexpected);
    if (last !== null) await actAndRelaunch(closed.ok ? last : async () => closed);
    state = 'free';
    if (end !== null && closed.ok) {
      // The app ends as soon as its last window is gone: what is to be done comes first, and has only so long.
      window.hide();
      end();
      setTimeout(() => app.quit(), END_LIMIT_MS);
      return;
    }
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
  return {
    endWith(act) {
      end = act;
      quitting = true;
      window.close();
    },
    draftsSaved: (saved) => heard?.(saved),
    restart(act) {
      last = act;
      quitting = true;
      window.close();
    },
  };
}

/** Whether nothing is only in memory. What waits for a drive that is gone is remembered over the next start. */
const keepsNothing = (saved: Result<null, Failure>): boolean =>
  saved.ok || saved.failure.tag === 'library-gone';

/** A window that could not be closed because of a fault would be worse than the fault. */
const unexpected = (error: unknown): Result<null, Failure> =>
  failed({
    tag: 'unexpected',
    name: 'Closing',
    detail: error instanceof Error ? error.message : String(error),
  });

/** Tests start the app again themselves. */
async function actAndRelaunch(act: () => Promise<Result<null, Failure>>): Promise<void> {
  const done = await act();
  if (!done.ok)
    await dialog.showMessageBox({ type: 'error', message: describeFailure(done.failure), buttons: ['OK'] });
  if (!process.env['AFTERWORD_NO_RELAUNCH']) app.relaunch();
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
