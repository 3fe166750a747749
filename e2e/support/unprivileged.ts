/** A copy of runtime and app that the user `nobody` may read, and a starter that becomes that user. */
import { chmod, chown, copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runOrThrow } from '../../scripts/run.mjs';
import { PROJECT } from './project.ts';

/** User and group id of `nobody` and `nogroup`. */
export const UNPRIVILEGED = 65_534;

export type UnprivilegedCopy = {
  /** Starts Electron as `nobody`; takes the arguments that Electron takes. */
  readonly starter: string;
  /** The app's folder. */
  readonly app: string;
};

export async function prepareUnprivileged(root: string): Promise<UnprivilegedCopy> {
  const runtime = join(root, 'runtime');
  const app = join(root, 'app');
  const hook = join(root, 'playwright-hook.js');
  const starter = join(root, 'electron-as-nobody');
  await copyRuntime(runtime);
  await mkdir(app, { recursive: true });
  await cp(join(PROJECT, 'dist'), join(app, 'dist'), { recursive: true });
  await copyFile(join(PROJECT, 'package.json'), join(app, 'package.json'));
  await copyFile(playwrightHook(), hook);
  // The hook holds `ready` back until Playwright listens; without it a few launches in a hundred hang.
  const becomeNobody = `setpriv --reuid=${UNPRIVILEGED} --regid=${UNPRIVILEGED} --clear-groups`;
  const line = `exec ${becomeNobody} '${runtime}/electron' -r '${hook}' "$@"`;
  await writeFile(starter, `#!/bin/sh\n${line}\n`);
  await chmod(starter, 0o755);
  return { starter, app };
}

async function copyRuntime(folder: string): Promise<void> {
  const source = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (source === undefined)
    throw new Error('No runtime is named: the tests were started without their setup.');
  await runOrThrow('cp', ['-r', `${source}/.`, folder]);
  await runOrThrow('chmod', ['-R', 'a+rX', folder]);
  // Where user namespaces are not for everybody, Chromium's sandbox needs this file to be root's and set-user-id.
  const sandbox = join(folder, 'chrome-sandbox');
  await chown(sandbox, 0, 0);
  await chmod(sandbox, 0o4755);
}

function playwrightHook(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('playwright-core/package.json')), 'lib/server/electron/loader.js');
}
