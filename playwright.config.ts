import { defineConfig } from '@playwright/test';

/** End-to-end tests on a real Electron. `e2e/support/prepare.ts` builds the app and finds the runtime first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/support/prepare.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/afterword/e2e.json' }]],
});
