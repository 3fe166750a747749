/** The same library from a terminal, in plain Node: no window, no display. */
import { text } from 'node:stream/consumers';
import { run } from './cli/run.ts';

// Whoever read the output may have seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  listen: () => text(process.stdin),
  workerFolder: __dirname,
}).then((code) => {
  process.exitCode = code;
});
