/** `npm run check`: format and lint, unused code, types, unit tests (the import rules among them). */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, PROJECT, SCRATCH } from './project.mjs';
import { run, startedWith } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const STEPS = [
  { name: 'format and lint', program: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
];

/**
 * Runs every check, also after one failed, and says what failed.
 * @returns {Promise<Counts>} counts of unit tests; a check that failed counts as one failed test
 */
export async function check() {
  let failed = 0;
  for (const { name, program, args } of STEPS) {
    const started = performance.now();
    const { code } = await runNode(program, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
    if (code !== 0) failed += 1;
  }
  const unit = await runUnitTests();
  return { passed: unit.passed, failed: unit.failed + failed };
}

/** @returns {Promise<Counts>} */
async function runUnitTests() {
  const report = join(SCRATCH, 'unit.json');
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode('vitest/vitest.mjs', ['run', ...reporters]);
  const { numPassedTests = 0, numFailedTests = 0 } = await readReport(report);
  return withCode({ passed: numPassedTests, failed: numFailedTests }, code);
}

/** A run can fail without a failed test: a file that does not load, an error outside a test. */
export const withCode = (/** @type {Counts} */ counts, /** @type {number} */ code) =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** A test tool's JSON report; empty when it wrote none. @param {string} file @returns {Promise<any>} */
export const readReport = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));

/** Runs a program of `node_modules`. @param {string} program @param {readonly string[]} args */
export const runNode = (program, args) =>
  run(process.execPath, [inProject('node_modules', program), ...args], { cwd: PROJECT, output: 'show' });

/** The last line that a person or a machine reads. @param {Counts} counts */
export const describeCounts = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

await startedWith(import.meta.filename, async () => {
  const counts = await check();
  process.stdout.write(`${describeCounts(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
