/** Cold start and memory of the built app, side by side with a bare Electron window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type MadeLibrary, openWith } from './libraries.ts';

export type StartSubject = {
  readonly name: string;
  /** The folder of the app to start. */
  readonly app: string;
  /** Its folder for data; Chromium's own files in it are removed before each start. */
  readonly userData: string;
  /** What is opened with, by the `elementtiming` name of it; `null`: the first paint of any kind is waited for. */
  readonly place: 'list' | 'article' | null;
  readonly made: MadeLibrary | null;
};

export type StartFigures = {
  /** From spawning the process to the awaited paint, in milliseconds. */
  readonly painted: number;
  /** Proportional set size of all its processes once it has come to rest, in megabytes; `null`: not asked for. */
  readonly memory: number | null;
};

/** Until when a start is watched: its paint, its rest, or its rest after a first search. */
export type Watching = 'painted' | 'at-rest' | 'searched';

const WATCHER = join(import.meta.dirname, 'watch-start.cjs');
const PATIENCE_MS = 20_000;
/** Long enough to come to rest: a start, and the search's worker, whose code V8 goes on improving for seconds. */
const REST_MS = { 'at-rest': 1_500, searched: 6_000 } as const;

/** Starts a subject once, cold, and measures it. */
export async function measureStart(
  binary: string,
  subject: StartSubject,
  watching: Watching,
): Promise<StartFigures> {
  const { app, userData, place, made } = subject;
  if (made !== null && place !== null) await openWith(made, place);
  const began = Date.now();
  return watched<Record<string, number>, StartFigures>(
    {
      binary,
      app,
      userData,
      watcher: WATCHER,
      env: {
        BENCH_AWAITED: place ?? '',
        BENCH_SEARCH: watching === 'searched' && made !== null ? 'trust' : '',
      },
      patience: PATIENCE_MS,
    },
    async (seen, memory) => {
      const painted = (seen[place ?? 'first-paint'] ?? Number.NaN) - began;
      if (watching === 'painted') return { painted, memory: null };
      await wait(REST_MS[watching]);
      return { painted, memory: await memory() };
    },
  );
}

export type Watched = {
  readonly binary: string;
  readonly app: string;
  readonly userData: string;
  /** Loaded into the app before its own code; prints one line `BENCH` with JSON. */
  readonly watcher: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds until the line must have come. */
  readonly patience: number;
};

/** Starts an app, cold, hands on what its watcher says together with a way to ask for its memory, and ends it. */
export async function watched<Seen, Figures>(
  { binary, app, userData, watcher, env, patience }: Watched,
  judge: (seen: Seen, memory: () => Promise<number>) => Promise<Figures>,
): Promise<Figures> {
  await rm(join(userData, 'session'), { recursive: true, force: true });
  const child = spawn(binary, ['-r', watcher, '--no-sandbox', '--disable-gpu', '--log-level=3', app], {
    env: { ...process.env, AFTERWORD_USER_DATA: userData, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  try {
    return await judge((await lineOf(child, patience)) as Seen, () => memoryOf(child));
  } finally {
    await end(child);
  }
}

async function lineOf(child: ChildProcess, patience: number): Promise<unknown> {
  if (child.stdout === null) throw new Error('The app has no standard output.');
  const abort = AbortSignal.timeout(patience);
  for await (const line of createInterface({ input: child.stdout, signal: abort }))
    if (line.startsWith('BENCH ')) return JSON.parse(line.slice(6));
  throw new Error('The app ended, or took too long, before it said anything.');
}

async function memoryOf(child: ChildProcess): Promise<number> {
  const sizes = await Promise.all((await processGroup(child.pid ?? 0)).map(proportionalSize));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Process ids of everything in the group that `leader` leads. */
async function processGroup(leader: number): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const members = await Promise.all(
    ids.map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) === leader ? [id] : [];
    }),
  );
  return members.flat();
}

/** In kilobytes. */
async function proportionalSize(id: string): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await Promise.race([ended, wait(5_000)]);
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // Already gone.
  }
}
