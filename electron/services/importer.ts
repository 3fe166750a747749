/**
 * Imports sources in a worker thread with limits of time and memory. Whatever a source does to the worker, the
 * process goes on and the caller gets a failure that can be told in a sentence; of a source with many articles only
 * the one in work is lost.
 */
import type { Failure } from '../../core/failure.ts';
import {
  ALL_PIECES,
  type ImportPiece,
  type PieceOutcome,
  type PieceSelection,
  pieceLabel,
} from '../../core/importing/import-piece.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { type Answer, type Begun, ImportThread } from './import-thread.ts';

export type Importer = {
  /**
   * Everything in a source, piece by piece; the next one is made when it is asked for. Sources wait for each other:
   * one that is not read to its end must be left with `return`, as `for await` does. Never rejects.
   */
  importPieces(source: ImportSource, options?: PieceOptions): AsyncGenerator<ImportPiece, void>;
  /** The article that a source is: the first of its pieces that is one. Never rejects. */
  importSource(source: ImportSource, signal?: AbortSignal): Promise<Result<ImportedArticle, Failure>>;
  /** Ends the worker; sources in work are cancelled. */
  close(): Promise<void>;
};

export type PieceOptions = {
  readonly signal?: AbortSignal;
  /** Absent: all. */
  readonly selection?: PieceSelection;
};

export type ImporterOptions = {
  /** The bundled `import-worker.ts`. */
  readonly workerFile: string;
  /** For each piece. */
  readonly limitSeconds?: number;
  /** Of the worker's heap, in megabytes. */
  readonly limitMegabytes?: number;
  /** Pieces after which the worker is replaced between two sources, so that nothing a parser keeps can pile up. */
  readonly piecesPerWorker?: number;
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

/** After so many pieces that broke the worker, the rest of a source is given up. */
const MOST_BREAKS = 5;

/** Owns the worker's life and whose turn it is. */
class WorkerImporter {
  readonly #options: Required<ImporterOptions>;
  readonly #closing = new AbortController();
  #thread: ImportThread | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ImporterOptions) {
    this.#options = { limitSeconds: 20, limitMegabytes: 512, piecesPerWorker: 200, ...options };
  }

  async *pieces(source: ImportSource, options: PieceOptions): AsyncGenerator<ImportPiece, void> {
    const giveBack = await this.#takeTurn();
    try {
      yield* this.#pieces(source, options);
    } finally {
      giveBack();
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#stop();
    await this.#last;
  }

  async #takeTurn(): Promise<() => void> {
    const before = this.#last;
    let giveBack = (): void => undefined;
    this.#last = new Promise<void>((resolve) => {
      giveBack = resolve;
    });
    await before;
    return giveBack;
  }

  async *#pieces(source: ImportSource, options: PieceOptions): AsyncGenerator<ImportPiece, void> {
    if (this.#thread && this.#thread.pieceCount >= this.#options.piecesPerWorker) await this.#stop();
    const { signal, selection = ALL_PIECES } = options;
    const stops = [this.#closing.signal, ...(signal ? [signal] : [])];
    const openFrom = (from: number): Promise<Answer> =>
      this.#ask((thread) => thread.open({ source, selection, from }, stops), stops);
    let last = NOTHING_YET;
    let answer = await openFrom(0);
    for (let breaks = 0; answer.tag !== 'end'; ) {
      if (answer.tag === 'piece') {
        last = answer.piece;
        yield answer.piece;
        answer = await this.#ask((thread) => thread.next(stops), stops);
        continue;
      }
      const { failure, begun } =
        answer.tag === 'broken' ? answer : { failure: cancelled(source), begun: null };
      if (answer.tag === 'stopped' || ENDS_WORKER.has(failure.tag)) await this.#stop();
      if (begun !== null) {
        const lost = pieceFailed(source, begun, last, failure);
        last = lost;
        yield lost;
      }
      breaks += 1;
      if (begun === null || breaks >= MOST_BREAKS) {
        yield restFailed(source, last, failure);
        return;
      }
      answer = await openFrom(last.at + 1);
    }
  }

  #ask(ask: (thread: ImportThread) => Promise<Answer>, stops: readonly AbortSignal[]): Promise<Answer> {
    if (stops.some(({ aborted }) => aborted)) return Promise.resolve({ tag: 'stopped' });
    this.#thread ??= new ImportThread(this.#options);
    return ask(this.#thread);
  }

  async #stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
  }
}

/** After these the worker is busy, broken or gone. */
const ENDS_WORKER: ReadonlySet<Failure['tag']> = new Set([
  'took-too-long',
  'out-of-memory',
  'unexpected',
  'too-deep',
]);

const cancelled = ({ name }: ImportSource): Failure => ({ tag: 'cancelled', name });

type Last = Pick<ImportPiece, 'at' | 'share'>;

const NOTHING_YET: Last = { at: -1, share: 0 };

const restFailed = ({ name }: ImportSource, last: Last, failure: Failure): ImportPiece => ({
  at: last.at + 1,
  name: null,
  share: 1,
  outcome: { tag: 'failed', failure: { ...failure, name } },
});

const pieceFailed = (
  source: ImportSource,
  { at, name }: Begun,
  last: Last,
  failure: Failure,
): ImportPiece => ({
  at,
  name,
  share: last.share,
  outcome: { tag: 'failed', failure: { ...failure, name: pieceLabel(source.name, name) } },
});
