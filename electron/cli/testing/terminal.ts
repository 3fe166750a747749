/** Runs the bundled command line in processes of its own, each test in a folder of its own. */
import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const PROJECT = join(import.meta.dirname, '../../..');

/** Only ends what hangs, in milliseconds: that a machine is slow is no failure. */
export const PATIENCE = 900_000;

export const SENTENCE = 'The team moved on when the one in front stood still for a while and listened.';

/** Builds the command line when it is older than its sources. */
export function buildCommandLine(): void {
  execFileSync(process.execPath, [join(PROJECT, 'scripts/afterword.mjs'), '--help']);
}

export type Terminal = {
  /** A path in the terminal's folder. */
  at(...names: readonly string[]): string;
  run(args: readonly string[], input?: string): Ended;
  /** With the library `library` in the terminal's folder. */
  inLibrary(...args: readonly string[]): Ended;
  /** The same, killed after so many milliseconds if it still runs. Resolves to whether it was. */
  killedAfter(milliseconds: number, ...args: readonly string[]): boolean;
  /** Runs a command to its end, and gives moments spread over the time it took, in milliseconds. */
  momentsOf(...args: readonly string[]): readonly number[];
  /** The value that a command prints with `--json`; the test says what it expects of it. */
  jsonOf<Printed = unknown>(...args: readonly string[]): Printed;
  /** An article with two questions of its own, as a Markdown file. */
  writeArticle(name: string, title: string): string;
  /** Every file and folder below a folder. */
  filesIn(place: string): readonly string[];
};

/** What most commands print of a thing. */
export type Named = { readonly id: string };

type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A terminal in a new folder, which goes when the test ends. */
export function openTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: readonly string[]): string => join(folder, ...names);
  const start = (args: readonly string[], options: SpawnSyncOptions) =>
    spawnSync(process.execPath, [join(PROJECT, 'dist/cli/afterword.cjs'), ...args], {
      ...options,
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], AFTERWORD_USER_DATA: at('data') },
    });
  const run = (args: readonly string[], input = ''): Ended => {
    const { status, stdout, stderr } = start(args, { input });
    return { status, stdout, stderr };
  };
  const inLibrary = (...args: readonly string[]): Ended => run([...args, '--library', at('library')]);
  return {
    at,
    run,
    inLibrary,
    killedAfter: (milliseconds, ...args) =>
      start([...args, '--library', at('library')], { timeout: milliseconds, killSignal: 'SIGKILL' })
        .signal === 'SIGKILL',
    momentsOf: (...args) => {
      const start = performance.now();
      inLibrary(...args);
      const time = performance.now() - start;
      return [0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1].map((share) => Math.round(share * time));
    },
    jsonOf: (...args) => JSON.parse(inLibrary(...args, '--json').stdout),
    writeArticle: (name, title) => {
      const text = `# ${title}\n\n${title}: ${SENTENCE}\n\n## Questions for discussion\n\n- When did you last stand still?\n- Who moved on because you did?\n`;
      writeFileSync(at(name), text);
      return name;
    },
    filesIn: (place) => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort(),
  };
}
