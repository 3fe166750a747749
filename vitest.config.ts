import { defineConfig } from 'vitest/config';

/**
 * Limits only end what hangs: that a machine is slow is no failure. Tests do not wait for a time to pass but, with
 * `expect.poll`, for what is to happen. Milliseconds.
 */
const LIMITS = {
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { interval: 10, timeout: 120_000 } },
};

/** Unit tests: plain Node for the rules and the disk, happy-dom for components. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['core/**/*.test.ts', 'electron/**/*.test.ts', 'scripts/**/*.test.ts'],
          ...LIMITS,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'window',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          ...LIMITS,
        },
      },
    ],
  },
});
