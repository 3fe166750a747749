/** The only file that speaks to `ipcMain`: who asks is checked, then what is asked, then it is done. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type AfterwordApi, API_METHODS } from '../../core/contract.ts';
import type { Announce } from '../api/announce.ts';
import { checkArguments } from '../api/arguments.ts';
import { isOwnAddress } from './own-address.ts';

type Handler = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * Answers every method of the contract. `api` may still be on its way: calls wait for it.
 * Calls from another window, a frame inside ours, or another origin throw.
 */
export function bindApi(api: Promise<AfterwordApi>, window: () => WebContents | null): void {
  for (const method of API_METHODS) {
    ipcMain.handle(method, async (event, ...args: unknown[]) => {
      checkSender(event, window());
      const checked = checkArguments(method, args);
      const handler = (await api)[method] as Handler;
      return handler(...checked);
    });
  }
}

/** Announces to the window as it is at the time. */
export function createAnnouncer(window: () => WebContents | null): Announce {
  return (name, event) => {
    const receiver = window();
    if (receiver !== null && !receiver.isDestroyed()) receiver.send(name, event);
  };
}

function checkSender(event: IpcMainInvokeEvent, window: WebContents | null): void {
  const frame = event.senderFrame;
  const own =
    window !== null &&
    event.sender === window &&
    frame === window.mainFrame &&
    isOwnAddress(frame?.url ?? '');
  if (!own) throw new Error('This window may not ask Afterword for anything.');
}
