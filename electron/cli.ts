/** The same library from a terminal, in plain Node: no window, no display. */
import { run } from './cli/run.ts';

void run(process.argv.slice(2), {
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  workerFolder: __dirname,
}).then((code) => {
  process.exitCode = code;
});
