/** The official Electron of the version in `package.json`: present, or fetched when its host can be reached. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../project.mjs';
import { run } from '../run.mjs';

const MODULE = inProject('node_modules', 'electron');
const HOST = 'https://github.com';
const REACH_LIMIT = 5_000;
const FETCH_LIMIT = 10 * 60_000;

/** The version that `package.json` asks for. @returns {string} */
export const officialVersion = () => JSON.parse(readFileSync(join(MODULE, 'package.json'), 'utf8')).version;

/** The folder of the official binary, or `null` when it is not here. */
export function findOfficial() {
  const pathFile = join(MODULE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = join(MODULE, 'dist');
  return existsSync(join(folder, readFileSync(pathFile, 'utf8'))) ? folder : null;
}

/**
 * Fetches the official binary. Gives up in seconds where the host cannot be reached.
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} its folder
 */
export async function fetchOfficial(say) {
  if (!(hasFetchedBefore() || usesProxy() || (await canReach(process.env['ELECTRON_MIRROR'] || HOST))))
    return null;
  say(`Fetching Electron ${officialVersion()} …`);
  const env = { ...process.env };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  const { code } = await run(process.execPath, [join(MODULE, 'install.js')], { env, limit: FETCH_LIMIT });
  return code === 0 ? findOfficial() : null;
}

const usesProxy = () => Boolean(process.env['HTTPS_PROXY'] || process.env['https_proxy']);

/** Electron keeps what it fetched; such a copy needs no host. */
function hasFetchedBefore() {
  const folder = {
    darwin: join(homedir(), 'Library', 'Caches', 'electron'),
    win32: join(process.env['LOCALAPPDATA'] ?? homedir(), 'electron', 'Cache'),
  }[/** @type {string} */ (process.platform)];
  const usual = folder ?? join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'electron');
  return existsSync(process.env['electron_config_cache'] ?? usual);
}

/** @param {string} address */
async function canReach(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_LIMIT) });
    return true;
  } catch {
    return false;
  }
}
