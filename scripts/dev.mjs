/**
 * `npm run dev`: the window's code comes from Vite's server and is replaced while it runs; a change of `core` or
 * `electron` builds main and preload again and restarts the app.
 */
import { watch } from 'node:fs';
import { createServer } from 'vite';
import { build } from './build.mjs';
import { inProject } from './project.mjs';
import { startedWith } from './run.mjs';
import { onEndRequest, prepareLaunch } from './runtime/launch.mjs';

/** Editors write a file in several steps: wait until they are done, in milliseconds. */
const CALM = 200;
const SERVER = 'http://127.0.0.1:5173';
const TARGETS = /** @type {const} */ (['main', 'preload']);

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

await startedWith(import.meta.filename, async () => {
  await build({ targets: TARGETS });
  const launcher = await prepareLaunch(say);
  const server = await createServer({ configFile: inProject('vite.config.ts') });
  try {
    await server.listen();
    return await runAgainAndAgain(launcher);
  } finally {
    await server.close();
    await launcher.stop();
  }
});

/** Ends when the reader closes the app or asks us to end. @param {import('./runtime/launch.mjs').Launcher} launcher */
async function runAgainAndAgain(launcher) {
  let restarting = true;
  let app = /** @type {import('./runtime/launch.mjs').AppProcess | null} */ (null);
  onEndRequest(() => {
    restarting = false;
    app?.end();
  });
  const stopWatching = watchSources(async () => {
    if (!(await buildsAgain())) return;
    restarting = true;
    app?.end();
  });
  let code = 0;
  while (restarting) {
    restarting = false;
    app = launcher.start(process.argv.slice(2), { AFTERWORD_DEV_SERVER: SERVER });
    code = await app.ended;
  }
  stopWatching();
  return code;
}

/** @returns {Promise<boolean>} whether there is something new to run */
async function buildsAgain() {
  try {
    return await build({ targets: TARGETS });
  } catch (error) {
    say(
      `${error instanceof Error ? error.message : error}\nThe app that runs is the one before this change.`,
    );
    return false;
  }
}

/** @param {() => void} changed */
function watchSources(changed) {
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  const watchers = ['core', 'electron'].map((folder) =>
    watch(inProject(folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(changed, CALM);
    }),
  );
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
