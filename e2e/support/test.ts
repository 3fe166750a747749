/** `test` for end-to-end tests: each has folders of its own, each worker a display of its own. */
import { test as base, type Page } from '@playwright/test';
import { startDisplay } from '../../scripts/runtime/display.mjs';
import {
  type LaunchOptions,
  launchApp,
  makeTestFolders,
  type RunningApp,
  removeTestFolders,
  type TestFolders,
} from './app.ts';

export { expect } from '@playwright/test';
export type { LaunchOptions, RunningApp, TestFolders } from './app.ts';

type TestFixtures = {
  readonly folders: TestFolders;
  /** Starts the app, again and again if need be; what still runs is ended after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** The app, started once with nothing in its library but what a first start brings. */
  readonly app: RunningApp;
  /** The window of `app`. */
  readonly window: Page;
};

type WorkerFixtures = {
  /** What `DISPLAY` is to hold; `null` where windows need no X server. */
  readonly display: string | null;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      if (process.platform !== 'linux') return use(null);
      const display = await startDisplay();
      await use(display.name);
      await display.stop();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  folders: async ({}, use) => {
    const folders = await makeTestFolders();
    await use(folders);
    await removeTestFolders(folders);
  },
  launch: async ({ folders, display }, use, testInfo) => {
    const launched: RunningApp[] = [];
    await use(async (options) => {
      const running = await launchApp(folders, display, options);
      launched.push(running);
      return running;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const running of launched) {
      if (failed) {
        const picture = await running.window.screenshot({ timeout: 5_000 }).catch(() => null);
        if (picture !== null) await testInfo.attach('window', { body: picture, contentType: 'image/png' });
        await testInfo.attach('printed', { body: running.printed(), contentType: 'text/plain' });
      }
      await running.kill();
    }
  },
  app: async ({ launch }, use) => use(await launch()),
  window: async ({ app }, use) => use(app.window),
});
