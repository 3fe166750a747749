/** Builds `window.afterword` from the contract. The only file that speaks to `ipcRenderer`. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
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

// A Mac checks spelling by itself, offline; elsewhere Chromium's checker would fetch dictionaries.
if (process.platform !== 'darwin')
  webFrame.setSpellCheckProvider(Intl.DateTimeFormat().resolvedOptions().locale, {
    spellCheck(words, callback) {
      void ipcRenderer.invoke('findMisspelled', words).then(callback, () => callback([]));
    },
  });
