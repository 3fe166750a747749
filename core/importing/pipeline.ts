/** From bytes of unknown kind to articles: refuse what is not text, decode, choose the format's importer. */
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { decodeBytes } from './encoding.ts';
import { FEED_SOURCE } from './feed-source.ts';
import { importHtml } from './html.ts';
import type { ImportPiece, PieceFormat, PieceGate } from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { importMarkdown } from './markdown.ts';
import { OPML_SOURCE } from './opml-source.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';
import { importPlainText } from './plain-text.ts';
import { READ_LATER } from './read-later.ts';
import { formatOf, isBinary, type TextFormat } from './sniff.ts';

/** Everything in a source, piece by piece. Works for as long as it needs; callers that must not wait run it in a worker. */
export function importPieces(source: ImportSource, isWanted: PieceGate): AsyncIterable<ImportPiece> {
  const format = PIECE_FORMATS.find(({ isOne }) => isOne(source));
  return format === undefined ? onePiece(source) : format.read(source, isWanted);
}

/** The article that a source of text is. */
export function importSource(source: ImportSource): Result<ImportedArticle, Failure> {
  const { name, bytes, mediaType } = source;
  if (bytes.length > LARGEST_SOURCE) return failed({ tag: 'too-large', name, limitBytes: LARGEST_SOURCE });
  if (bytes.length === 0) return failed({ tag: 'no-text', name });
  if (isBinary(bytes)) return failed({ tag: 'unsupported-kind', name });
  const { text, warning } = decodeBytes(bytes, mediaType);
  const format = formatOf(source, text);
  if (format === null) return failed({ tag: 'unsupported-kind', name });
  const imported = IMPORTERS[format](text, source);
  return imported.ok && warning !== null ? ok(withWarning(imported.value, warning)) : imported;
}

/** Kinds of sources that hold many articles. */
const PIECE_FORMATS: readonly PieceFormat[] = [OPML_SOURCE, READ_LATER, FEED_SOURCE];

type Importer = (text: string, source: ImportSource) => Result<ImportedArticle, Failure>;

const IMPORTERS: Readonly<Record<TextFormat, Importer>> = {
  text: importPlainText,
  markdown: importMarkdown,
  html: importHtml,
};

async function* onePiece(source: ImportSource): AsyncGenerator<ImportPiece> {
  const result = importSource(source);
  const outcome = result.ok
    ? ({ tag: 'article', imported: result.value } as const)
    : ({ tag: 'failed', failure: result.failure } as const);
  yield { at: 0, name: null, share: 1, outcome };
}

const withWarning = (imported: ImportedArticle, warning: string): ImportedArticle => ({
  ...imported,
  warnings: [warning, ...imported.warnings],
});
