/**
 * Imports sources in worker threads with limits of time and memory. Whatever a source does to its worker, the process
 * goes on and the caller gets a failure that can be told in a sentence.
 */
import { availableParallelism } from 'node:os';
import type { Failure } from '../../core/failure.ts';
import type { ImportPiece, PieceOutcome } from '../../core/importing/import-piece.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { ImportLane, type LaneOptions, type PieceOptions } from './import-lane.ts';

export type Importer = {
  /**
   * Everything in a source, piece by piece; the next one is made when it is asked for. Sources wait for a free worker:
   * one that is not read to its end must be left with `return`, as `for await` does. Never rejects.
   */
  importPieces(source: ImportSource, options?: PieceOptions): AsyncGenerator<ImportPiece, void>;
  /** The article that a source is: the first of its pieces that is one. Never rejects. */
  importSource(source: ImportSource, signal?: AbortSignal): Promise<Result<ImportedArticle, Failure>>;
  /** Ends the workers; sources in work are cancelled. */
  close(): Promise<void>;
};

export type ImporterOptions = {
  /** The bundled `import-worker.ts`. */
  readonly workerFile: string;
  /** At most so many workers at once; absent: two where there is a second core. */
  readonly workers?: 1 | 2;
  /** For each piece. */
  readonly limitSeconds?: number;
  /** Of each worker's heap, in megabytes. */
  readonly limitMegabytes?: number;
  readonly piecesPerWorker?: number;
  readonly recycleMegabytes?: number;
  /** After so long without a source the workers end, and their memory is given back. */
  readonly idleSeconds?: number;
};

/** Nothing is started before the first source. */
export function createImporter(options: ImporterOptions): Importer {
  const importer = new WorkerImporter(options);
  return {
    importPieces: (source, given = {}) => importer.pieces(source, given),
    async importSource(source, signal) {
      for await (const { outcome } of importer.pieces(source, signal ? { signal } : {}))
        if (outcome.tag !== 'left-out') return resultOf(outcome, source.name);
      return failed({ tag: 'no-text', name: source.name });
    },
    close: () => importer.close(),
  };
}

const resultOf = (outcome: PieceOutcome, name: string): Result<ImportedArticle, Failure> => {
  switch (outcome.tag) {
    case 'article':
      return ok(outcome.imported);
    case 'address':
    case 'feeds':
    case 'left-out':
      return failed({ tag: 'no-text', name });
    case 'failed':
      return failed(outcome.failure);
  }
};

/** A second worker is started when so many sources wait: for fewer its start costs more than it saves. */
const LONG_LINE = 2;

type Line = ((lane: ImportLane) => void)[];

/** Owns the workers and whose turn it is. */
class WorkerImporter {
  readonly #options: LaneOptions;
  readonly #workers: number;
  readonly #idleSeconds: number;
  readonly #closing = new AbortController();
  readonly #lanes: ImportLane[] = [];
  readonly #free: ImportLane[] = [];
  readonly #line: Line = [];
  #idle: NodeJS.Timeout | null = null;

  constructor({ workers, idleSeconds = 60, ...options }: ImporterOptions) {
    this.#workers = workers ?? Math.min(2, availableParallelism());
    this.#idleSeconds = idleSeconds;
    this.#options = {
      limitSeconds: 10,
      limitMegabytes: 512,
      piecesPerWorker: 2_000,
      recycleMegabytes: 256,
      ...options,
    };
  }

  async *pieces(source: ImportSource, options: PieceOptions): AsyncGenerator<ImportPiece, void> {
    const lane = await this.#takeLane();
    try {
      yield* lane.pieces(source, options);
    } finally {
      this.#giveBack(lane);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    if (this.#idle) clearTimeout(this.#idle);
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
  }

  #takeLane(): Promise<ImportLane> {
    if (this.#idle) clearTimeout(this.#idle);
    return new Promise((resolve) => {
      this.#line.push(resolve);
      this.#serve();
    });
  }

  #giveBack(lane: ImportLane): void {
    this.#free.push(lane);
    this.#serve();
    if (this.#free.length < this.#lanes.length || this.#closing.signal.aborted) return;
    this.#idle = setTimeout(() => {
      for (const idle of this.#free) void idle.stop();
    }, this.#idleSeconds * 1000);
    this.#idle.unref();
  }

  /** First come, first served. */
  #serve(): void {
    for (let [next] = this.#line; next; [next] = this.#line) {
      const lane = this.#free.pop() ?? this.#another();
      if (lane === null) return;
      this.#line.shift();
      next(lane);
    }
  }

  #another(): ImportLane | null {
    const isWorthIt = this.#lanes.length === 0 || this.#line.length >= LONG_LINE;
    if (this.#lanes.length >= this.#workers || !isWorthIt) return null;
    const lane = new ImportLane(this.#options, this.#closing.signal);
    this.#lanes.push(lane);
    return lane;
  }
}
