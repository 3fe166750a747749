/** Draws every icon that a package needs from `assets/icons/afterword.svg`: PNG for Linux, ICO, ICNS. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { inProject, SCRATCH } from './project.mjs';
import { startedWith } from './run.mjs';

/** Where the drawn icons are; `electron-builder.config.mjs` names the same folder. */
export const ICONS = join(SCRATCH, 'icons');

const SOURCE = inProject('assets', 'icons', 'afterword.svg');
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Types of an ICNS file and their sizes in pixels; the last ones are the doubled sizes of fine screens. */
const MAC_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/**
 * Writes `NxN.png`, `icon.ico` and `icon.icns`.
 * @param {string} [folder]
 */
export async function drawIcons(folder = ICONS) {
  const svg = await readFile(SOURCE, 'utf8');
  /** @param {number} size */
  const draw = (size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await mkdir(folder, { recursive: true });
  for (const size of LINUX_SIZES) await writeFile(`${folder}/${size}x${size}.png`, draw(size));
  const ico = new IconIco();
  for (const size of WINDOWS_SIZES) await ico.addFromPng(draw(size), null, true);
  await writeFile(`${folder}/icon.ico`, ico.encode());
  const icns = new IconIcns();
  for (const [type, size] of MAC_TYPES) await icns.addFromPng(draw(size), [type], true);
  await writeFile(`${folder}/icon.icns`, icns.encode());
}

await startedWith(import.meta.filename, () => drawIcons(process.argv[2] ?? ICONS));
