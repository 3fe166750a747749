/** Afterword as a test sees it: started in folders of its own, ended whatever happens. */
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { PROJECT } from './project.ts';
import { prepareUnprivileged, UNPRIVILEGED } from './unprivileged.ts';

export type LaunchOptions = {
  /** Files named on the command line. */
  readonly files?: readonly string[];
  /** Chromium's own sandbox on; as root the app then runs as an unprivileged user. Off when left out. */
  readonly sandbox?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

export type RunningApp = {
  readonly electron: ElectronApplication;
  /** The app's first window, its page loaded. */
  readonly window: Page;
  /** What main printed so far, stdout and stderr. */
  readonly printed: () => string;
  /** Asks the app to quit and waits until it has. */
  readonly close: () => Promise<void>;
  /** Ends main at once, as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** Where one test keeps everything. */
export type TestFolders = {
  readonly root: string;
  /** Settings, library and cache: the same for every launch of a test. */
  readonly userData: string;
};

const LAUNCH_LIMIT = 60_000;

/** A display without a screen has none; the process that would look for it takes time to fail, and rarely fails badly. */
const WITHOUT_GPU = ['--disable-gpu'];

export async function makeTestFolders(): Promise<TestFolders> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-e2e-'));
  const userData = join(root, 'user-data');
  await mkdir(userData);
  return { root, userData };
}

export const removeTestFolders = ({ root }: TestFolders): Promise<void> =>
  rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Starts the built app. */
export async function launchApp(
  folders: TestFolders,
  display: string | null,
  { files = [], sandbox = false, env = {} }: LaunchOptions = {},
): Promise<RunningApp> {
  const surroundings = {
    ...withoutUndefined(process.env),
    ...(display === null ? {} : { DISPLAY: display }),
    AFTERWORD_USER_DATA: folders.userData,
    ...env,
  };
  const asOther = sandbox && process.getuid?.() === 0;
  const started = asOther
    ? await launchUnprivileged(folders, surroundings, files)
    : await electron.launch({
        args: [...(display === null ? [] : WITHOUT_GPU), PROJECT, ...files],
        cwd: PROJECT,
        env: surroundings,
        chromiumSandbox: sandbox,
        timeout: LAUNCH_LIMIT,
      });
  return watch(started);
}

/** As root the sandbox is impossible: a copy that another user may read is started as that user. */
async function launchUnprivileged(
  folders: TestFolders,
  env: Record<string, string>,
  files: readonly string[],
): Promise<ElectronApplication> {
  const { starter, app } = await prepareUnprivileged(folders.root);
  await chmod(folders.root, 0o755);
  await chown(folders.userData, UNPRIVILEGED, UNPRIVILEGED);
  return electron.launch({
    executablePath: starter,
    args: [app, ...files],
    cwd: app,
    env: { ...env, HOME: folders.userData },
    chromiumSandbox: true,
    timeout: LAUNCH_LIMIT,
  });
}

async function watch(started: ElectronApplication): Promise<RunningApp> {
  const program = started.process();
  let printed = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
  }
  const ended = new Promise<void>((done) => program.once('exit', () => done()));
  const isOver = (): boolean => program.exitCode !== null || program.signalCode !== null;
  return {
    electron: started,
    window: await firstWindow(started, () => printed),
    printed: () => printed,
    close: async () => {
      if (isOver()) return;
      await started.close();
      await ended;
    },
    kill: async () => {
      if (isOver()) return;
      program.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstWindow(started: ElectronApplication, printed: () => string): Promise<Page> {
  try {
    const window = await started.firstWindow({ timeout: LAUNCH_LIMIT });
    await window.waitForLoadState('domcontentloaded');
    return window;
  } catch (error) {
    started.process().kill('SIGKILL');
    throw new Error(`Afterword showed no window. It printed:\n${printed()}`, { cause: error });
  }
}

const withoutUndefined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
