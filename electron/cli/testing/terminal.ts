/**
 * Runs the command line, each test in a folder of its own: in this process, or, where that is what is tested, the
 * bundled program in one of its own.
 */
import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { openSettings } from '../../library/settings-file.ts';
import { TEMPORARY } from '../../library/testing/temporary.ts';
import { startLocalSite } from '../../services/fetching/testing/local-site.ts';
import { run as runCommand } from '../run.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const PROGRAM = join(PROJECT, 'dist/cli');

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
  run(args: readonly string[], input?: string): Promise<Ended>;
  /** With the library `library` in the terminal's folder. */
  inLibrary(...args: readonly string[]): Promise<Ended>;
  /** The same by the program, in a process of its own. */
  byProgram(args: readonly string[], input?: string): Ended;
  /** The same, killed after so many milliseconds if it still runs. Resolves to whether it was. */
  killedAfter(milliseconds: number, ...args: readonly string[]): boolean;
  /** Runs a command to its end, and gives moments spread over the time it took, in milliseconds. */
  momentsOf(...args: readonly string[]): readonly number[];
  /** The value that a command prints with `--json`; the test says what it expects of it. */
  jsonOf<Printed = unknown>(...args: readonly string[]): Promise<Printed>;
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
  const folder = mkdtempSync(join(TEMPORARY, 'afterword-cli-'));
  const before = process.cwd();
  process.chdir(folder);
  const at = (...names: readonly string[]): string => join(folder, ...names);
  vi.stubEnv('AFTERWORD_USER_DATA', at('data'));
  // A build puts it in.
  vi.stubGlobal('__AFTERWORD_VERSION__', '1.0.0');
  onTestFinished(() => {
    process.chdir(before);
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  });
  const withLibrary = (args: readonly string[]): readonly string[] => [...args, '--library', at('library')];
  const start = (args: readonly string[], options: SpawnSyncOptions) =>
    spawnSync(process.execPath, [join(PROGRAM, 'afterword.cjs'), ...withLibrary(args)], {
      ...options,
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], AFTERWORD_USER_DATA: at('data') },
    });
  const byProgram = (args: readonly string[], input = ''): Ended => {
    const { status, stdout, stderr } = start(args, { input });
    return { status, stdout, stderr };
  };
  const inLibrary = (...args: readonly string[]): Promise<Ended> => run(withLibrary(args));
  return {
    at,
    run,
    inLibrary,
    byProgram,
    killedAfter: (milliseconds, ...args) =>
      start(args, { timeout: milliseconds, killSignal: 'SIGKILL' }).signal === 'SIGKILL',
    momentsOf: (...args) => {
      const begin = performance.now();
      byProgram(args);
      const time = performance.now() - begin;
      return [0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1].map((share) => Math.round(share * time));
    },
    jsonOf: async (...args) => JSON.parse((await inLibrary(...args, '--json')).stdout),
    writeArticle: (name, title) => {
      const text = `# ${title}\n\n${title}: ${SENTENCE}\n\n## Questions for discussion\n\n- When did you last stand still?\n- Who moved on because you did?\n`;
      writeFileSync(at(name), text);
      return name;
    },
    filesIn: (place) => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort(),
  };
}

/** A terminal whose settings allow this computer, and a site of these pages on it. */
export async function openTerminalBesideSite(pages: Record<string, string>) {
  const site = await startLocalSite(pages);
  onTestFinished(site.close);
  const terminal = openTerminal();
  mkdirSync(terminal.at('data'));
  const { settings } = await openSettings(terminal.at('data', 'settings.json'));
  await settings.change({ allowedHosts: ['127.0.0.1'] });
  return { site, terminal };
}

async function run(args: readonly string[], input = ''): Promise<Ended> {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runCommand(args, {
    say: (text) => said.push(`${text}\n`),
    complain: (text) => complained.push(`${text}\n`),
    listen: async () => input,
    workerFolder: PROGRAM,
  });
  return { status, stdout: said.join(''), stderr: complained.join('') };
}
