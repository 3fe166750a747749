/** Before the first end-to-end test: a fresh build, a runtime (named in the environment) and its libraries. */
import { build } from '../../scripts/build.mjs';
import { ensureLibraries } from '../../scripts/runtime/libraries.mjs';
import { prepareRuntime } from '../../scripts/runtime.mjs';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup from the default export.
export default async function prepare(): Promise<void> {
  const runtime = await prepareRuntime(say);
  await ensureLibraries(runtime.binary, { display: true, say });
  await build();
}
