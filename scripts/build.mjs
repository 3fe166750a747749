/**
 * Builds what is older than its sources: the window, main, preload, the command line.
 * Started by itself it builds all of it; `--force` builds also what is fresh.
 */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject, SCRATCH } from './project.mjs';
import { startedWith } from './run.mjs';

/** The environments of `vite.config.ts`, where each is built to and what it is built from. */
const TARGETS = {
  client: { folder: 'dist/renderer', sources: ['core', 'renderer', 'assets'] },
  main: { folder: 'dist/main', sources: ['core', 'electron', 'assets'] },
  preload: { folder: 'dist/preload', sources: ['core', 'electron'] },
  cli: { folder: 'dist/cli', sources: ['core', 'electron', 'assets'] },
};
const CONFIGURATION = [
  'vite.config.ts',
  'scripts/light-nodes.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const STAMP = '.built';

/** @typedef {keyof typeof TARGETS} Target */

export const ALL_TARGETS = /** @type {readonly Target[]} */ (Object.keys(TARGETS));

/**
 * Builds the targets that are missing or older than their sources. What is said goes to stderr, so that a command's
 * own output stays clean. Two at once wait for each other. Returns whether there was anything to build.
 * @param {{ targets?: readonly Target[], force?: boolean, quiet?: boolean }} [options]
 */
export async function build({ targets = ALL_TARGETS, force = false, quiet = false } = {}) {
  if (!force && (await stale(targets)).length === 0) return false;
  const release = await takeLock(join(SCRATCH, 'build.lock'));
  try {
    const waiting = force ? targets : await stale(targets);
    if (waiting.length > 0) await buildNow(waiting, quiet);
    return waiting.length > 0;
  } finally {
    await release();
  }
}

/** @param {readonly Target[]} targets @param {boolean} quiet */
async function buildNow(targets, quiet) {
  const started = performance.now();
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: inProject('vite.config.ts'), logLevel: 'error' });
  for (const target of targets) {
    const newest = await newestSource(target);
    const environment = builder.environments[target];
    if (environment === undefined) throw new Error(`vite.config.ts has no environment called ${target}.`);
    await builder.build(environment);
    await writeFile(inProject(TARGETS[target].folder, STAMP), String(newest));
  }
  if (!quiet)
    process.stderr.write(`Built ${targets.join(', ')} in ${Math.round(performance.now() - started)} ms.\n`);
}

/** @param {readonly Target[]} targets @returns {Promise<readonly Target[]>} */
async function stale(targets) {
  const fresh = await Promise.all(targets.map(isFresh));
  return targets.filter((_target, at) => !fresh[at]);
}

/** The stamp holds the time of the newest source that was built, so that an edit during a build counts as newer. */
async function isFresh(/** @type {Target} */ target) {
  const stamp = inProject(TARGETS[target].folder, STAMP);
  if (!existsSync(stamp)) return false;
  return (await newestSource(target)) <= Number(await readFile(stamp, 'utf8'));
}

/** @param {Target} target @returns {Promise<number>} milliseconds since 1970 */
async function newestSource(target) {
  const paths = [...TARGETS[target].sources, ...CONFIGURATION].map((path) => inProject(path));
  return Math.max(...(await Promise.all(paths.map(newestIn))));
}

/** Folders count too: they change when a file in them is deleted. @param {string} path @returns {Promise<number>} */
async function newestIn(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return isTest(path) ? 0 : found.mtimeMs;
  const inside = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(inside.map((name) => newestIn(join(path, name))))));
}

/** @param {string} path */
const isTest = (path) => /\.test\.tsx?$/.test(path);

/**
 * Waits for its turn. A lock whose owner is gone is taken over.
 * @param {string} file
 * @returns {Promise<() => Promise<void>>} gives the turn back
 */
async function takeLock(file) {
  await mkdir(SCRATCH, { recursive: true });
  for (;;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (await isAbandoned(file)) await rm(file, { force: true });
      else await pause(100);
    }
  }
}

/** @param {string} file */
async function isAbandoned(file) {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  // An empty lock is one whose owner is about to write its number.
  if (!owner)
    return stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs > 5_000,
      () => false,
    );
  try {
    process.kill(owner, 0);
    return false;
  } catch {
    return true;
  }
}

await startedWith(import.meta.filename, async () => {
  await build({ force: process.argv.includes('--force') });
});
