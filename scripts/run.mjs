/** Runs other programs and hears how they ended. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] whole environment; ours when left out
 * @property {'show' | 'stderr' | 'keep'} [output] `show` on our own streams, all of it on `stderr`, or only `keep`
 * @property {number} [limit] milliseconds until it is ended
 */

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 127 when it could not be started, 128 when a signal ended it
 * @property {string} stdout empty unless kept
 * @property {string} stderr empty unless kept
 */

/**
 * Runs a program to its end. Never throws: a program that is missing has code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env = process.env, output = 'keep', limit } = {}) {
  const streams = /** @type {const} */ ({
    show: ['inherit', 'inherit', 'inherit'],
    stderr: ['ignore', 2, 2],
    keep: ['ignore', 'pipe', 'pipe'],
  })[output];
  return new Promise((settle) => {
    const child = spawn(command, [...args], { cwd, env, timeout: limit, stdio: [...streams] });
    const kept = { stdout: '', stderr: '' };
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name]?.setEncoding('utf8').on('data', (text) => {
        kept[name] += text;
      });
    }
    child.once('error', (error) => settle({ code: 127, stdout: '', stderr: error.message }));
    child.once('close', (code) => settle({ code: code ?? 128, ...kept }));
  });
}

/**
 * Runs a program that must succeed, and returns what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runOrThrow(command, args, options) {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with code ${code}. ${stderr.trim()}`);
  return stdout;
}

/**
 * Whether this file is the one that was started, not one that was imported.
 * @param {string} moduleFile `import.meta.filename`
 */
const isStarted = (moduleFile) => process.argv[1] === moduleFile;

/**
 * Does `act` when this file is the one that was started. A failure ends with its sentence and code 1, no stack.
 * @param {string} moduleFile `import.meta.filename`
 * @param {() => Promise<number | void>} act its number is the exit code
 */
export async function startedWith(moduleFile, act) {
  if (!isStarted(moduleFile)) return;
  try {
    process.exitCode = (await act()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
