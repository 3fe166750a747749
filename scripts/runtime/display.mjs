/** A display that nobody sees, for machines without one. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} Display
 * @property {string} name what `DISPLAY` is to hold, such as `:99`
 * @property {() => Promise<void>} stop
 */

/** Whether windows can be shown to somebody. */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

const START_LIMIT = 20_000;

/**
 * Starts Xvfb on the first free display. It sits in its own process group, so that Ctrl+C does not end it before the
 * app has saved.
 * @param {{ width?: number, height?: number }} [size]
 * @returns {Promise<Display>}
 */
export async function startDisplay({ width = 1440, height = 900 } = {}) {
  // `-ac`: the tests start the app as another user too; the display accepts only connections of this machine.
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${width}x${height}x24`,
    '-nolisten',
    'tcp',
    '-ac',
    '-noreset',
  ];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise((settle) => server.once('close', settle));
  const number = await firstLine(server);
  const endWithUs = () => server.kill('SIGTERM');
  process.once('exit', endWithUs);
  return {
    name: `:${number}`,
    stop: async () => {
      process.off('exit', endWithUs);
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function firstLine(server) {
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  return new Promise((settle, refuse) => {
    const giveUp = setTimeout(() => fail(new Error('Xvfb did not start in 20 seconds.')), START_LIMIT);
    /** @param {Error} error */
    const fail = (error) => {
      clearTimeout(giveUp);
      server.kill('SIGKILL');
      refuse(error);
    };
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with code ${code} before it was ready.`)));
    createInterface(pipe).once('line', (line) => {
      clearTimeout(giveUp);
      settle(line.trim());
    });
  });
}
