/** The importer as its worker has it: bundled, with what the build leaves out of the parser's nodes. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import type * as pipeline from '../../core/importing/pipeline.ts';
import { lightNodes } from '../light-nodes.mjs';
import { inProject, SCRATCH } from '../project.mjs';

export type Importer = (typeof pipeline)['importSource'];

export async function buildImporter(): Promise<Importer> {
  const outDir = join(SCRATCH, 'bench-importer');
  await build({
    configFile: false,
    logLevel: 'error',
    root: inProject(),
    plugins: [lightNodes()],
    ssr: { noExternal: true, resolve: { conditions: ['node', 'import', 'module', 'default'] } },
    build: {
      ssr: inProject('core', 'importing', 'pipeline.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'importer.cjs' } },
    },
  });
  return (createRequire(import.meta.url)(join(outDir, 'importer.cjs')) as typeof pipeline).importSource;
}
