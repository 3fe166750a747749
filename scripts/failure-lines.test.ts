import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCounts,
  type Counts,
  describeCounts,
  endToEndCounts,
  failureLine,
  NO_TESTS,
  withCode,
} from './failure-lines.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

describe('a failed unit test', () => {
  let folder: string;
  let counts: Counts;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'afterword-reporter-'));
    const files = {
      'sums.test.ts': `import { beforeAll, describe, expect, it } from 'vitest';
        describe('sums', () => {
          it('are right', () => {});
          it('are wrong', () => expect(2).toBe(3));
          it('take too long', () => new Promise(() => {}), 50);
        });
        describe('what was not set up', () => {
          beforeAll(() => { throw new Error('no disk'); });
          it('is not tried', () => {});
        });`,
      'lost.test.ts': `import './nowhere.ts';`,
      'late.test.ts': `import { it } from 'vitest';
        it('leaves something behind', () => void setTimeout(() => { throw new Error('too late'); }, 0));`,
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const report = join(folder, 'made', 'unit.json');
    const reporter = `--reporter=${inProject('scripts', 'unit-reporter.mjs')}`;
    const args = ['run', '--root', folder, reporter, `--outputFile=${report}`];
    await run(process.execPath, [inProject('node_modules', 'vitest', 'vitest.mjs'), ...args]);
    counts = JSON.parse(await readFile(report, 'utf8'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('is named with its file, its titles and its reason', () => {
    expect(counts.failures).toContain(
      'sums.test.ts › sums > are wrong: AssertionError: expected 2 to be 3 // Object.is equality',
    );
    expect(counts.failures).toContain('sums.test.ts › sums > take too long: Error: Test timed out in 50ms.');
  });

  it('is not the only thing that can go wrong', () => {
    expect(counts.failures).toContain('sums.test.ts: Error: no disk');
    expect(counts.failures).toContainEqual(expect.stringMatching(/^lost\.test\.ts: .*nowhere/));
    expect(counts.failures).toContain('unit tests › outside of every test: Error: too late');
  });

  it('counts once, as does everything else', () => {
    expect(counts).toMatchObject({ passed: 2, failed: 5 });
    expect(counts.failures).toHaveLength(5);
  });
});

describe('a failed end-to-end test', () => {
  const test = (status: string, ...messages: readonly string[]) => ({
    status,
    results: [...messages.map((message) => ({ error: { message } })), {}],
  });
  const report = {
    stats: { expected: 7, flaky: 1, unexpected: 1 },
    suites: [
      {
        title: 'writing.spec.ts',
        specs: [
          { title: 'is well', tests: [test('expected')] },
          { title: 'comes late', tests: [test('flaky', 'Error: \u001b[31mnot there\u001b[39m\n  at page')] },
        ],
        suites: [
          {
            title: 'in the dark theme',
            specs: [{ title: 'is read', tests: [test('unexpected', 'Error: no\n\nExpected: 1')] }],
          },
        ],
      },
    ],
    errors: [{ message: 'Error: the build failed' }],
  };

  it('is named with its file, its titles and its reason', () => {
    expect(endToEndCounts(report)).toMatchObject({
      passed: 8,
      failed: 2,
      failures: [
        'e2e/writing.spec.ts › in the dark theme › is read: Error: no Expected: 1',
        'e2e: Error: the build failed',
      ],
    });
  });

  it('is told from one that passed when it was run again, which does not fail the run and is named all the same', () => {
    const counts = endToEndCounts(report);
    expect(counts.again).toEqual(['e2e/writing.spec.ts › comes late: Error: not there']);
    expect(describeCounts(counts).split('\n')).toEqual([
      '↻ passed when run again: e2e/writing.spec.ts › comes late: Error: not there',
      '✗ e2e/writing.spec.ts › in the dark theme › is read: Error: no Expected: 1',
      '✗ e2e: Error: the build failed',
      '8 passed, 2 failed',
    ]);
  });

  it('is not needed for a run to fail', () => {
    expect(withCode(endToEndCounts({}), 0, 'end-to-end tests')).toEqual(NO_TESTS);
    expect(withCode(endToEndCounts({}), 1, 'end-to-end tests')).toEqual({
      ...NO_TESTS,
      failed: 1,
      failures: ['end-to-end tests: ended with code 1'],
    });
    expect(withCode({ ...NO_TESTS, failed: 2 }, 1, 'unit tests').failed).toBe(2);
  });
});

it('a property that failed tells what it failed with and how to see it again, in one line that is not endless', () => {
  const told =
    'Property failed after 5 tests\n{ seed: 1, path: "4:20" }\nCounterexample: ["a"]\nShrunk 2 time(s)';
  expect(failureLine(['days.test.ts'], told)).toBe(
    'days.test.ts: Property failed after 5 tests { seed: 1, path: "4:20" } Counterexample: ["a"]',
  );
  expect(failureLine(['days.test.ts'], 'a'.repeat(10_000))).toHaveLength(500);
});

it('the last line counts all tests, after a line for each that failed, at first or for good', () => {
  const counts = addCounts([
    { ...NO_TESTS, passed: 3, failed: 1, failures: ['a.test.ts › adds: no'] },
    { ...NO_TESTS, passed: 4, again: ['b.spec.ts › waits: late'] },
  ]);
  expect(describeCounts(counts)).toBe(
    '↻ passed when run again: b.spec.ts › waits: late\n✗ a.test.ts › adds: no\n7 passed, 1 failed',
  );
});
