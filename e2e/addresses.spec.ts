/** Pages that come through the network, from a real server on this computer. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { anAvif, aPng } from '../core/testing/pictures.ts';
import { type LocalSite, startLocalSite } from '../electron/services/fetching/testing/local-site.ts';
import { expect, test } from './support/test.ts';

const TITLES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** As the library keeps a picture: by its content. */
const KEPT = /^app:\/\/pictures\/[0-9a-f]{64}\.(?:png|avif)$/;

const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>Stand ${title}</title></head><body><article><h1>Stand ${title}</h1>
<p>On stand ${title} the team waited until the one in front had turned round and looked each of them in the eye.</p>
<p>Nobody had planned it, and everybody who was at stand ${title} remembers it as the day on which the work began.</p>
<p>When did you last turn round on the way to ${title}?</p></article></body></html>`;

/** Lets the app fetch from this computer, which it does for nobody by itself. */
async function allowThisComputer(window: Page): Promise<void> {
  await expect(window.getByRole('main')).toBeVisible();
  await window.evaluate(() =>
    Reflect.get(globalThis, 'afterword').changeSettings({ allowedHosts: ['127.0.0.1'] }),
  );
}

let site: LocalSite;

test.beforeEach(async () => {
  site = await startLocalSite(
    Object.fromEntries(TITLES.map((title) => [`/${title.toLowerCase()}`, page(title)] as const)),
  );
});
test.afterEach(() => site.close());

test('ten addresses pasted at once become nine articles and one reason', async ({ window }) => {
  await allowThisComputer(window);
  const addresses = [
    ...TITLES.map((title) => `${site.origin}/${title.toLowerCase()}`),
    `${site.origin}/gone`,
  ];
  await window.keyboard.press('Control+l');
  const dialog = window.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('Addresses of pages').fill(addresses.join('\n'));
  await dialog.getByRole('button', { name: 'Fetch 10 pages' }).click();
  await expect(window.getByText('9 articles imported, 1 not imported')).toBeVisible({ timeout: 30_000 });
  await expect(window.getByText(/\/gone” could not be fetched: the site has no such page/)).toBeVisible();
  await window.getByRole('button', { name: 'Open' }).first().click();
  await expect(window.getByRole('textbox', { name: /When did you last turn round/ })).toBeVisible();
  expect(site.requests.filter(({ path }) => path !== '/gone')).toHaveLength(9);
});

test('addresses in the clipboard are fetched, and this computer only when it was allowed', async ({
  app,
  window,
}) => {
  await app.electron.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    `${site.origin}/one\n${site.origin}/two`,
  );
  await expect(window.getByRole('main')).toBeVisible();
  await window.keyboard.press('Control+Shift+V');
  await expect(window.getByText(/in a private network/).first()).toBeVisible({ timeout: 20_000 });
  expect(site.requests).toEqual([]);
  await allowThisComputer(window);
  await window.getByRole('button', { name: 'Try all again' }).click();
  await expect(window.getByText('2 articles imported')).toBeVisible({ timeout: 20_000 });
});

test('an import is paused, taken up again and cancelled by keyboard, and its reasons are copied', async ({
  app,
  window,
}) => {
  await site.close();
  const held: (() => void)[] = [];
  site = await startLocalSite({
    '/first': page('First'),
    '/held': (_request, response) => {
      held.push(() => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page('Held')));
    },
  });
  await allowThisComputer(window);
  const bringIn = (...paths: readonly string[]): Promise<void> =>
    window.evaluate(
      (addresses) => Reflect.get(globalThis, 'afterword').importAddresses(addresses),
      paths.map((path) => `${site.origin}${path}`),
    );
  const tray = window.getByRole('region', { name: 'Import' });
  await bringIn('/first', '/held', '/gone', '/lost');
  await expect(tray.getByRole('heading', { name: 'Importing 2 of 4' })).toBeVisible({ timeout: 20_000 });
  await tray.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(tray.getByRole('heading', { name: 'Paused at 2 of 4' })).toBeVisible();
  await tray.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const answer of held.splice(0)) answer();
  await expect(tray.getByRole('heading', { name: '2 articles imported, 2 not imported' })).toBeVisible({
    timeout: 20_000,
  });
  await tray.getByRole('button', { name: 'Copy the list of what failed' }).press('Enter');
  await expect(window.getByText('The list was copied.')).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/\/gone” could not be fetched.*\n.*\/lost” could not be fetched/);
  await tray.getByRole('button', { name: 'Close the list' }).press('Enter');
  await bringIn('/held?once-more');
  await expect(tray.getByRole('heading', { name: 'Importing 1 of 1' })).toBeVisible();
  await tray.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(tray.getByRole('heading', { name: /^Importing/ })).toBeHidden();
  const counts = await window.evaluate(() => Reflect.get(globalThis, 'afterword').countLibrary());
  expect(counts.shelves.all).toBe(8);
});

test('pictures of a page are kept, and shown when the site is gone', async ({ launch }) => {
  const pictured = page('Ten').replace(
    '<p>Nobody',
    '<img src="/hill.png" alt="A hill"><img src="/dusk.avif" alt="The sky at dusk"><img src="/gone.png" alt="A valley nobody painted"><p>Nobody',
  );
  await site.close();
  site = await startLocalSite({
    '/ten': pictured,
    '/hill.png': (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(aPng(60, 40)),
    '/dusk.avif': (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'image/avif' }).end(anAvif()),
  });
  const first = await launch();
  await allowThisComputer(first.window);
  await first.window.evaluate(
    (address) => Reflect.get(globalThis, 'afterword').importAddresses([address]),
    `${site.origin}/ten`,
  );
  await expect(first.window.getByText('1 article imported')).toBeVisible({ timeout: 20_000 });
  await site.close();
  await first.window.getByRole('button', { name: 'Open' }).click();
  for (const [name, width, height] of [
    ['A hill', 60, 40],
    ['The sky at dusk', 12, 8],
  ] as const) {
    const image = first.window.getByRole('img', { name });
    await expect(image).toHaveAttribute('src', KEPT);
    await expect.poll(() => image.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBe(width);
    expect(await image.evaluate((drawn: HTMLImageElement) => [drawn.width, drawn.height])).toEqual([
      width,
      height,
    ]);
  }
  await expect(first.window.getByRole('img', { name: 'A valley nobody painted' })).toBeVisible();
});

test('a hostile page asks for nothing but what is guarded', async ({ window }) => {
  const other = await startLocalSite({});
  await site.close();
  site = await startLocalSite({
    '/hostile': page('Hostile').replace(
      '<p>Nobody',
      `<script src="/script.js"></script><link rel="stylesheet" href="/style.css"><iframe src="/frame"></iframe>
