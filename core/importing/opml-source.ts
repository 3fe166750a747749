/** A file of subscriptions among the sources that are imported: its feeds are followed. */
import { decodeBytes } from './encoding.ts';
import type { ImportPiece, PieceFormat } from './import-piece.ts';
import type { ImportSource } from './imported-article.ts';
import { isOpml, readOpml } from './opml.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';
import { isBinary } from './sniff.ts';

const HEAD = 16_000;

export const OPML_SOURCE: PieceFormat = {
  isOne: ({ bytes, mediaType }) =>
    bytes.length <= LARGEST_SOURCE &&
    !isBinary(bytes.subarray(0, HEAD)) &&
    isOpml(decodeBytes(bytes.subarray(0, HEAD), mediaType).text),
  read,
};

async function* read({ bytes, mediaType, name }: ImportSource): AsyncGenerator<ImportPiece> {
  const outlines = readOpml(decodeBytes(bytes, mediaType).text);
  const outcome =
    outlines === null || outlines.length === 0
      ? ({ tag: 'failed', failure: { tag: 'no-feed-found', name } } as const)
      : ({ tag: 'feeds', outlines } as const);
  yield { at: 0, name: null, share: 1, outcome };
}
