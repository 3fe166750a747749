/** `npm run check`: format and lint, unused code, types, unit tests (the import rules among them). */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addCounts, describeCounts, NO_TESTS, withCode } from './failure-lines.mjs';
import { inProject, PROJECT, SCRATCH } from './project.mjs';
import { run, startedWith } from './run.mjs';

/** @typedef {import('./failure-lines.mjs').Counts} Counts */

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
  /** @type {string[]} */
  const failures = [];
  for (const { name, program, args } of STEPS) {
    const started = performance.now();
    const { code } = await runNode(program, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
    if (code !== 0) failures.push(`check: ${name}`);
  }
  return addCounts([{ ...NO_TESTS, failed: failures.length, failures }, await runUnitTests()]);
}

/** @returns {Promise<Counts>} */
async function runUnitTests() {
  const report = join(SCRATCH, 'unit.json');
  await rm(report, { force: true });
  const reporters = [
    '--reporter=default',
    '--reporter=./scripts/unit-reporter.mjs',
    `--outputFile=${report}`,
  ];
  const { code } = await runNode('vitest/vitest.mjs', ['run', ...reporters]);
  return withCode({ ...NO_TESTS, ...(await readReport(report)) }, code, 'unit tests');
}

/** What a test tool wrote about its run; empty when it wrote nothing. @param {string} file @returns {Promise<any>} */
export const readReport = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));

/** Runs a program of `node_modules`. @param {string} program @param {readonly string[]} args */
export const runNode = (program, args) =>
  run(process.execPath, [inProject('node_modules', program), ...args], { cwd: PROJECT, output: 'show' });

await startedWith(import.meta.filename, async () => {
  const counts = await check();
  process.stdout.write(`${describeCounts(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
