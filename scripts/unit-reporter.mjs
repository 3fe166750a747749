/**
 * What `npm run check` hears of the unit tests. Vitest's own JSON report says neither what a test that took too long
 * says nor what went wrong outside of every test.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failureLine } from './failure-lines.mjs';

/** Vitest makes one for each run; `--outputFile` names the file that gets the `Counts` as JSON. */
export default class UnitReporter {
  #file = '';

  /** @param {import('vitest/node').Vitest} vitest */
  onInit({ config }) {
    this.#file = String(config.outputFile);
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest/node').SerializedError[]} outside errors that no test waited for
   */
  async onTestRunEnd(modules, outside) {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const failures = [
      ...tests.flatMap((test) => {
        const { state, errors } = test.result();
        return state === 'failed'
          ? [failureLine([test.module.relativeModuleId, test.fullName], say(errors[0]))]
          : [];
      }),
      ...modules.flatMap((module) =>
        [module, ...module.children.allSuites()].flatMap((suite) =>
          suite.errors().map((error) => failureLine([module.relativeModuleId], say(error))),
        ),
      ),
      ...outside.map((error) => failureLine(['unit tests', 'outside of every test'], say(error))),
    ];
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(this.#file, JSON.stringify({ passed, failed: failures.length, failures }));
  }
}

/** @param {import('vitest/node').SerializedError | undefined} error */
const say = (error) => (error ? `${error.name ?? 'Error'}: ${error.message}` : undefined);
