/**
 * Brings sources into the library in the order in which they came; while some are stored, the next ones are read and
 * made into articles. Each source has its own outcome in words.
 */
import type { NamedBytes } from '../../core/contract/import-contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { ClipboardContent } from '../../core/importing/clipboard.ts';
import { pieceLabel } from '../../core/importing/import-piece.ts';
import {
  type DuplicateChoice,
  failuresOf,
  type ImportOutcome,
  type ImportProgress,
  shownResults,
  sumUpOutcomes,
} from '../../core/importing/import-queue.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { MANY } from './backing-up.ts';
import { beginNext } from './import-ahead.ts';
import {
  type Arrival,
  fromAddress,
  fromClipboard,
  fromFile,
  fromOrigin,
  fromPath,
} from './import-arrivals.ts';
import { createEntry, type ImportEntry, isWaiting } from './import-entry.ts';
import { unexpected } from './import-outcomes.ts';
import { type ImportTurnOptions, type InWork, takeArticle, takeTurn } from './import-turn.ts';
import { createStoringLine, type StoringLine } from './storing-line.ts';
import { createTeller } from './teller.ts';
import type { WaitingList } from './waiting-list.ts';

export type ImportQueue = {
  /** Files by their path: from a dialog or a command line. */
  addPaths(paths: readonly string[]): void;
  /** Files whose bytes are given: from a drop. */
  addFiles(files: readonly NamedBytes[]): void;
  /** Pages by their address. */
  addAddresses(addresses: readonly string[]): void;
  addClipboard(content: ClipboardContent): void;
  progress(): ImportProgress;
  /** Hears of progress at most ten times a second, and always of the end. */
  on(listener: (progress: ImportProgress) => void): () => void;
  /** Stops what is in work and everything waiting; what is stored already stays. */
  cancel(): void;
  /** Begins nothing new until it is told to go on. */
  pause(isPaused: boolean): void;
  /** Everything that failed, again. */
  retryFailed(): void;
  /** Why sources or articles of them were not imported. */
  failures(): readonly Failure[];
  /** Goes on with what waited when the program ended. */
  resume(): Promise<void>;
  /** The program ends: what is not done yet waits for its next start. */
  leave(): Promise<void>;
  /** Tries again what failed: whole sources, or of a source with many articles those that failed. */
  retry(importIds: readonly string[]): void;
  /** Takes in what a source of many articles holds besides those that most readers want. */
  takeLeftOut(importId: string): void;
  /** For a source of many articles the choice holds for all its duplicates, which are read again. */
  settle(importId: string, choice: DuplicateChoice): Promise<Result<null, Failure>>;
  /** Forgets everything that has an outcome; a duplicate nobody decided on is left out. */
  dismiss(): void;
};

export type ImportQueueOptions = ImportTurnOptions & { readonly waiting: WaitingList };

/** An empty queue. It works whenever something waits in it. */
export function createImportQueue(options: ImportQueueOptions): ImportQueue {
  const queue = new Queue(options);
  return {
    addPaths: (paths) => queue.add(paths.map(fromPath)),
    addFiles: (files) => queue.add(files.map(fromFile)),
    addAddresses: (addresses) => queue.add(addresses.map((address) => fromAddress(address, options.fetcher))),
    addClipboard: (content) => queue.add([fromClipboard(content)]),
    progress: () => queue.progress(),
    on: (listener) => queue.teller.on(listener),
    cancel: () => queue.cancel(),
    pause: (isPaused) => queue.pause(isPaused),
    retryFailed: () => queue.retryFailed(),
    failures: () => queue.failures(),
    resume: () => queue.resume(),
    leave: () => queue.leave(),
    retry: (importIds) => queue.retry(new Set(importIds)),
    takeLeftOut: (importId) => queue.takeLeftOut(importId),
    settle: (importId, choice) => queue.settle(importId, choice),
    dismiss: () => queue.dismiss(),
  };
}

/** Owns what waits and what became of it. */
class Queue {
  readonly teller = createTeller(() => this.progress());
  readonly #options: ImportQueueOptions;
  #entries: ImportEntry[] = [];
  #current: ImportEntry | null = null;
  /** Those that are being made or stored. */
  readonly #inTurn = new Set<ImportEntry>();
  readonly #line: StoringLine;
  #inWork: InWork | null = null;
  #cancelling = new AbortController();
  #isPaused = false;
  #hasLeft = false;
  /** The list on the disk is being read: a new one in its place would be without what that still names. */
  #isResuming = false;
  #resuming: Promise<void> = Promise.resolve();

  constructor(options: ImportQueueOptions) {
    this.#options = options;
    this.#line = createStoringLine(options);
  }

  progress(): ImportProgress {
    const results = this.#entries.map(({ importId, name, outcome }) => ({ importId, name, outcome }));
    return {
      total: results.length,
      done: results.length - this.#waiting,
      current: this.#current && pieceLabel(this.#current.name, this.#inWork?.name ?? null),
      share: this.#inWork?.share ?? 0,
      isPaused: this.#isPaused,
      sums: sumUpOutcomes(results.map(({ outcome }) => outcome)),
      results: shownResults(results),
    };
  }

