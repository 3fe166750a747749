/**
 * The turn of one source: what it holds is made into articles and stored, one after the other. One that fails leaves
 * nothing behind and stops no other.
 */
import type { Failure } from '../../core/failure.ts';
import type { ImportPiece, PieceOutcome } from '../../core/importing/import-piece.ts';
import type { DuplicateChoice, FollowReport, ImportOutcome } from '../../core/importing/import-queue.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import type { FeedOutline } from '../../core/importing/opml.ts';
import type { Result } from '../../core/result.ts';
import type { Fetcher } from './fetching/fetcher.ts';
import { piecesOf } from './import-ahead.ts';
import type { ImportEntry } from './import-entry.ts';
import { describeStored, failureOf } from './import-outcomes.ts';
import { arrive, type OwnImports } from './import-own.ts';
import type { Importer } from './importer.ts';
import { importKeptPages, type KeptPage } from './kept-pages.ts';
import { PieceTally } from './piece-tally.ts';
import { type ImportStore, knowing, type Stored, storeImport } from './store-import.ts';
import type { StoringLine } from './storing-line.ts';

export type ImportTurnOptions = ImportStore &
  OwnImports & {
    readonly importer: Pick<Importer, 'importPieces' | 'importSource'>;
    readonly fetcher: Fetcher;
    /** Called and waited for before more than ten sources, or a source of many articles, are taken in. */
    readonly beforeMany: () => Promise<void>;
    /** Follows the feeds of an OPML file. */
    readonly followFeeds: (outlines: readonly FeedOutline[]) => Promise<Result<FollowReport, Failure>>;
  };

/** What is in work: an article of the source, and the share of the source that is done. */
export type InWork = Pick<ImportPiece, 'name' | 'share'>;

/** What takes turns with others, and the line that they share. */
type TurnTools = ImportTurnOptions & { readonly line: StoringLine };

/** How a turn is left early and heard of. */
export type Turn = {
  readonly signal: AbortSignal;
  readonly tell: (inWork: InWork) => void;
  /** Nothing is left to do but storing, which needs no turn. */
  readonly passOn: () => void;
};

/** Brings in what is wanted of a source, and says what became of it. */
export async function takeTurn(entry: ImportEntry, options: TurnTools, turn: Turn): Promise<ImportOutcome> {
  const { signal } = turn;
  const load = async () => (await entry.begun?.source) ?? (await entry.load(signal));
  const tellShare = (share: number): void => turn.tell({ name: null, share });
  const arrived = await arrive(options, entry, load, { signal, tell: tellShare });
  if ('outcome' in arrived) return arrived.outcome;
  const addresses: KeptPage[] = [];
  const notes = createNotes();
  for await (const piece of piecesOf(entry, arrived.source, options.importer, signal)) {
    const { outcome } = piece;
    if (piece.name === null && entry.tally === null) return takeWhole(entry, outcome, options, turn);
    if (entry.tally === null) await options.beforeMany();
    entry.tally ??= new PieceTally();
    if (outcome.tag === 'address') addresses.push({ ...piece, piece: outcome });
    else await takePiece(entry, entry.tally, piece, options.line, notes);
    turn.tell(piece);
  }
  if (entry.tally !== null) await takeAddresses(entry, entry.tally, addresses, options, turn, notes);
  await notes.written();
  return entry.tally?.outcome() ?? { tag: 'failed', failure: { tag: 'no-text', name: entry.name } };
}

/** What storing an article came to. A duplicate is kept with its row until somebody decides. */
export async function takeArticle(
  entry: ImportEntry,
  imported: ImportedArticle,
  choice: DuplicateChoice,
  options: ImportStore,
  signal?: AbortSignal,
): Promise<ImportOutcome> {
  return settleArticle(entry, imported, await storeImport(options, imported, choice, signal));
}

function settleArticle(entry: ImportEntry, imported: ImportedArticle, stored: Stored): ImportOutcome {
  if (stored.tag === 'duplicate') entry.pending = imported;
  return describeStored(stored);
}

/** A source that is one article. */
async function takeWhole(
  entry: ImportEntry,
  outcome: PieceOutcome,
  options: TurnTools,
  { signal, passOn }: Turn,
): Promise<ImportOutcome> {
  if (outcome.tag === 'feeds') return follow(outcome.outlines, options);
  if (outcome.tag !== 'article') return { tag: 'failed', failure: failureOf(outcome, entry.name) };
  if (signal.aborted) return { tag: 'failed', failure: { tag: 'cancelled', name: entry.name } };
  const { imported } = outcome;
  const { stored } = await options.line.enter(imported, 'leave', signal);
  passOn();
  return settleArticle(entry, imported, await stored);
}

async function follow(
  outlines: readonly FeedOutline[],
  { followFeeds }: ImportTurnOptions,
): Promise<ImportOutcome> {
  const followed = await followFeeds(outlines);
  return followed.ok ? { tag: 'followed', ...followed.value } : { tag: 'failed', failure: followed.failure };
}

/** What is noted of pieces, in their order, once it is known. */
type Notes = { take(note: () => Promise<void>): void; written(): Promise<void> };

function createNotes(): Notes {
  let written: Promise<void> = Promise.resolve();
  return {
    take(note) {
      written = written.then(note);
    },
    written: () => written,
  };
}

/** One article of many. */
async function takePiece(
  { choice }: ImportEntry,
  tally: PieceTally,
  { at, name, outcome }: ImportPiece,
  line: StoringLine,
  notes: Notes,
): Promise<void> {
  if (outcome.tag === 'article') {
    const { stored } = await line.enter(outcome.imported, choice);
    notes.take(async () => tally.take(at, await stored));
  } else if (outcome.tag === 'left-out') tally.take(at, outcome);
  else if (name === null) tally.breakOff(at, failureOf(outcome, ''));
  else tally.take(at, { tag: 'failed', failure: failureOf(outcome, name) });
}

/** The articles of a list of which only the addresses were kept: they come from the network. */
async function takeAddresses(
  { choice }: ImportEntry,
  tally: PieceTally,
  pages: readonly KeptPage[],
  options: TurnTools,
  { signal, tell }: Turn,
  notes: Notes,
): Promise<void> {
  tell({ name: pages[0]?.name ?? null, share: 0 });
  let done = 0;
  const takeKnown = knowing(options, choice);
  for await (const { at, name, came } of importKeptPages(pages, { ...options, takeKnown }, signal)) {
    if (came.tag === 'known') notes.take(async () => tally.take(at, came.stored));
    else if (came.result.ok) {
      const { stored } = await options.line.enter(came.result.value, choice);
      notes.take(async () => tally.take(at, await stored));
    } else tally.take(at, { tag: 'failed', failure: came.result.failure });
    done += 1;
    tell({ name: pages[done]?.name ?? name, share: done / pages.length });
  }
}
