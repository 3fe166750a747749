/** What the window may not do, whoever gets hold of it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/test.ts';

test('the window has no Node and only the bridge to speak to', async ({ window }) => {
  const found = await window.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: typeof Reflect.get(globalThis, 'afterword'),
    origin: location.origin,
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: 'object',
    origin: 'app://bundle',
  });
});

test('the window runs sandboxed, isolated and without Node integration', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const last = (
      contents as { getLastWebPreferences?: () => Record<string, unknown> | null } | undefined
    )?.getLastWebPreferences?.();
    return {
      sandbox: last?.['sandbox'],
      contextIsolation: last?.['contextIsolation'],
      nodeIntegration: last?.['nodeIntegration'],
    };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

for (const address of ['about:blank', 'https://example.invalid/', 'file:///etc/passwd', 'data:text/html,x'])
  test(`leaving the page for ${address} is refused`, async ({ app, window }) => {
    await expect(window.getByRole('main')).toBeVisible();
    const before = window.url();
    await window.evaluate((target) => {
      setTimeout(() => {
        location.href = target;
      });
    }, address);
    await window.waitForTimeout(600);
    // Asked of main: the test driver itself waits for a navigation that was refused.
    const seen = () =>
      app.electron.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const stands = await contents?.executeJavaScript('document.querySelector("main") !== null');
        return { url: contents?.getURL(), stands };
      });
    // `about:blank` comes through before it can be stopped; the window returns to where it was.
    await expect.poll(seen).toEqual({ url: before, stands: true });
  });

test('new windows and frames of other pages are refused', async ({ app, window }) => {
  const opened = await window.evaluate(() => globalThis.open('about:blank') === null);
  expect(opened).toBe(true);
  expect(app.electron.windows()).toHaveLength(1);
});

test('permissions are denied', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return asked.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('scripts that are injected and requests to a reachable server are refused', async ({ window }) => {
  let requests = 0;
  const server = createServer((_request, answer) => {
    requests += 1;
    answer.setHeader('access-control-allow-origin', '*').end('reached');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const outcome = await window.evaluate(async (target) => {
    const fetched = await fetch(target).then(
      () => 'reached',
      () => 'refused',
    );
    const image = await new Promise<string>((settle) => {
      const element = new Image();
      element.onload = () => settle('reached');
      element.onerror = () => settle('refused');
      element.src = `${target}image.png`;
    });
    let script = 'refused';
    try {
      const element = document.createElement('script');
      element.textContent = 'globalThis.injected = true';
      document.head.append(element);
      script = Reflect.get(globalThis, 'injected') === true ? 'ran' : 'refused';
    } catch {
      script = 'refused';
    }
    return { fetched, image, script };
  }, address);
  server.close();
  expect(outcome).toEqual({ fetched: 'refused', image: 'refused', script: 'refused' });
  expect(requests).toBe(0);
});

test('another window is refused by every channel', async ({ app }) => {
  const refusal = await app.electron.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('app://bundle/index.html').catch(() => undefined);
      const answer = await stranger.webContents
        .executeJavaScript('window.afterword.countLibrary().then(() => "answered", (e) => String(e))')
        .catch(String);
      stranger.destroy();
      return answer;
    },
    await preloadPath(app),
  );
  expect(refusal).toContain('may not ask');
});

test('arguments that nobody would send throw and change nothing', async ({ window }) => {
  const refusal = await window.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'afterword');
    return bridge.openArticle('../../../../etc/passwd').then(
      () => 'opened',
      (error: Error) => error.message,
    );
  });
  expect(refusal).toContain('openArticle');
});

test('the policy and the traversal guard of the own protocol hold', async ({ app, window }) => {
  const policy = await app.electron.evaluate(async ({ session }) => {
    const answer = await session.defaultSession.fetch('app://bundle/index.html');
    const outside = await session.defaultSession.fetch('app://bundle/..%2fmain%2fmain.cjs');
    return { policy: answer.headers.get('content-security-policy') ?? '', outside: outside.status };
  });
  expect(policy.policy).toContain("default-src 'none'");
  expect(policy.policy).toContain("require-trusted-types-for 'script'");
  expect(policy.policy).not.toContain('unsafe');
  expect(policy.outside).toBe(404);
  const threw = await window.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<p>x</p>');
      return false;
    } catch {
      return true;
    }
  });
  expect(threw).toBe(true);
});

test('with the system’s sandbox on, the window’s process is confined', async ({ launch }) => {
  const app = await launch({ sandbox: true });
  const id = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s+2$/m);
});

async function preloadPath(app: {
  electron: import('@playwright/test').ElectronApplication;
}): Promise<string> {
  const folder = await app.electron.evaluate(({ app: main }) => main.getAppPath());
  return `${folder}/dist/preload/preload.cjs`;
}
