/** The system libraries that Electron and its display need on Linux: looked for with `ldd`, installed where allowed. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../run.mjs';

/** Debian's names up to 12, and the names since the change to 64-bit time (Debian 13, Ubuntu 24.04). */
const PACKAGES = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libgbm1'], ['libasound2', 'libasound2t64']];
const DISPLAY_PACKAGES = [['xvfb'], ['xauth']];

/**
 * Makes sure that `binary` can be loaded and, when `display` is wanted, that Xvfb is there. Installs what is missing
 * as root on Debian and Ubuntu; elsewhere throws with the line to run.
 * @param {string} binary
 * @param {{ display: boolean, say: (line: string) => void }} options
 */
export async function ensureLibraries(binary, { display, say }) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(binary, display);
  if (missing.length === 0) return;
  const what = `Missing on this system: ${missing.join(', ')}.`;
  if (!isDebian()) throw new Error(`${what} ${adviceFor(readRelease())}`);
  const packages = await choosePackages(display);
  if (process.getuid?.() !== 0) throw new Error(`${what} Run this once: sudo ${installLine(packages)}`);
  say(`${what} Installing ${packages.join(' ')} …`);
  await install(packages);
  const still = await findMissing(binary, display);
  if (still.length > 0) throw new Error(`Still missing after the installation: ${still.join(', ')}.`);
}

/** @param {string} binary @param {boolean} display */
async function findMissing(binary, display) {
  const { stdout } = await run('ldd', [binary]);
  const libraries = missingLibraries(stdout);
  return display && !hasProgram('Xvfb') ? [...libraries, 'Xvfb'] : libraries;
}

/** The libraries that `ldd` could not find. @param {string} lddOutput */
export const missingLibraries = (lddOutput) =>
  [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');

/** Whether a program of this name can be started. @param {string} name */
export const hasProgram = (name) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const isDebian = () => existsSync('/etc/debian_version') && hasProgram('apt-get');

const readRelease = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');

/** The line for other distributions. @param {string} release content of `/etc/os-release` */
export function adviceFor(release) {
  if (/fedora|rhel|centos/.test(release)) {
    return 'Run this once: sudo dnf install gtk3 nss mesa-libgbm alsa-lib xorg-x11-server-Xvfb xauth';
  }
  if (/arch/.test(release)) {
    return 'Run this once: sudo pacman -S gtk3 nss mesa alsa-lib xorg-server-xvfb xorg-xauth';
  }
  if (/suse/.test(release)) {
    return 'Run this once: sudo zypper install gtk3 mozilla-nss libgbm1 libasound2 xorg-x11-server-Xvfb xauth';
  }
  return 'Install GTK 3, NSS, GBM, ALSA and Xvfb with the package manager of this system.';
}

/** @param {readonly string[]} packages */
const installLine = (packages) => `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** @param {boolean} display */
async function choosePackages(display) {
  const wanted = display ? [...PACKAGES, ...DISPLAY_PACKAGES] : PACKAGES;
  // A fresh container has no package lists at all: without them no name can be judged.
  if (process.getuid?.() === 0) await apt(['update', '-qq']);
  return Promise.all(wanted.map((names) => firstInstallable(names)));
}

/** The new name first: the old one may linger as a name without a package. @param {readonly string[]} names */
async function firstInstallable(names) {
  for (const name of [...names].reverse()) {
    const { stdout } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return names[0] ?? '';
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const { code, stderr } = await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (code !== 0)
    throw new Error(`The installation failed. Run this once: ${installLine(packages)}\n${stderr.trim()}`);
}

/** @param {readonly string[]} args */
const apt = (args) => run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
