import type { Failure } from '../../core/failure.ts';
import type { ImportPiece } from '../../core/importing/import-piece.ts';
import type { DuplicateChoice, ImportOutcome } from '../../core/importing/import-queue.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import type { Result } from '../../core/result.ts';
import type { Arrival } from './import-arrivals.ts';
import type { PieceTally } from './piece-tally.ts';

/** Either is `null` when it was left for the source's turn. */
export type BegunSource = {
  readonly source: Promise<Result<ImportSource, Failure> | null>;
  readonly first: Promise<ImportPiece | null>;
};

/** One source in the queue and what became of it. */
export type ImportEntry = Arrival & {
  readonly importId: string;
  outcome: ImportOutcome;
  /** The new text of a duplicate, until the reader chooses. */
  pending: ImportedArticle | null;
  /** For a source of many articles: what became of them, and which are still to be done in which way. */
  tally: PieceTally | null;
  choice: DuplicateChoice;
  withLeftOut: boolean;
  /** What was done of it while others had their turn. */
  begun: BegunSource | null;
};

export const createEntry = (arrival: Arrival, importId: string): ImportEntry => ({
  ...arrival,
  importId,
  outcome: { tag: 'waiting' },
  pending: null,
  tally: null,
  choice: 'leave',
  withLeftOut: false,
  begun: null,
});

export const isWaiting = ({ outcome }: ImportEntry): boolean => outcome.tag === 'waiting';
