import { defineConfig } from '@playwright/test';

const isUnattended = Boolean(process.env['CI']);

/** End-to-end tests on a real Electron. `e2e/support/prepare.ts` builds the app and finds the runtime first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/support/prepare.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // A slow machine is not a fault: what is waited for comes, only later.
  expect: { timeout: 15_000 },
  forbidOnly: isUnattended,
  // Where nobody watches, one that fails is run once more; `npm test` names each that needed it.
  retries: isUnattended ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/afterword/e2e.json' }]],
});
