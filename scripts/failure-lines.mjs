/** How tests ended, in few lines: the end of a log alone tells what failed, and why. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Counts
 * @property {number} passed tests; those that passed when run again are among them
 * @property {number} failed tests, and whatever else went wrong
 * @property {readonly string[]} failures a line for each that failed
 * @property {readonly string[]} again a line for each that failed at first and passed when run again
 */

/** @type {Counts} */
export const NO_TESTS = { passed: 0, failed: 0, failures: [], again: [] };

const LONGEST_LINE = 500;
/** What of an error's later lines is worth a place: what a property failed with, and what was expected. */
const TELLING = /^(\{ seed:|Counterexample:|Expected|Received|Locator:)/;

/** @param {readonly Counts[]} parts @returns {Counts} */
export const addCounts = (parts) => ({
  passed: parts.reduce((sum, { passed }) => sum + passed, 0),
  failed: parts.reduce((sum, { failed }) => sum + failed, 0),
  failures: parts.flatMap(({ failures }) => failures),
  again: parts.flatMap(({ again }) => again),
});

/** The last lines that a person or a machine reads. @param {Counts} counts */
export const describeCounts = ({ passed, failed, failures, again }) =>
  [
    ...again.map((line) => `↻ passed when run again: ${line}`),
    ...failures.map((line) => `✗ ${line}`),
    `${passed} passed, ${failed} failed`,
  ].join('\n');

/**
 * One line: file › title: first line of the error.
 * @param {readonly string[]} titles the file and the titles down to the test
 * @param {string | undefined} error message
 */
export function failureLine(titles, error = 'no error was told') {
  const [first = '', ...rest] = stripVTControlCharacters(error)
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const told = [first, ...rest.filter((text) => TELLING.test(text))].join(' ');
  return `${titles.join(' › ')}: ${told}`.slice(0, LONGEST_LINE);
}

/**
 * A run can end badly without a failed test: that counts as one.
 * @param {Counts} counts
 * @param {number} code with which the tool ended
 * @param {string} tests which they are
 * @returns {Counts}
 */
export const withCode = (counts, code, tests) =>
  code === 0 || counts.failed > 0
    ? counts
    : { ...counts, failed: 1, failures: [...counts.failures, `${tests}: ended with code ${code}`] };

/** @param {any} report Playwright’s JSON; empty when it wrote none @returns {Counts} */
export function endToEndCounts({ stats = {}, suites = [], errors = [] }) {
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  /** @type {readonly EndToEndTest[]} */
  const tests = suites.flatMap((/** @type {any} */ suite) => testsOf(suite, []));
  const linesOf = (/** @type {string} */ status) =>
    tests.filter((test) => test.status === status).map(({ titles, error }) => failureLine(titles, error));
  const outside = errors.map((/** @type {any} */ { message }) => failureLine(['e2e'], message));
  return {
    passed: expected + flaky,
    failed: unexpected + outside.length,
    failures: [...linesOf('unexpected'), ...outside],
    again: linesOf('flaky'),
  };
}

/**
 * @typedef {object} EndToEndTest
 * @property {string} status Playwright’s word: `flaky` is one that passed when it was run again
 * @property {readonly string[]} titles
 * @property {string | undefined} error of the first time that it failed
 */

/** @param {any} suite @param {readonly string[]} around titles of the suites around it @returns {EndToEndTest[]} */
function testsOf({ title, suites = [], specs = [] }, around) {
  const titles = [...around, around.length === 0 ? `e2e/${title}` : title];
  const own = specs.flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ { status, results }) => ({
      status,
      titles: [...titles, spec.title],
      error: results.find((/** @type {any} */ result) => result.error)?.error.message,
    })),
  );
  return [...own, ...suites.flatMap((/** @type {any} */ inner) => testsOf(inner, titles))];
}
