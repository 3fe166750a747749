import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';

/** The settings as last chosen, and the way to change them. */
export type SettingsKeeper = {
  current(): Settings;
  /** Resolves when the change is on the disk; it counts at once all the same. */
  change(change: Partial<Settings>): Promise<Result<Settings, Failure>>;
  /** Calls `listener` after each change; the returned function stops it. */
  on(listener: (settings: Settings) => void): () => void;
};
