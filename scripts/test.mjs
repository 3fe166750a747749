/** `npm test`: every check, then the end-to-end tests. The last lines name what failed and count both together. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { check, readReport, runNode } from './check.mjs';
import { addCounts, describeCounts, endToEndCounts, withCode } from './failure-lines.mjs';
import { SCRATCH } from './project.mjs';
import { startedWith } from './run.mjs';

/** @returns {Promise<import('./failure-lines.mjs').Counts>} */
async function runEndToEndTests() {
  const report = join(SCRATCH, 'e2e.json');
  await rm(report, { force: true });
  const { code } = await runNode('@playwright/test/cli.js', ['test']);
  return withCode(endToEndCounts(await readReport(report)), code, 'end-to-end tests');
}

await startedWith(import.meta.filename, async () => {
  const counts = addCounts([await check(), await runEndToEndTests()]);
  process.stdout.write(`${describeCounts(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
