import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { packageApp } from '../scripts/package.mjs';
import { expect, test } from './support/test.ts';

/** The fuses of the package: DESIGN asks for no way to run it as Node, to inspect it or to swap its code. */
const EXPECTED_FUSES = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
} as const;

/** How a fuse that is on stands in the wire: the character «1». */
const ENABLED = '1'.charCodeAt(0);

test.describe('the packaged app', () => {
  test.describe.configure({ mode: 'serial' });
  test.skip(process.platform !== 'linux', 'the folder of a package is laid out differently elsewhere');

  let folder = '';

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a hook needs from here.
  test.beforeAll(async ({}, testInfo) => {
    test.setTimeout(180_000);
    folder = await packageApp({ output: testInfo.outputPath('release') });
  });

  test('has every fuse set as it should be', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'afterword'));
    const found = Object.fromEntries(
      Object.keys(EXPECTED_FUSES).map((name) => [
        name,
        wire[FuseV1Options[name as keyof typeof EXPECTED_FUSES]] === ENABLED,
      ]),
    );
    expect(found).toEqual(EXPECTED_FUSES);
  });

  test('holds the built app in one archive and nothing that is not needed', async () => {
    const resources = join(folder, 'resources');
    expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);
    expect(existsSync(join(resources, 'app'))).toBe(false);
    const files = listPackage(join(resources, 'app.asar'), { isPack: false });
    expect(files).toContain('/dist/main/main.cjs');
    expect(files).toContain('/dist/main/search-worker.cjs');
    expect(files).toContain('/dist/main/node-sqlite3-wasm.wasm');
    expect(files).toContain('/dist/preload/preload.cjs');
    expect(files).toContain('/dist/renderer/index.html');
    expect(
      files.filter((file) => /\.map$|node_modules|\.built$|^\/(core|electron|renderer)\//.test(file)),
    ).toEqual([]);
    expect(getRawHeader(join(resources, 'app.asar')).headerString).toContain('"integrity"');
  });

  test('opens its window and shows the library', async ({ folders, display }) => {
    const app = spawn(join(folder, 'afterword'), ['--no-sandbox', '--remote-debugging-port=0'], {
      env: { ...process.env, DISPLAY: display ?? '', AFTERWORD_USER_DATA: folders.userData },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    try {
      const address = await debuggingAddress(app);
      // The route and the title are set by the window's own code, once main has answered it.
      await expect
        .poll(() => firstPage(address), { timeout: 30_000 })
        .toEqual({
          title: expect.stringMatching(/Afterword/),
          url: expect.stringMatching(/^app:\/\/bundle\/.*#\/article\//),
        });
    } finally {
      app.kill('SIGTERM');
      await new Promise((ended) => app.once('exit', ended));
    }
    expect(await readFile(join(folders.userData, 'settings.json'), 'utf8')).toContain('"version"');
  });
});

/** By its window: the inspector that Playwright otherwise needs is off in a package. */
async function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((found, missing) => {
    let printed = '';
    app.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const [, host] = /DevTools listening on ws:\/\/([^/]+)\//.exec(printed) ?? [];
      if (host !== undefined) found(`http://${host}`);
    });
    app.once('exit', () => missing(new Error(`The packaged app ended at once. It printed:\n${printed}`)));
  });
}

type PageTarget = { readonly type: string; readonly title: string; readonly url: string };

async function firstPage(address: string): Promise<Omit<PageTarget, 'type'> | null> {
  const targets: readonly PageTarget[] = await (await fetch(`${address}/json/list`)).json();
  const page = targets.find(({ type }) => type === 'page');
  return page === undefined ? null : { title: page.title, url: page.url };
}
