/**
 * One worker for one source at a time. Whatever a source does to it, the next one gets a working worker, and of a
 * source with many articles only the one in work is lost.
 */
import type { Failure } from '../../core/failure.ts';
import {
  ALL_PIECES,
  type ImportPiece,
  type PieceSelection,
  pieceLabel,
} from '../../core/importing/import-piece.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { type Answer, type Begun, ImportThread, type ThreadOptions } from './import-thread.ts';

export type PieceOptions = {
  readonly signal?: AbortSignal;
  /** Absent: all. */
  readonly selection?: PieceSelection;
};

export type LaneOptions = ThreadOptions & {
  /**
   * Pieces after which the worker is replaced between two sources, so that nothing a parser keeps can pile up. A new one
   * has to compile everything again: with 200 pieces that was a quarter of all the work.
   */
  readonly piecesPerWorker: number;
  /** A heap larger than this after a source, in megabytes, has its worker replaced before the next. */
  readonly recycleMegabytes: number;
};

/** After so many pieces that broke the worker, the rest of a source is given up. */
const MOST_BREAKS = 5;

/** Owns a worker's life; the worker is started with the first source. */
export class ImportLane {
  readonly #options: LaneOptions;
  readonly #closing: AbortSignal;
  #thread: ImportThread | null = null;

  constructor(options: LaneOptions, closing: AbortSignal) {
    this.#options = options;
    this.#closing = closing;
  }

  /** Everything in a source, piece by piece. Not called before the source before it was read to its end or left. */
  async *pieces(source: ImportSource, options: PieceOptions): AsyncGenerator<ImportPiece, void> {
    if (this.#isWorn) await this.stop();
    const { signal, selection = ALL_PIECES } = options;
    const stops = [this.#closing, ...(signal ? [signal] : [])];
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
      if (answer.tag === 'stopped' || ENDS_WORKER.has(failure.tag)) await this.stop();
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

  /** Ends the worker; the next source starts another. */
  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
  }

  get #isWorn(): boolean {
    const { piecesPerWorker, recycleMegabytes } = this.#options;
    if (this.#thread === null) return false;
    return (
      this.#thread.pieceCount >= piecesPerWorker || this.#thread.heapBytes > recycleMegabytes * 1_000_000
    );
  }

  #ask(ask: (thread: ImportThread) => Promise<Answer>, stops: readonly AbortSignal[]): Promise<Answer> {
    if (stops.some(({ aborted }) => aborted)) return Promise.resolve({ tag: 'stopped' });
    this.#thread ??= new ImportThread(this.#options);
    return ask(this.#thread);
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
