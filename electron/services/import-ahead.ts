/**
 * What is done of a source before its turn: it is loaded, since most of the time of a page is waiting for its site, and
 * its first article is made, so that a second worker has something to do. Nothing is stored: that keeps its order.
 */
import { ALL_PIECES, type ImportPiece, type PieceSelection } from '../../core/importing/import-piece.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import type { BegunSource, ImportEntry } from './import-entry.ts';
import type { Importer } from './importer.ts';

type PieceMaker = Pick<Importer, 'importPieces'>;

/** So many sources are begun while one has its turn. */
const AHEAD = 3;

/** Begins what comes next of sources that have their turn in this order. */
export function beginNext(waiting: readonly ImportEntry[], importer: PieceMaker, signal: AbortSignal): void {
  for (const entry of waiting.slice(0, AHEAD)) entry.begun ??= beginAhead(entry, importer, signal);
}

/** A larger source waits for its turn, so that few of them are in memory. In bytes. */
const LARGEST_AHEAD = 4_000_000;

/** Begins a source that is small enough; when `signal` fires, nothing begun of it is of use any more. */
function beginAhead(entry: ImportEntry, importer: PieceMaker, signal: AbortSignal): BegunSource {
  const source = entry.weigh().then((weight) => (weight > LARGEST_AHEAD ? null : entry.load(signal)));
  const first = source.then((loaded) =>
    loaded?.ok && loaded.value.bytes.length <= LARGEST_AHEAD
      ? firstPiece(entry, loaded.value, importer, signal)
      : null,
  );
  // Whoever has the turn hears of it.
  first.catch(() => undefined);
  return { source, first };
}

/** Everything that is wanted of a source, what was made of it ahead included. */
export async function* piecesOf(
  entry: ImportEntry,
  source: ImportSource,
  importer: PieceMaker,
  signal: AbortSignal,
): AsyncGenerator<ImportPiece, void> {
  const { withLeftOut } = entry;
  const first = (await entry.begun?.first) ?? null;
  if (first !== null) yield first;
  // A piece without a name is everything, or everything that is left.
  if (first?.name === null) return;
  const selection = selectionAfter(selectionOf(entry), first?.at ?? -1);
  yield* importer.importPieces({ ...source, withLeftOut }, { signal, selection });
}

/** Leaves the worker after one piece: it must not be held by a source that has not its turn. */
async function firstPiece(
  entry: ImportEntry,
  source: ImportSource,
  importer: PieceMaker,
  signal: AbortSignal,
): Promise<ImportPiece | null> {
  const { withLeftOut } = entry;
  const pieces = importer.importPieces({ ...source, withLeftOut }, { signal, selection: selectionOf(entry) });
  for await (const piece of pieces) return piece;
  return null;
}

const selectionOf = ({ tally }: ImportEntry): PieceSelection => tally?.selection ?? ALL_PIECES;

const selectionAfter = ({ numbers, from }: PieceSelection, last: number): PieceSelection => ({
  numbers: new Set([...numbers].filter((at) => at > last)),
  from: Math.max(from, last + 1),
});
