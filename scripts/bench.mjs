/**
 * `npm run bench`: everything that is promised of speed, measured side by side in one run. Options after `--`:
 * `--quick` (under three minutes), names of parts (`start window saving loading import search`), `--pages=FOLDER` (as
 * often as wanted) to import public pages too, or `--make SIZE FOLDER`, which only makes a library of that many articles for other uses.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { inProject } from './project.mjs';
import { startedWith } from './run.mjs';
import { importTypeScript } from './run-typescript.mjs';
import { startDisplay } from './runtime/display.mjs';
import { ensureLibraries } from './runtime/libraries.mjs';
import { prepareRuntime } from './runtime.mjs';

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

await startedWith(import.meta.filename, async () => {
  const args = process.argv.slice(2);
  if (args[0] === '--make') return make(args[1], args[2]);
  const parts = args.filter((arg) => !arg.startsWith('--'));
  const pages = args.flatMap((arg) => /^--pages=(.+)$/.exec(arg)?.[1] ?? []);
  const runtime = await prepareRuntime(say);
  await ensureLibraries(runtime.binary, { display: true, say });
  await build();
  const { runBenchmarks, PART_NAMES } = await importTypeScript(
    inProject('scripts', 'bench', 'run-benchmarks.ts'),
  );
  const unknown = parts.find((part) => !PART_NAMES.includes(part));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”: ${PART_NAMES.join(', ')}.`);
  const display = await startDisplay();
  process.env['DISPLAY'] = display.name;
  try {
    const { binary, version } = runtime;
    await runBenchmarks({ binary, version, quick: args.includes('--quick'), parts, pages });
  } finally {
    await display.stop();
  }
});

/** @param {string | undefined} size @param {string | undefined} folder */
async function make(size, folder) {
  const articles = Number(size);
  if (!Number.isInteger(articles) || articles < 1 || folder === undefined)
    throw new Error('Say how many articles, and a folder that does not exist: --make 10000 /tmp/large');
  if (existsSync(folder)) throw new Error(`${folder} is there already: name a folder that is not.`);
  const { makeLibrary } = await importTypeScript(inProject('scripts', 'bench', 'made-library.ts'));
  await makeLibrary(join(resolve(folder), 'library'), join(resolve(folder), 'cache'), articles);
  say(`${articles} articles stand in ${resolve(folder)}. Start with AFTERWORD_USER_DATA=${resolve(folder)}`);
}
