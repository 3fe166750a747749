/** Pages that come through the network, from a real server on this computer. */
import type { Page } from '@playwright/test';
import { type LocalSite, startLocalSite } from '../electron/services/fetching/testing/local-site.ts';
import { expect, test } from './support/test.ts';

const TITLES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

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
