/** Builds `window.afterword` from the contract. The only file that speaks to `ipcRenderer`. */
import { contextBridge, ipcRenderer } from 'electron';
import { type AfterwordEvents, EVENT_NAMES } from '../core/contract/events.ts';
import { API_METHODS } from '../core/contract.ts';

const methods = Object.fromEntries(
  API_METHODS.map((method) => [method, (...args: unknown[]) => ipcRenderer.invoke(method, ...args)]),
);

function on(name: keyof AfterwordEvents, listener: (event: unknown) => void): () => void {
  if (!EVENT_NAMES.includes(name)) throw new Error(`There is no event called ${name}.`);
  const forward = (_event: unknown, announced: unknown): void => listener(announced);
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.removeListener(name, forward);
  };
}

contextBridge.exposeInMainWorld('afterword', { ...methods, on });
