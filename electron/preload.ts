/** Builds `window.afterword` from the contract. The only file that speaks to `ipcRenderer`. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { type AfterwordEvents, EVENT_NAMES } from '../core/contract/events.ts';
import { API_METHODS } from '../core/contract.ts';

const methods: Record<string, (...args: unknown[]) => Promise<unknown>> = Object.fromEntries(
  API_METHODS.map((method) => [method, (...args) => ipcRenderer.invoke(method, ...args)]),
);

// Asked as soon as the page is in its place, so that the answer is there when the page's own code is.
let asked: Promise<unknown> | null = new Promise((answer) => {
  setTimeout(() => answer(ipcRenderer.invoke('start')));
});
methods['start'] = () => {
  const answer = asked ?? ipcRenderer.invoke('start');
  asked = null;
  return answer;
};

function on(name: keyof AfterwordEvents, listener: (event: unknown) => void): () => void {
  if (!EVENT_NAMES.includes(name)) throw new Error(`There is no event called ${name}.`);
  const forward = (_event: unknown, announced: unknown): void => listener(announced);
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.removeListener(name, forward);
  };
}

contextBridge.exposeInMainWorld('afterword', { ...methods, on });

/** What `Intl` would say too, only that it takes milliseconds to say it. */
declare const navigator: { readonly language: string };

// A Mac checks spelling by itself, offline; elsewhere Chromium's checker would fetch dictionaries.
if (process.platform !== 'darwin')
  webFrame.setSpellCheckProvider(navigator.language, {
    spellCheck(words, callback) {
      void ipcRenderer.invoke('findMisspelled', words).then(callback, () => callback([]));
    },
  });
