/** `npm run -s afterword -- COMMAND`: builds the command line when it is not fresh, then runs it in plain Node. */
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { inProject } from './project.mjs';

await build({ targets: ['cli'], quiet: true });
const program = spawn(process.execPath, [inProject('dist/cli/afterword.cjs'), ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => program.kill(signal));
program.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