  add(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) this.#entries.push(createEntry(arrival, this.#options.createId()));
    this.#keepWaiting();
    this.#wake();
  }

  cancel(): void {
    for (const entry of this.#entries) {
      if (!isWaiting(entry) || this.#inTurn.has(entry)) continue;
      entry.outcome = { tag: 'failed', failure: { tag: 'cancelled', name: entry.name } };
      entry.begun = null;
    }
    this.#cancelling.abort();
    this.#cancelling = new AbortController();
    this.#isPaused = false;
    this.#keepWaiting();
    this.teller.tell();
  }

  retry(importIds: ReadonlySet<string>): void {
    for (const entry of this.#entries) {
      if (!importIds.has(entry.importId)) continue;
      if (entry.outcome.tag === 'failed') entry.outcome = { tag: 'waiting' };
      else if (entry.outcome.tag === 'many' && entry.tally?.wantFailed()) {
        entry.choice = 'leave';
        entry.outcome = { tag: 'waiting' };
      }
    }
    this.#wake();
  }

  retryFailed(): void {
    this.retry(new Set(this.#entries.map(({ importId }) => importId)));
  }

  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#wake();
  }

  failures(): readonly Failure[] {
    return failuresOf(this.#entries.map(({ outcome }) => outcome));
  }

  async resume(): Promise<void> {
    this.#isResuming = true;
    const resuming = this.#options.waiting.load().finally(() => {
      this.#isResuming = false;
    });
    const resumed = resuming.then((waiting) =>
      this.add(waiting.map((origin) => fromOrigin(origin, this.#options.fetcher))),
    );
    this.#resuming = resumed.catch(() => undefined);
    await resumed;
  }

  async leave(): Promise<void> {
    await this.#resuming;
    this.#keepWaiting();
    this.#hasLeft = true;
    this.#cancelling.abort();
    await this.#options.waiting.flush();
  }

  takeLeftOut(importId: string): void {
    const entry = this.#entries.find((candidate) => candidate.importId === importId);
    if (entry?.outcome.tag !== 'many' || !entry.tally?.wantLeftOut()) return;
    entry.choice = 'leave';
    entry.withLeftOut = true;
    entry.outcome = { tag: 'waiting' };
    this.#wake();
  }

  dismiss(): void {
    this.#entries = this.#entries.filter(isWaiting);
    this.teller.tell();
  }

  async settle(importId: string, choice: DuplicateChoice): Promise<Result<null, Failure>> {
    const entry = this.#entries.find((candidate) => candidate.importId === importId);
    if (entry?.outcome.tag === 'many') return this.#settleMany(entry, choice);
    const pending = entry?.pending;
    if (!entry || !pending) return failed({ tag: 'not-found', name: entry?.name ?? 'The import' });
    entry.pending = null;
    const outcome = choice === 'leave' ? null : await takeArticle(entry, pending, choice, this.#options);
    if (outcome === null) this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    else if (outcome.tag === 'failed') entry.pending = pending;
    else entry.outcome = outcome;
    this.teller.tell();
    return outcome?.tag === 'failed' ? failed(outcome.failure) : ok(null);
  }

  #settleMany(entry: ImportEntry, choice: DuplicateChoice): Result<null, Failure> {
    if (!entry.tally?.wantDuplicates(choice)) return failed({ tag: 'not-found', name: entry.name });
    entry.choice = choice;
    entry.outcome = choice === 'leave' ? entry.tally.outcome() : { tag: 'waiting' };
    this.#wake();
    return ok(null);
  }

  #wake(): void {
    this.teller.tell();
    if (this.#current === null) void this.#work();
  }

  /** The list on the disk is what was not done yet. */
  #keepWaiting(): void {
    if (this.#hasLeft || this.#isResuming) return;
    const origins = this.#entries.filter(isWaiting).flatMap(({ origin }) => origin ?? []);
    this.#options.waiting.keep(origins);
  }

  /** Works until nothing waits. Entries may come and go meanwhile. */
  async #work(): Promise<void> {
    let isBackedUp = false;
    for (let entry = this.#next(); entry; entry = this.#next()) {
      this.#current = entry;
      if (!isBackedUp && this.#waiting > MANY) {
        isBackedUp = true;
        await this.#options.beforeMany();
      }
      this.#inWork = null;
      this.teller.tell();
      // It may have been cancelled during the backup.
      if (isWaiting(entry)) await this.#takeTurn(entry);
      this.#current = null;
    }
  }

  /** Resolves when the next one may have its turn: at the end, or as soon as there is only storing left. */
  #takeTurn(entry: ImportEntry): Promise<void> {
    this.#inTurn.add(entry);
    return new Promise((passOn) => {
      void this.#bringIn(entry, passOn)
        .catch((error: unknown): ImportOutcome => ({ tag: 'failed', failure: unexpected(entry.name, error) }))
        .then((outcome) => {
          entry.outcome = outcome;
          entry.begun = null;
          this.#inTurn.delete(entry);
          this.#keepWaiting();
          this.teller.tell();
          passOn();
        });
    });
  }

  get #waiting(): number {
    return this.#entries.filter(isWaiting).length;
  }

  #next(): ImportEntry | undefined {
    if (this.#isPaused || this.#hasLeft) return undefined;
    return this.#entries.find((entry) => isWaiting(entry) && !this.#inTurn.has(entry));
  }

  #bringIn(entry: ImportEntry, passOn: () => void): Promise<ImportOutcome> {
    const { signal } = this.#cancelling;
    const next = this.#entries.filter((other) => isWaiting(other) && !this.#inTurn.has(other));
    beginNext(next, this.#options.importer, signal);
    const tell = (inWork: InWork): void => {
      this.#inWork = inWork;
      this.teller.tell();
    };
    return takeTurn(entry, { ...this.#options, line: this.#line }, { signal, tell, passOn });
  }
}
