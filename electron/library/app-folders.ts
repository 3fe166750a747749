import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where things are unless the reader chose otherwise. Only `library` is precious. */
export type Folders = {
  readonly library: string;
  /** May be deleted at any time. */
  readonly cache: string;
  readonly settingsFile: string;
};

/** The folders inside the app's own folder for application data. */
export function foldersIn(userData: string): Folders {
  return {
    library: join(userData, 'library'),
    // Not «cache»: where file names ignore case that is Chromium's own folder.
    cache: join(userData, 'library-cache'),
    settingsFile: join(userData, 'settings.json'),
  };
}

/**
 * The app's folder for application data as Electron would choose it, for the command line, which runs without
 * Electron. `AFTERWORD_USER_DATA` names another one, as it does for the app.
 */
export function userDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const own = environment['AFTERWORD_USER_DATA'];
  if (own) return own;
  const name = 'Afterword';
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', name);
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
    default:
      return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
  }
}
