/**
 * Entry of the worker thread that imports sources: what comes from outside is parsed here, where too deep, too large
 * or too slow harms nobody. The other side asks for one piece at a time; the next is not begun before.
 */
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { Failure } from '../../core/failure.ts';
import {
  type ImportPiece,
  type ImportTools,
  isSelected,
  type PieceSelection,
} from '../../core/importing/import-piece.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { openArchive } from './archive.ts';

/** Opens a source, or asks for the next piece of the one that is open. Each asks for one `ImportReply`. */
export type ImportRequest =
  | {
      readonly tag: 'open';
      readonly id: number;
      readonly source: ImportSource;
      readonly selection: PieceSelection;
      /** Pieces before this number were worked on already. */
      readonly from: number;
    }
  | { readonly tag: 'next'; readonly id: number };

export type ImportReply = { readonly id: number } /** `heapBytes`: what this worker's heap holds now. */ & (
  | { readonly tag: 'piece'; readonly piece: ImportPiece; readonly heapBytes: number }
  | { readonly tag: 'end' }
  | { readonly tag: 'broken'; readonly failure: Failure }
);

/** Told before a piece is begun, so that it is known which one broke the worker. Asks for nothing. */
export type ImportTelling = {
  readonly id: number;
  readonly tag: 'begins';
  readonly at: number;
  readonly name: string;
};

let open: { readonly name: string; readonly pieces: AsyncIterator<ImportPiece> } | null = null;

parentPort?.on('message', async (request: ImportRequest) => {
  if (request.tag === 'open') {
    const { name } = request.source;
    open = { name, pieces: piecesOf(request)[Symbol.asyncIterator]() };
  }
  const reply = await nextOf(request.id);
  parentPort?.postMessage(reply);
});

/** What reads documents is large, and loaded when the first of them comes. */
const TOOLS: ImportTools = {
  openArchive,
  readDocument: async (bytes) => (await import('./docx-markup.ts')).readDocument(bytes),
  readPdf: async (bytes) => (await import('./pdf-reading.ts')).readPdf(bytes),
};

const piecesOf = ({ id, source, selection, from }: ImportRequest & { readonly tag: 'open' }) =>
  importPieces(
    source,
    (at, name) => {
      if (at < from || !isSelected(selection, at)) return false;
      const telling: ImportTelling = { id, tag: 'begins', at, name };
      parentPort?.postMessage(telling);
      return true;
    },
    TOOLS,
  );

/** A structure so deep that functions cannot call each other any more ends here; the worker goes on. */
async function nextOf(id: number): Promise<ImportReply> {
  if (open === null) return { id, tag: 'end' };
  const { name, pieces } = open;
  try {
    const { done, value } = await pieces.next();
    if (done) return { id, tag: 'end' };
    return { id, tag: 'piece', piece: value, heapBytes: getHeapStatistics().used_heap_size };
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return { id, tag: 'broken', failure: { tag: 'too-deep', name } };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, tag: 'broken', failure: { tag: 'unexpected', name, detail } };
  }
}
