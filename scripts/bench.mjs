/** `npm run bench`: what starting, saving and memory cost, measured side by side in one run. `--quick` for a few minutes. */
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
  const runtime = await prepareRuntime(say);
  await ensureLibraries(runtime.binary, { display: true, say });
  await build();
  const display = await startDisplay();
  process.env['DISPLAY'] = display.name;
  try {
    const { runBenchmarks } = await importTypeScript(inProject('scripts', 'bench', 'run-benchmarks.ts'));
    await runBenchmarks({
      binary: runtime.binary,
      version: runtime.version,
      quick: process.argv.includes('--quick'),
    });
  } finally {
    await display.stop();
  }
});
