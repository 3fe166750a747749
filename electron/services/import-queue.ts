/**
 * Brings sources into the library one after the other: reads, imports, notices duplicates, stores. Each source has its
 * own outcome in words; none stops the others, and one that fails leaves nothing behind.
 */
import type { NamedBytes } from '../../core/contract/import-contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { ClipboardContent } from '../../core/importing/clipboard.ts';
import {
  ALL_PIECES,
  type ImportPiece,
  type PieceOutcome,
  pieceLabel,
} from '../../core/importing/import-piece.ts';
import {
  type DuplicateChoice,
  type FollowReport,
  failuresOf,
  type ImportOutcome,
  type ImportProgress,
  shownResults,
  sumUpOutcomes,
} from '../../core/importing/import-queue.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import type { FeedOutline } from '../../core/importing/opml.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { MANY } from './backing-up.ts';
import type { Fetcher } from './fetching/fetcher.ts';
import {
  type Arrival,
  fromAddress,
  fromClipboard,
  fromFile,
  fromPath,
  fromWaiting,
} from './import-arrivals.ts';
import { describeRecords, describeStored, failureOf, unexpected } from './import-outcomes.ts';
import type { RecordsReport } from './import-records.ts';
import type { Importer } from './importer.ts';
import { importKeptPages, type KeptPage } from './kept-pages.ts';
import { PieceTally } from './piece-tally.ts';
import { type ImportStore, type Stored, storeImport } from './store-import.ts';
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

export type ImportQueueOptions = ImportStore & {
  readonly importer: Pick<Importer, 'importPieces' | 'importSource'>;
  readonly fetcher: Fetcher;
  readonly waiting: WaitingList;
  /** Called and waited for before more than ten sources, or a source of many articles, are taken in. */
  readonly beforeMany: () => Promise<void>;
  /** Follows the feeds of an OPML file. */
  readonly followFeeds: (outlines: readonly FeedOutline[]) => Promise<Result<FollowReport, Failure>>;
  /** Takes in a file of our own export; `null` when a source is none. */
  readonly importExport: (source: ImportSource) => Promise<Result<RecordsReport, Failure> | null>;
};

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

type Entry = Arrival & {
  readonly importId: string;
  outcome: ImportOutcome;
  /** The new text of a duplicate, until the reader chooses. */
  pending: ImportedArticle | null;
  /** For a source of many articles: what became of them, and which are still to be done in which way. */
  tally: PieceTally | null;
  choice: DuplicateChoice;
  /** Loading was begun while others were in work. */
  ahead: ReturnType<Arrival['load']> | null;
  withLeftOut: boolean;
};

/** So many pages are fetched ahead while one is imported. */
const AHEAD = 3;

/** Owns what waits and what became of it. */
class Queue {
  readonly teller = createTeller(() => this.progress());
  readonly #options: ImportQueueOptions;
  #entries: Entry[] = [];
  #current: Entry | null = null;
  #piece: Pick<ImportPiece, 'name' | 'share'> | null = null;
  #cancelling = new AbortController();
  #isPaused = false;
  #hasLeft = false;

  constructor(options: ImportQueueOptions) {
    this.#options = options;
  }

  progress(): ImportProgress {
    const results = this.#entries.map(({ importId, name, outcome }) => ({ importId, name, outcome }));
    return {
      total: results.length,
      done: results.length - this.#waiting,
      current: this.#current && pieceLabel(this.#current.name, this.#piece?.name ?? null),
      share: this.#piece?.share ?? 0,
      isPaused: this.#isPaused,
      sums: sumUpOutcomes(results.map(({ outcome }) => outcome)),
      results: shownResults(results),
    };
  }

