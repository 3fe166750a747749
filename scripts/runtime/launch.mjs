/** Starts the built app in a runtime, on a display that is there or on a hidden one, and ends both in good order. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, SCRATCH } from '../project.mjs';
import { prepareRuntime } from '../runtime.mjs';
import { hasDisplay, startDisplay } from './display.mjs';
import { ensureLibraries } from './libraries.mjs';

/**
 * @typedef {object} Launcher
 * @property {(args: readonly string[], env?: NodeJS.ProcessEnv) => AppProcess} start
 * @property {() => Promise<void>} stop ends the hidden display, if there is one
 */

/**
 * @typedef {object} AppProcess
 * @property {Promise<number>} ended its exit code; 0 when we asked for the end
 * @property {() => void} end asks it to save and end; it is ended by force when it takes too long
 */

/** How long the app may take to save what is unsaved once it was asked to end, in milliseconds. */
const SAVE_LIMIT = 15_000;

/**
 * Finds or prepares all that the app needs to run.
 * @param {(line: string) => void} say
 * @returns {Promise<Launcher>}
 */
export async function prepareLaunch(say) {
  const { binary } = await prepareRuntime(say);
  const visible = hasDisplay();
  await ensureLibraries(binary, { display: !visible, say });
  const switches = rootSwitches(say);
  if (visible) {
    return {
      start: (args, env) => startProcess(binary, [...switches, PROJECT, ...args], env),
      stop: async () => {},
    };
  }
  const display = await startDisplay();
  const hidden = await hiddenSurroundings(display.name, say);
  // Nobody looks and nothing accelerates: without these Chromium fills the terminal with what it misses.
  const quiet = ['--disable-gpu', '--log-level=3'];
  return {
    start: (args, env) =>
      startProcess(binary, [...switches, ...quiet, PROJECT, ...args], { ...hidden, ...env }),
    stop: display.stop,
  };
}

/** @param {string} name @param {(line: string) => void} say */
async function hiddenSurroundings(name, say) {
  const folder = process.env['AFTERWORD_SCREENSHOTS'] ?? join(SCRATCH, 'screenshots');
  await mkdir(folder, { recursive: true });
  say(
    `No display here: using Xvfb on ${name}. A picture of each place is written to ${folder}. Ctrl+C ends it.`,
  );
  return { DISPLAY: name, AFTERWORD_SCREENSHOTS: folder };
}

/** Chromium refuses to start as root with its sandbox on. @param {(line: string) => void} say */
function rootSwitches(say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say(
    'Running as root, where Chromium cannot use its sandbox: --no-sandbox. For reading, start as a normal user.',
  );
  return ['--no-sandbox'];
}

/** @param {string} binary @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] @returns {AppProcess} */
function startProcess(binary, args, env) {
  // Its own group: Ctrl+C reaches only us, and we ask the app to end, once.
  const app = spawn(binary, [...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  let asked = false;
  return {
    ended: new Promise((settle, refuse) => {
      app.once('error', refuse);
      app.once('exit', (code) => settle(asked ? 0 : (code ?? 1)));
    }),
    end: () => {
      if (asked) return;
      asked = true;
      app.kill('SIGTERM');
      setTimeout(() => endGroup(app.pid), SAVE_LIMIT).unref();
    },
  };
}

/** @param {number | undefined} leader */
function endGroup(leader) {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** Calls `act` on Ctrl+C, a request to end and a closed terminal. @param {() => void} act */
export function onEndRequest(act) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, act);
}
