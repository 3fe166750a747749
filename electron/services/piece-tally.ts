import type { Failure } from '../../core/failure.ts';
import {
  ALL_PIECES,
  type LeftOutReason,
  type PieceOutcome,
  type PieceSelection,
} from '../../core/importing/import-piece.ts';
import {
  type DuplicateChoice,
  EMPTY_TALLY,
  type ImportOutcome,
  MOST_FAILURES,
  questionCountOf,
} from '../../core/importing/import-queue.ts';
import type { Stored } from './store-import.ts';

type LeftOut = PieceOutcome & { readonly tag: 'left-out' };

/** What became of the articles of one source, by their numbers, so that some of them can be done again. */
export class PieceTally {
  #counts = EMPTY_TALLY;
  readonly #failed = new Map<number, Failure>();
  readonly #duplicates = new Set<number>();
  readonly #leftOut = new Map<number, LeftOutReason>();
  /** Where reading broke off, if it did, and why. */
  #rest: { readonly from: number; readonly failure: Failure } | null = null;
  #selection = ALL_PIECES;

  /** The pieces to work on next. */
  get selection(): PieceSelection {
    return this.#selection;
  }

  /** The source could not be read from a number on. */
  breakOff(from: number, failure: Failure): void {
    this.#rest = { from, failure };
  }

  /** Takes note of one piece; an earlier note on it no longer holds. */
  take(at: number, stored: Stored | LeftOut): void {
    this.#failed.delete(at);
    this.#duplicates.delete(at);
    this.#leftOut.delete(at);
    switch (stored.tag) {
      case 'imported':
      case 'replaced': {
        const { articles, questions, firstId, notes } = this.#counts;
        this.#counts = {
          ...this.#counts,
          articles: articles + 1,
          questions: questions + questionCountOf(stored.article),
          firstId: firstId ?? stored.article.id,
          notes: [...notes, ...notesOn(stored)].slice(0, MOST_FAILURES),
        };
        break;
      }
      case 'duplicate':
        this.#duplicates.add(at);
        break;
      case 'left-out':
        this.#leftOut.set(at, stored.reason);
        break;
      case 'failed':
        this.#failed.set(at, stored.failure);
        break;
    }
  }

  /** The failed ones are to be tried again; `false` when there are none. */
  wantFailed(): boolean {
    const from = this.#rest?.from ?? Number.POSITIVE_INFINITY;
    this.#selection = { numbers: new Set(this.#failed.keys()), from };
    const isAny = this.#failed.size > 0 || this.#rest !== null;
    this.#rest = null;
    return isAny;
  }

  /** The duplicates are to be read again, or forgotten when they are left; `false` when there are none. */
  wantDuplicates(choice: DuplicateChoice): boolean {
    const numbers = new Set(this.#duplicates);
    this.#selection = { numbers, from: Number.POSITIVE_INFINITY };
    if (choice === 'leave') this.#duplicates.clear();
    return numbers.size > 0;
  }

  /** What was left out is to be taken in; `false` when there is nothing. */
  wantLeftOut(): boolean {
    const numbers = new Set(
      [...this.#leftOut].filter(([, reason]) => reason !== 'no-text').map(([at]) => at),
    );
    this.#selection = { numbers, from: Number.POSITIVE_INFINITY };
    return numbers.size > 0;
  }

  outcome(): ImportOutcome {
    const empty = [...this.#leftOut.values()].filter((reason) => reason === 'no-text').length;
    const failures = [...this.#failed.values(), ...(this.#rest === null ? [] : [this.#rest.failure])];
    return {
      tag: 'many',
      ...this.#counts,
      duplicates: this.#duplicates.size,
      leftOut: this.#leftOut.size - empty,
      empty,
      failed: failures.length,
      failures: failures.slice(0, MOST_FAILURES),
    };
  }
}

const notesOn = ({ article, warnings }: Extract<Stored, { readonly article: unknown }>): readonly string[] =>
  warnings.map((warning) => `“${article.title}”: ${warning}`);
