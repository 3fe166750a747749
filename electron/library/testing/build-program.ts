import { join } from 'node:path';
import { build } from 'vite';
import { temporaryFolder } from './open.ts';

/** Bundles a program, usually of this folder, for plain Node. Resolves to its file, which goes when the test ends. */
export async function buildProgram(name: string, folder = 'electron/library/testing'): Promise<string> {
  const outDir = await temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: `${folder}/${name}.ts`,
      outDir,
      emptyOutDir: false,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  });
  return join(outDir, `${name}.cjs`);
}
