/** For machines without a display: a picture of the window each time it changes place. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';

/** Long enough for a place to load and paint. */
const SETTLE_MS = 700;

/** Writes `<folder>/<place>.png` after the first paint and after each change of place, and says so on stdout. */
export function takeScreenshots(window: BrowserWindow, folder: string): void {
  let waiting: NodeJS.Timeout | null = null;
  const take = async (): Promise<void> => {
    if (window.isDestroyed()) return;
    const file = join(folder, `${placeOf(window.webContents.getURL())}.png`);
    const picture = await window.webContents.capturePage();
    await mkdir(folder, { recursive: true });
    await writeFile(file, picture.toPNG());
    process.stdout.write(`Screenshot: ${file}\n`);
  };
  const takeSoon = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(() => void take().catch(() => undefined), SETTLE_MS);
  };
  window.webContents.on('did-finish-load', takeSoon);
  window.webContents.on('did-navigate-in-page', takeSoon);
  window.on('closed', () => {
    if (waiting !== null) clearTimeout(waiting);
  });
}

/** `#/article/…` → `article`; the page without a place is the library. */
function placeOf(address: string): string {
  const place = /#\/([a-z]+)/.exec(address)?.[1];
  return place ?? 'library';
}
