/** `npm run -s afterword -- COMMAND`: builds the command line when it is not fresh, then runs it in plain Node. */
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { inProject } from './project.mjs';
import { startedWith } from './run.mjs';
import { onEndRequest } from './runtime/launch.mjs';

/** npm starts scripts in the project's folder; paths on the command line mean the folder they were typed in. */
const typedIn = () =>
  process.env['npm_lifecycle_event'] === 'afterword' ? process.env['INIT_CWD'] : undefined;

await startedWith(import.meta.filename, async () => {
  await build({ targets: ['cli'], quiet: true });
  const program = spawn(process.execPath, [inProject('dist/cli/afterword.cjs'), ...process.argv.slice(2)], {
    cwd: typedIn() ?? process.cwd(),
    stdio: 'inherit',
  });
  onEndRequest(() => program.kill());
  return new Promise((settle, refuse) => {
    program.once('error', refuse);
    program.once('exit', (code) => settle(code ?? 1));
  });
});
