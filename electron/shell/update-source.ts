/** Newer versions from where this build was released, by electron-updater, which is loaded when it is first needed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { UpdateSource } from '../services/updating.ts';

/**
 * Nothing that tells this reader from others goes along: no id, no version, no system. What electron-updater would say
 * by itself is replaced by these.
 */
const HEADERS = { 'x-user-staging-id': '', 'user-agent': 'Afterword' };

/** `null` for a build without an address. A test names one with a data folder of its own. */
export function createUpdateSource(env: NodeJS.ProcessEnv): UpdateSource | null {
  const testAddress = env['AFTERWORD_USER_DATA'] ? env['AFTERWORD_UPDATE_ADDRESS'] : undefined;
  const isReleased = app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));
  if (!isReleased && !testAddress) return null;
  let loaded: ReturnType<typeof loadUpdater> | null = null;
  const updater = () => {
    loaded ??= loadUpdater(testAddress);
    return loaded;
  };
  return {
    async find() {
      const found = await (await updater()).checkForUpdates();
      return found?.isUpdateAvailable ? found.updateInfo.version : null;
    },
    async fetch(progress) {
      const asked = await updater();
      const hear = ({ percent }: { readonly percent: number }): void => progress(percent / 100);
      asked.on('download-progress', hear);
      await asked.downloadUpdate().finally(() => asked.off('download-progress', hear));
    },
    install: () => void updater().then((asked) => asked.quitAndInstall()),
  };
}

async function loadUpdater(testAddress: string | undefined) {
  const { autoUpdater } = await import('electron-updater');
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.logger = null;
  autoUpdater.requestHeaders = HEADERS;
  if (testAddress) {
    autoUpdater.forceDevUpdateConfig = true;
    autoUpdater.setFeedURL({ provider: 'generic', url: testAddress });
  }
  return autoUpdater;
}
