import { homedir } from 'node:os';
import { join } from 'node:path';

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
