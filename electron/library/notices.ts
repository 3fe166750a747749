import type { Notice } from '../../core/contract/events.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';

/** What the reader should know about files, collected since opening; each thing is said once. */
export class Notices {
  readonly #told = new Map<string, Notice>();
  readonly #announce: (notice: Notice) => void;

  constructor(announce: (notice: Notice) => void) {
    this.#announce = announce;
  }

  get all(): readonly Notice[] {
    return [...this.#told.values()];
  }

  /** Tells a failure as a sentence; `details` are for those who look closer. */
  tell(failure: Failure, details: string | null): void {
    this.say(describeFailure(failure), details);
  }

  say(sentence: string, details: string | null): void {
    const key = `${sentence}\n${details}`;
    if (this.#told.has(key)) return;
    const notice: Notice = { id: `library-${this.#told.size + 1}`, level: 'warning', sentence, details };
    this.#told.set(key, notice);
    this.#announce(notice);
  }
}
