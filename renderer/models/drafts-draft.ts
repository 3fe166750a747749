import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReflectionSave } from '../../core/contract/journal-contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';

/** Where the newest words are. `saved` is said only when the host has answered that they are on the disk. */
export type DraftStatus =
  | { readonly tag: 'untouched' }
  | { readonly tag: 'saving' }
  | { readonly tag: 'saved' }
  | { readonly tag: 'failed'; readonly failure: Failure };

/** How long words may wait, in milliseconds. */
export const SAVE_TIMES = { pause: 400, atLatest: 800, firstRetry: 1000, slowestRetry: 30_000 } as const;

/** What a draft is asked to save: its words decide whether there is anything to save. */
export type Words = { readonly text: string };

/** The words of a reflection, or of another record, between the keyboard and the disk. */
export type Draft<Save extends Words = ReflectionSave> = {
  /** The words a field must show instead of the journal's: unsaved ones, or those of a field in use. */
  readonly text: ReadonlySignal<string | null>;
  readonly status: ReadonlySignal<DraftStatus>;
  write(save: Save): void;
  /** A field that shows `text` has the focus: nothing from elsewhere may change it. */
  hold(text: string): void;
  release(): void;
  /** Saves at once what is unsaved. `false`: it could not be saved. */
  save(): Promise<boolean>;
  stop(): void;
};

type Send<Save> = (save: Save) => Promise<Result<unknown, Failure>>;

/** A draft without words. `send` resolves when the words are on the disk; `now` counts milliseconds. */
export function createDraft<Save extends Words>(send: Send<Save>, now: () => number): Draft<Save> {
  return new SavingDraft(send, now);
}

/** A class because it has a life: typed, waiting, in flight, failed, saved. */
class SavingDraft<Save extends Words> implements Draft<Save> {
  readonly text = signal<string | null>(null);
  readonly status = signal<DraftStatus>({ tag: 'untouched' });
  readonly #send: Send<Save>;
  readonly #now: () => number;
  #newest: Save | null = null;
  #savedText: string | null = null;
  #flight: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | null = null;
  #failures = 0;
  #held = false;

  constructor(send: Send<Save>, now: () => number) {
    this.#send = send;
    this.#now = now;
  }

  write(save: Save): void {
    this.#newest = save;
    this.text.value = save.text;
    if (!this.#isUnsaved()) this.#settle();
    else {
      this.#unsavedSince ??= this.#now();
      if (this.status.value.tag !== 'failed') this.status.value = { tag: 'saving' };
      this.#saveSoon();
    }
  }

  hold(text: string): void {
    this.#held = true;
    if (this.text.value !== null) return;
    // What was saved from here may not be what is on the disk any more.
    this.#newest = null;
    this.#savedText = null;
    this.text.value = text;
  }

  release(): void {
    this.#held = false;
    if (!this.#isUnsaved()) this.text.value = null;
  }

  async save(): Promise<boolean> {
    if (this.#flight) await this.#flight;
    while (this.#isUnsaved()) if (!(await this.#start())) return false;
    return true;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Also while another text of this reflection is on its way: the disk does not hold the newest words yet. */
  #isUnsaved(): boolean {
    return this.#newest !== null && (this.#flight !== null || this.#newest.text !== this.#savedText);
  }

  #saveSoon(): void {
    const waited = this.#now() - (this.#unsavedSince ?? this.#now());
    this.#saveIn(Math.min(SAVE_TIMES.pause, SAVE_TIMES.atLatest - waited));
  }

  #saveIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#start(), Math.max(0, delay));
  }

  /** One save at a time: who asks during a flight gets that flight, and its landing starts the next one. */
  #start(): Promise<boolean> {
    if (this.#flight) return this.#flight;
    if (!this.#newest || !this.#isUnsaved()) return Promise.resolve(true);
    clearTimeout(this.#timer);
    this.#unsavedSince = null;
    this.#flight = this.#fly(this.#newest);
    return this.#flight;
  }

  async #fly(save: Save): Promise<boolean> {
    const result = await this.#send(save).catch(unexpected);
    this.#flight = null;
    if (result.ok) this.#landed(save.text);
    else this.#crashed(result.failure);
    return result.ok;
  }

  #landed(text: string): void {
    this.#savedText = text;
    this.#failures = 0;
    if (!this.#isUnsaved()) this.#settle();
    else {
      this.status.value = { tag: 'saving' };
      this.#saveSoon();
    }
  }

  #crashed(failure: Failure): void {
    this.#failures += 1;
    this.#savedText = null;
    this.status.value = { tag: 'failed', failure };
    this.#saveIn(Math.min(SAVE_TIMES.firstRetry * 2 ** (this.#failures - 1), SAVE_TIMES.slowestRetry));
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#unsavedSince = null;
    this.status.value = { tag: 'saved' };
    if (!this.#held) this.text.value = null;
  }
}

/** The host refused or is gone, or something failed on the way back: the words stay here and are tried again. */
const unexpected = (reason: unknown): Result<never, Failure> => ({
  ok: false,
  failure: { tag: 'unexpected', name: 'What you wrote', detail: String(reason) },
});
