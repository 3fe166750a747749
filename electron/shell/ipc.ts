/** The only file that speaks to `ipcMain`: who asks is checked, then what is asked, then it is done. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { START_METHODS, type StartContract } from '../../core/contract/start-contract.ts';
import { type AfterwordApi, API_METHODS } from '../../core/contract.ts';
import type { Announce } from '../api/announce.ts';
import type { RestOfApi } from '../api/compose-api.ts';
import { isOwnAddress } from './own-address.ts';

type Handler = (...args: readonly unknown[]) => Promise<unknown>;

/** The arguments of a method when they are what the contract says. Otherwise throws. */
export type CheckArguments = (method: keyof AfterwordApi, args: readonly unknown[]) => readonly unknown[];

/** Does an act so that what it leads to is known by a name, should somebody watch. */
export type Naming = <T>(name: string, act: () => T) => T;

export const WITHOUT_NAME: Naming = (_name, act) => act();

export type Answers = {
  /** Takes no arguments. */
  readonly first: StartContract;
  /** May still be on its way: calls wait for it. */
  readonly rest: Promise<{ readonly api: RestOfApi; readonly checkArguments: CheckArguments }>;
};

/** Answers every method of the contract. Calls from another window, a frame inside ours, or another origin throw. */
export function bindApi(
  { first, rest }: Answers,
  window: () => WebContents | null,
  naming: Naming = WITHOUT_NAME,
): void {
  for (const method of API_METHODS) {
    const answer = async (args: readonly unknown[]): Promise<unknown> => {
      if (isFirst(method)) return first[method]();
      const { api, checkArguments } = await rest;
      return (api[method] as Handler)(...checkArguments(method, args));
    };
    ipcMain.handle(method, async (event, ...args: unknown[]) => {
      checkSender(event, window());
      return naming(method, () => answer(args));
    });
  }
}

const isFirst = (method: keyof AfterwordApi): method is keyof StartContract => method in START_METHODS;

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