  add(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals)
      this.#entries.push({
        ...arrival,
        importId: this.#options.createId(),
        outcome: { tag: 'waiting' },
        pending: null,
        tally: null,
        choice: 'leave',
        ahead: null,
        withLeftOut: false,
      });
    this.#keepWaiting();
    this.#wake();
  }

  cancel(): void {
    for (const entry of this.#entries) {
      if (entry.outcome.tag !== 'waiting' || entry === this.#current) continue;
      entry.outcome = { tag: 'failed', failure: { tag: 'cancelled', name: entry.name } };
      entry.ahead = null;
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
    const waiting = await this.#options.waiting.load();
    if (waiting.length > 0) this.add(waiting.map((source) => fromWaiting(source, this.#options.fetcher)));
  }

  async leave(): Promise<void> {
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
    this.#entries = this.#entries.filter(({ outcome }) => outcome.tag === 'waiting');
    this.teller.tell();
  }

  async settle(importId: string, choice: DuplicateChoice): Promise<Result<null, Failure>> {
    const entry = this.#entries.find((candidate) => candidate.importId === importId);
    if (entry?.outcome.tag === 'many') return this.#settleMany(entry, choice);
    const pending = entry?.pending;
    if (!entry || !pending) return failed({ tag: 'not-found', name: entry?.name ?? 'The import' });
    entry.pending = null;
    const outcome =
      choice === 'leave' ? null : this.#told(entry, pending, await this.#store(pending, choice));
    if (outcome === null) this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    else if (outcome.tag === 'failed') entry.pending = pending;
    else entry.outcome = outcome;
    this.teller.tell();
    return outcome?.tag === 'failed' ? failed(outcome.failure) : ok(null);
  }

  #settleMany(entry: Entry, choice: DuplicateChoice): Result<null, Failure> {
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

  /** The list on the disk is what was not done yet; what came only as bytes is not in it. */
  #keepWaiting(): void {
    if (this.#hasLeft) return;
    const waiting = this.#entries.filter(({ outcome }) => outcome.tag === 'waiting');
    this.#options.waiting.keep(waiting.flatMap(({ origin }) => origin ?? []));
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
      this.#piece = null;
      this.teller.tell();
      entry.outcome = await this.#bringIn(entry).catch((error: unknown) => ({
        tag: 'failed',
        failure: unexpected(entry.name, error),
      }));
      this.#current = null;
      this.#keepWaiting();
      this.teller.tell();
    }
  }

  get #waiting(): number {
    return this.#entries.filter(({ outcome }) => outcome.tag === 'waiting').length;
  }

  #next(): Entry | undefined {
    if (this.#isPaused || this.#hasLeft) return undefined;
    return this.#entries.find(({ outcome }) => outcome.tag === 'waiting');
  }

  async #bringIn(entry: Entry): Promise<ImportOutcome> {
    const { signal } = this.#cancelling;
    const source = await this.#load(entry, signal);
    if (!source.ok) return { tag: 'failed', failure: source.failure };
    const records = await this.#options.importExport(source.value);
    if (records !== null) return describeRecords(records);
    const selection = entry.tally?.selection ?? ALL_PIECES;
    const addresses: KeptPage[] = [];
    const { withLeftOut } = entry;
    const pieces = this.#options.importer.importPieces(
      { ...source.value, withLeftOut },
      { signal, selection },
    );
    for await (const piece of pieces) {
      const { outcome } = piece;
      if (piece.name === null && entry.tally === null) return this.#takeWhole(entry, outcome, signal);
      if (entry.tally === null) await this.#options.beforeMany();
      entry.tally ??= new PieceTally();
      if (outcome.tag === 'address') addresses.push({ ...piece, piece: outcome });
      else await this.#takePiece(entry, entry.tally, piece);
      this.#tellOf(piece);
    }
    if (entry.tally !== null) await this.#takeAddresses(entry, entry.tally, addresses, signal);
    return entry.tally?.outcome() ?? { tag: 'failed', failure: { tag: 'no-text', name: entry.name } };
  }

  /** Begins to fetch the next pages too: most of the time of one is waiting for its site. */
  #load(entry: Entry, signal: AbortSignal): ReturnType<Arrival['load']> {
    const loading = entry.ahead ?? entry.load(signal);
    entry.ahead = null;
    const waiting = this.#entries.filter(({ outcome }) => outcome.tag === 'waiting').slice(0, AHEAD + 1);
    for (const next of waiting)
      if (next !== entry && next.origin?.kind === 'address') next.ahead ??= next.load(signal);
    return loading;
  }

  /** A source that is one article. */
  async #takeWhole(entry: Entry, outcome: PieceOutcome, signal: AbortSignal): Promise<ImportOutcome> {
    if (outcome.tag === 'feeds') return this.#follow(outcome.outlines);
    if (outcome.tag !== 'article') return { tag: 'failed', failure: failureOf(outcome, entry.name) };
    if (signal.aborted) return { tag: 'failed', failure: { tag: 'cancelled', name: entry.name } };
    return this.#told(entry, outcome.imported, await this.#store(outcome.imported, 'leave', signal));
  }

  async #follow(outlines: readonly FeedOutline[]): Promise<ImportOutcome> {
    const followed = await this.#options.followFeeds(outlines);
    return followed.ok
      ? { tag: 'followed', ...followed.value }
      : { tag: 'failed', failure: followed.failure };
  }

  /** One article of many. */
  async #takePiece({ choice }: Entry, tally: PieceTally, piece: ImportPiece): Promise<void> {
    const { at, name, outcome } = piece;
    if (outcome.tag === 'article') tally.take(at, await this.#store(outcome.imported, choice));
    else if (outcome.tag === 'left-out') tally.take(at, outcome);
    else if (name === null) tally.breakOff(at, failureOf(outcome, ''));
    else tally.take(at, { tag: 'failed', failure: failureOf(outcome, name) });
  }

  /** The articles of a list of which only the addresses were kept: they come from the network. */
  async #takeAddresses(
    { choice }: Entry,
    tally: PieceTally,
    pages: readonly KeptPage[],
    signal: AbortSignal,
  ): Promise<void> {
    this.#tellOf({ name: pages[0]?.name ?? null, share: 0 });
    let done = 0;
    for await (const { at, name, result } of importKeptPages(pages, this.#options, signal)) {
      tally.take(at, result.ok ? await this.#store(result.value, choice) : { tag: 'failed', ...result });
      done += 1;
      this.#tellOf({ name: pages[done]?.name ?? name, share: done / pages.length });
    }
  }

  #tellOf(piece: Pick<ImportPiece, 'name' | 'share'>): void {
    this.#piece = piece;
    this.teller.tell();
  }

  async #store(imported: ImportedArticle, choice: DuplicateChoice, signal?: AbortSignal): Promise<Stored> {
    try {
      return await storeImport(this.#options, imported, choice, signal);
    } catch (error) {
      return { tag: 'failed', failure: unexpected(imported.article.source.name, error) };
    }
  }

  /** A duplicate is kept with its row until somebody decides. */
  #told(entry: Entry, imported: ImportedArticle, stored: Stored): ImportOutcome {
    if (stored.tag === 'duplicate') entry.pending = imported;
    return describeStored(stored);
  }
}
