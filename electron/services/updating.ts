/** Looks for a newer Afterword when the reader asks, or once a day when the reader wants that. */
import type { UpdateState } from '../../core/contract/update-contract.ts';
import type { SettingsKeeper } from '../api/settings-keeper.ts';

/** Where newer versions come from. */
export type UpdateSource = {
  /** The version that is newer than this one; `null`: this is the newest. */
  find(): Promise<string | null>;
  /** Fetches what was found; hears of the share that is done, 0 to 1. */
  fetch(progress: (share: number) => void): Promise<void>;
  /** Ends the app, which has saved everything, and starts the newer one. */
  install(): void;
};

export type UpdatingOptions = {
  /** `null`: this build does not know of any. */
  readonly source: UpdateSource | null;
  readonly settings: SettingsKeeper;
  readonly now: () => Date;
  /** The state is another one now. */
  readonly onChange: (state: UpdateState) => void;
};

export type Updating = {
  state(): UpdateState;
  look(): Promise<void>;
  fetch(): Promise<void>;
  /** `true`: what was fetched can be installed. */
  isReady(): boolean;
  /** Looks when the reader wants that and a day has gone by. */
  tick(): Promise<void>;
  stop(): void;
};

const DAY_MS = 24 * 60 * 60_000;
const TICK_EVERY_MS = 60 * 60_000;
/** The start itself is left alone. */
const FIRST_TICK_MS = 60_000;

export function startUpdating({ source, settings, now, onChange }: UpdatingOptions): Updating {
  let state: UpdateState = source === null ? { tag: 'unknown' } : { tag: 'current', lookedAt: null };
  const become = (next: UpdateState): void => {
    state = next;
    onChange(next);
  };

  const look = async (): Promise<void> => {
    if (source === null || !['current', 'failed', 'found'].includes(state.tag)) return;
    become({ tag: 'looking' });
    const lookedAt = now().toISOString();
    await settings.change({ lookedForUpdateAt: lookedAt });
    try {
      const version = await source.find();
      become(version === null ? { tag: 'current', lookedAt } : { tag: 'found', version });
    } catch (error) {
      become({ tag: 'failed', step: 'looking', reason: reasonOf(error) });
    }
  };
  const fetch = async (): Promise<void> => {
    if (source === null || state.tag !== 'found') return;
    const { version } = state;
    become({ tag: 'fetching', version, share: 0 });
    try {
      await source.fetch((share) => become({ tag: 'fetching', version, share }));
      become({ tag: 'ready', version });
    } catch (error) {
      become({ tag: 'failed', step: 'fetching', reason: reasonOf(error) });
    }
  };
  const tick = async (): Promise<void> => {
    const { looksForUpdates, lookedForUpdateAt } = settings.current();
    if (!looksForUpdates || state.tag === 'found') return;
    const isDue = lookedForUpdateAt === null || now().getTime() - Date.parse(lookedForUpdateAt) >= DAY_MS;
    if (isDue) await look();
  };
  const first = setTimeout(() => void tick(), FIRST_TICK_MS);
  const timer = setInterval(() => void tick(), TICK_EVERY_MS);
  first.unref();
  timer.unref();

  return {
    state: () => state,
    look,
    fetch,
    isReady: () => state.tag === 'ready',
    tick,
    stop() {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
