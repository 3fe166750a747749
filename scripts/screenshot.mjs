/** `npm run screenshot`: takes the pictures of the README from the real app, with its starter library. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { build } from './build.mjs';
import { inProject, PROJECT } from './project.mjs';
import { startedWith } from './run.mjs';
import { startDisplay } from './runtime/display.mjs';
import { ensureLibraries } from './runtime/libraries.mjs';
import { prepareRuntime } from './runtime.mjs';

const FOLDER = inProject('docs', 'pictures');
const ANSWER =
  'On the Lisbon project, in May. I left the kick-off to Petra and sat at the far end.\n\nIt cost me two weeks of wanting to interrupt.';

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

await startedWith(import.meta.filename, async () => {
  const { binary } = await prepareRuntime(say);
  await ensureLibraries(binary, { display: true, say });
  await build();
  const userData = await mkdtemp(join(tmpdir(), 'afterword-pictures-'));
  const display = process.platform === 'linux' ? await startDisplay() : null;
  try {
    await takePictures(userData, display?.name ?? null);
  } finally {
    await display?.stop();
    await rm(userData, { recursive: true, force: true });
  }
});

/** @param {string} userData @param {string | null} display */
async function takePictures(userData, display) {
  const app = await electron.launch({
    args: [PROJECT],
    env: {
      .../** @type {Record<string, string>} */ (process.env),
      AFTERWORD_USER_DATA: userData,
      ...(display === null ? {} : { DISPLAY: display }),
    },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const window = await app.firstWindow();
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await answer.fill(ANSWER);
  await window.getByText('Saved').first().waitFor();
  await mkdir(FOLDER, { recursive: true });
  await window.screenshot({ path: join(FOLDER, 'reader.png') });
  await window.evaluate(() => Reflect.get(globalThis, 'afterword').changeSettings({ theme: 'dark' }));
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid').waitFor();
  await window.screenshot({ path: join(FOLDER, 'library-dark.png') });
  await app.close();
  say(`Pictures: ${FOLDER}`);
}
