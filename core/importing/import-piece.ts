/** Sources that hold many articles: an export, a book. They are worked through piece by piece. */
import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { ArchiveRefusal, OpenArchive } from './archive.ts';
import type { DocumentMarkup } from './document-markup.ts';
import type { ImportedArticle, ImportedMarks, ImportSource } from './imported-article.ts';
import type { FeedOutline } from './opml.ts';
import type { PdfRefusal, PdfText } from './pdf/pdf-text.ts';

/** One of the articles in a source, or why it is none. */
export type ImportPiece = {
  /** Its number in the source, from 0; the same at every reading. */
  readonly at: number;
  /**
   * How it is called in its source, such as a chapter's title; `null`: it is the whole source, or when pieces came
   * before it, all of the rest.
   */
  readonly name: string | null;
  /** The share of the source that is worked through with it, 0 to 1. */
  readonly share: number;
  readonly outcome: PieceOutcome;
};

export type PieceOutcome =
  | { readonly tag: 'article'; readonly imported: ImportedArticle }
  | AddressPiece
  /** Feeds that another reader followed. */
  | { readonly tag: 'feeds'; readonly outlines: readonly FeedOutline[] }
  /** Not what most readers want; with `ImportSource.withLeftOut` it is taken in. */
  | { readonly tag: 'left-out'; readonly reason: LeftOutReason }
  | { readonly tag: 'failed'; readonly failure: Failure };

/** Another app kept only an address: the page there is still to be fetched. */
export type AddressPiece = {
  readonly tag: 'address';
  readonly address: string;
  readonly marks: ImportedMarks;
  /** For `ArticleSource.extra`. */
  readonly extra: Readonly<Record<string, string>>;
  /** What the source itself has of it, as an article, for when there is no page any more; `null`: nothing. */
  readonly quotes: ImportedArticle | null;
};

/** Why a piece is not taken in by default. `no-text`: there is nothing to read in it. */
export type LeftOutReason = 'draft' | 'scheduled' | 'private' | 'protected' | 'other-kind' | 'no-text';

/**
 * Asked before a piece is made, with its number and its name: whether it is wanted. A piece that is not is passed over
 * and not yielded. It is also how the caller knows which piece was in work when something broke.
 */
export type PieceGate = (at: number, name: string) => boolean;

/** A kind of source that holds many articles. `isOne` looks at a source's first bytes before its name. */
export type PieceFormat = { readonly isOne: (source: ImportSource) => boolean; readonly read: PieceImporter };

/**
 * Yields pieces in order, each made only when it is asked for, with no more of the source in memory than that needs.
 * A piece that cannot be read is a piece that failed; the others go on.
 */
type PieceImporter = (
  source: ImportSource,
  isWanted: PieceGate,
  tools: ImportTools,
) => AsyncIterable<ImportPiece>;

/** What importers need of the place they run in. */
export type ImportTools = {
  readonly openArchive: OpenArchive;
  /** Reads a Word document. */
  readonly readDocument: (bytes: Uint8Array) => Promise<Result<DocumentMarkup, ArchiveRefusal>>;
  readonly readPdf: (bytes: Uint8Array) => Promise<Result<PdfText, PdfRefusal>>;
};

/** Which pieces of a source are wanted: those numbered, and all from a number on. */
export type PieceSelection = { readonly numbers: ReadonlySet<number>; readonly from: number };

export const ALL_PIECES: PieceSelection = { numbers: new Set(), from: 0 };

export const isSelected = ({ numbers, from }: PieceSelection, at: number): boolean =>
  at >= from || numbers.has(at);

/** What a piece is called outside its source, as in `book.epub › Chapter 3`. */
export const pieceLabel = (sourceName: string, pieceName: string | null): string =>
  pieceName === null ? sourceName : `${sourceName} › ${pieceName}`;
