/** Looking for a newer version: only when the reader says so, and with nothing but the request. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** A place of release on this computer that offers one version. */
async function placeOfRelease(version: string) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    if (!request.url?.startsWith('/latest')) response.writeHead(404);
    response.end(`version: ${version}\npath: Afterword.AppImage\nsha512: AA==\nreleaseDate: '2026-03-01'\n`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, requests, close: () => server.close() };
}

async function openSettings(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.keyboard.press('Control+,');
}

test('a newer version is looked for when asked, and nothing is fetched before the reader says so', async ({
  launch,
}) => {
  const place = await placeOfRelease('99.0.0');
  const { window } = await launch({ env: { AFTERWORD_UPDATE_ADDRESS: place.address } });
  await openSettings(window);
  const section = window.getByRole('region', { name: 'Updates' });
  await expect(section.getByRole('checkbox')).not.toBeChecked();
  await expect(section.getByText('Not looked for since the start.')).toBeVisible();
  expect(place.requests).toEqual([]);

  await section.getByRole('button', { name: 'Look now' }).click();
  await expect(section.getByText('Afterword 99.0.0 is there.')).toBeVisible();
  await expect(section.getByRole('button', { name: 'Fetch it' })).toBeVisible();
  expect(place.requests.map(({ method }) => method)).toEqual(['GET']);
  const said = JSON.stringify(place.requests[0]?.headers);
  expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/i);
  expect(said).not.toMatch(/Electron|Chrome|Linux|0\.1\.0/);

  await section.getByRole('button', { name: 'Fetch it' }).click();
  await expect(section.getByText(/could not be fetched/)).toBeVisible();
  place.close();
});

test('the newest version says so, and a place that cannot be reached is told', async ({ launch }) => {
  const place = await placeOfRelease('0.0.1');
  const { window } = await launch({ env: { AFTERWORD_UPDATE_ADDRESS: place.address } });
  await openSettings(window);
  const section = window.getByRole('region', { name: 'Updates' });
  await section.getByRole('button', { name: 'Look now' }).click();
  await expect(section.getByText(/^This is the newest/)).toBeVisible();
  place.close();
  await section.getByRole('button', { name: 'Look now' }).click();
  await expect(section.getByText(/could not be reached/)).toBeVisible();
});

test('a build from the sources does not know of newer ones', async ({ window }) => {
  await openSettings(window);
  await expect(window.getByText(/was built from its sources/)).toBeVisible();
});
