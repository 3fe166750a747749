/** `npm start`: builds what is not fresh, finds a runtime and its libraries, and runs Afterword in it. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { PROJECT, SCRATCH } from './project.mjs';
import { startedWith } from './run.mjs';
import { hasDisplay, startDisplay } from './runtime/display.mjs';
import { ensureLibraries } from './runtime/libraries.mjs';
import { prepareRuntime } from './runtime.mjs';

/** How long the app may take to save what is unsaved once it was asked to end, in milliseconds. */
const SAVE_LIMIT = 15_000;

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Starts the built app and waits for its end.
 * @param {{ args?: readonly string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 0 when it was asked to end by Ctrl+C, a signal or a closed terminal
 */
export async function startApp({ args = [], env = {} } = {}) {
  const runtime = await prepareRuntime(say);
  const visible = hasDisplay();
  await ensureLibraries(runtime.binary, { display: !visible, say });
  const display = visible ? null : await startDisplay();
  try {
    const hidden = display === null ? {} : await hiddenSurroundings(display.name);
    return await runUntilEnd(runtime.binary, [...rootSwitches(), PROJECT, ...args], {
      ...process.env,
      ...hidden,
      ...env,
    });
  } finally {
    await display?.stop();
  }
}

/** @param {string} name */
async function hiddenSurroundings(name) {
  const folder = process.env['AFTERWORD_SCREENSHOTS'] ?? join(SCRATCH, 'screenshots');
  await mkdir(folder, { recursive: true });
  say(
    `No display here: using Xvfb on ${name}. A picture of each place is written to ${folder}. Ctrl+C ends it.`,
  );
  return { DISPLAY: name, AFTERWORD_SCREENSHOTS: folder };
}

/** Chromium refuses to start as root with its sandbox on. */
function rootSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say(
    'Running as root, where Chromium cannot use its sandbox: started with --no-sandbox. Read as a normal user.',
  );
  return ['--no-sandbox'];
}

/** @param {string} binary @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function runUntilEnd(binary, args, env) {
  // Its own group: Ctrl+C reaches only us, and we ask the app to end, once.
  const app = spawn(binary, [...args], {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    app.kill('SIGTERM');
    setTimeout(() => endGroup(app.pid), SAVE_LIMIT).unref();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, ask);
  return new Promise((settle, refuse) => {
    app.once('error', refuse);
    app.once('exit', (code) => settle(asked ? 0 : (code ?? 1)));
  });
}

/** @param {number | undefined} leader */
function endGroup(leader) {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

await startedWith(import.meta.filename, async () => {
  await build();
  return startApp({ args: process.argv.slice(2) });
});
