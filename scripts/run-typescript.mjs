/**
 * Runs a TypeScript file of the project in plain Node: `node scripts/run-typescript.mjs FILE [ARGUMENTS]`.
 * The Node of today's development machines cannot load TypeScript itself.
 */
import { resolve } from 'node:path';
import { startedWith } from './run.mjs';

/**
 * Loads a TypeScript module and everything it imports.
 * @param {string} file
 * @returns {Promise<Record<string, any>>} its exports
 */
export async function importTypeScript(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
  return module;
}

await startedWith(import.meta.filename, async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new Error('Name the TypeScript file to run.');
  process.argv = [process.argv[0] ?? 'node', resolve(file), ...args];
  await importTypeScript(file);
});
