/** `npm test`: every check, then the end-to-end tests. The last line counts unit and end-to-end tests together. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { check, describeCounts, readReport, runNode, withCode } from './check.mjs';
import { SCRATCH } from './project.mjs';
import { startedWith } from './run.mjs';

/** @returns {Promise<import('./check.mjs').Counts>} */
async function runEndToEndTests() {
  const report = join(SCRATCH, 'e2e.json');
  await rm(report, { force: true });
  const { code } = await runNode('@playwright/test/cli.js', ['test']);
  const { expected = 0, flaky = 0, unexpected = 0 } = (await readReport(report)).stats ?? {};
  return withCode({ passed: expected + flaky, failed: unexpected }, code);
}

await startedWith(import.meta.filename, async () => {
  const checks = await check();
  const endToEnd = await runEndToEndTests();
  const counts = { passed: checks.passed + endToEnd.passed, failed: checks.failed + endToEnd.failed };
  process.stdout.write(`${describeCounts(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
