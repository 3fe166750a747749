/**
 * `npm run package`: builds, draws the icons and packages. On Linux a folder and a `tar.gz`; `--all` makes everything
 * that `electron-builder.config.mjs` names for this system (AppImage and deb, dmg, nsis), whose tools it fetches.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { drawIcons } from './icons.mjs';
import { inProject, PROJECT } from './project.mjs';
import { run, runOrThrow, startedWith } from './run.mjs';
import { prepareRuntime } from './runtime.mjs';

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** What signing and notarising need. */
const SECRETS = ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'];

/**
 * Packages the app into a folder of its own.
 * @param {{ output?: string, all?: boolean }} [options]
 * @returns {Promise<string>} the folder with the packaged app, or with everything when `all` is made
 */
export async function packageApp({ output = inProject('release'), all = false } = {}) {
  await build();
  await drawIcons();
  const runtime = await prepareRuntime(say);
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    CSC_IDENTITY_AUTO_DISCOVERY: process.env['CSC_IDENTITY_AUTO_DISCOVERY'] ?? 'false',
  };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  // A secret that a workflow does not have comes as an empty text; a signing key that there is wants to be found.
  for (const name of SECRETS) if (env[name] === '') delete env[name];
  if (env['CSC_LINK']) env['CSC_IDENTITY_AUTO_DISCOVERY'] = 'true';
  if (runtime.kind !== 'official') {
    env['AFTERWORD_PACKAGE_RUNTIME'] = runtime.folder;
    env['AFTERWORD_PACKAGE_RUNTIME_VERSION'] = runtime.version;
    say('This package holds that runtime: for tests only, not for readers.');
  }
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  const config = [
    '-c',
    inProject('electron-builder.config.mjs'),
    `-c.directories.output=${output}`,
    '--publish',
    'never',
  ];
  const { code } = await run(process.execPath, [builder, ...(all ? [] : ['--dir']), ...config], {
    cwd: PROJECT,
    env,
    output: 'stderr',
  });
  if (code !== 0) throw new Error(`electron-builder ended with code ${code}.`);
  return all ? output : join(output, unpackedFolder());
}

const unpackedFolder = () => {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin') return `mac${arch}`;
  return `${process.platform === 'win32' ? 'win' : 'linux'}${arch}-unpacked`;
};

/** Plain `tar`: electron-builder would fetch an archiver of its own. @param {string} folder */
async function makeArchive(folder) {
  const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const name = `afterword-${version}-linux-${process.arch}`;
  const file = join(folder, '..', `${name}.tar.gz`);
  const rename = ['--transform', `s,^\\.,${name},`, '--owner=0', '--group=0', '--numeric-owner'];
  await runOrThrow('tar', ['-czf', file, ...rename, '-C', folder, '.']);
  return file;
}

await startedWith(import.meta.filename, async () => {
  const all = process.argv.includes('--all');
  const folder = await packageApp({ all });
  say(`Packaged: ${folder}`);
  if (!all && process.platform === 'linux') say(`Packaged: ${await makeArchive(folder)}`);
});