<img src="/pixel.gif" width="1" height="1" alt=""><img src="${other.origin.replace('127.0.0.1', 'localhost')}/x.png" alt="Elsewhere">
<img src="http://169.254.169.254/latest" alt="Metadata"><img src="file:///etc/passwd" alt="File">
<video src="/film.mp4" poster="/poster.png"></video><p style="background:url(/back.png)">Nobody`,
    ),
  });
  await allowThisComputer(window);
  await window.evaluate(
    (address) => Reflect.get(globalThis, 'afterword').importAddresses([address]),
    `${site.origin}/hostile`,
  );
  await expect(window.getByText('1 article imported')).toBeVisible({ timeout: 20_000 });
  await window.getByRole('button', { name: 'Open' }).click();
  await expect(window.getByRole('textbox', { name: /When did you last turn round/ })).toBeVisible();
  expect(site.requests.map(({ path }) => path)).toEqual(['/hostile']);
  expect(other.requests).toEqual([]);
  await other.close();
});

test('an import that a crash broke off goes on at the next start', async ({ launch, folders }) => {
  await site.close();
  let isSilent = true;
  site = await startLocalSite(
    Object.fromEntries(
      TITLES.map((title, at) => [
        `/${at}`,
        (_request, response) => {
          if (at < 2 || !isSilent) response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(title));
        },
      ]),
    ),
  );
  const first = await launch();
  await allowThisComputer(first.window);
  await first.window.evaluate(
    (addresses) => Reflect.get(globalThis, 'afterword').importAddresses(addresses),
    TITLES.map((_title, at) => `${site.origin}/${at}`),
  );
  await expect(first.window.getByText('“Stand Two” was imported')).toBeVisible({ timeout: 20_000 });
  // What waits is written a second after it changed.
  await expect
    .poll(() => readFile(join(folders.userData, 'waiting-imports.json'), 'utf8').catch(() => ''))
    .toMatch(/^(?!.*\/1").*\/8"/s);
  await first.kill();
  isSilent = false;
  const second = await launch();
  await expect(second.window.getByText('7 articles imported')).toBeVisible({ timeout: 30_000 });
  const counts = await second.window.evaluate(() => Reflect.get(globalThis, 'afterword').countLibrary());
  expect(counts.shelves.all).toBe(6 + TITLES.length);
});
