/** What no window of ours may do: leave its page, open another, ask for devices, load a webview, download. */
import { app, type Session, shell, type WebContents } from 'electron';
import { addressOf, isOwnAddress } from './own-address.ts';

const OUTSIDE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Closes every door of a session that an article could knock at. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Guards every web contents that is ever made, whoever makes it. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  keepAtHome(contents);
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url);
    return { action: 'deny' };
  });
}

/** `will-navigate` stays silent for `about:blank`: such a navigation is stopped, and undone when it came through. */
function keepAtHome(contents: WebContents): void {
  let home = addressOf('index.html');
  const remember = (address: string): void => {
    if (isOwnAddress(address)) home = address;
  };
  // Both a moment later: stopping inside the event crashes Electron, and the way back must not be what is stopped.
  const later = (act: () => void): void => {
    setImmediate(() => !contents.isDestroyed() && act());
  };
  contents.on('did-start-navigation', (_event, address, _inPage, isMainFrame) => {
    if (isMainFrame && !isOwnAddress(address)) later(() => contents.stop());
  });
  contents.on('did-navigate', (_event, address) => {
    remember(address);
    if (!isOwnAddress(address)) later(() => void contents.loadURL(home));
  });
  contents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
    if (isMainFrame) remember(address);
  });
}

/** Opens an address in the system's browser when its scheme is one that belongs there. */
export async function openOutside(address: string): Promise<boolean> {
  let scheme: string;
  try {
    scheme = new URL(address).protocol;
  } catch {
    return false;
  }
  if (!OUTSIDE_SCHEMES.has(scheme)) return false;
  await shell.openExternal(address);
  return true;
}
