/** From bytes of unknown kind to articles: refuse what is not text, decode, choose the format's importer. */
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { importBare } from './bare-page.ts';
import { refusalOfOlder } from './docx/older-document.ts';
import { DOCX } from './docx.ts';
import { decodeBytes } from './encoding.ts';
import { EPUB } from './epub.ts';
import { FEED_SOURCE } from './feed-source.ts';
import { nameInlinePictures, takeInlinePictures } from './html/inline-pictures.ts';
import { importHtml } from './html.ts';
import type { ImportPiece, ImportTools, PieceFormat, PieceGate } from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { importMarkdown } from './markdown.ts';
import { importMhtml, isMhtml } from './mhtml.ts';
import { OMNIVORE } from './omnivore.ts';
import { OPML_SOURCE } from './opml-source.ts';
import { PDF } from './pdf.ts';
import { PictureCollector } from './picture-collector.ts';
import { LARGEST_SAVED_PAGE, LARGEST_SOURCE } from './pipeline-limits.ts';
import { importPlainText } from './plain-text.ts';
import { READ_LATER } from './read-later.ts';
import { formatOf, isBinary, type TextFormat } from './sniff.ts';
import { wholePiece } from './whole-piece.ts';
import { WXR } from './wxr.ts';

/** Everything in a source, piece by piece. Works for as long as it needs; callers that must not wait run it in a worker. */
export function importPieces(
  source: ImportSource,
  isWanted: PieceGate,
  tools: ImportTools,
): AsyncIterable<ImportPiece> {
  // Of a source whose facts are known the kind is known too.
  const format = source.facts === undefined ? PIECE_FORMATS.find(({ isOne }) => isOne(source)) : undefined;
  return format === undefined ? wholePiece(() => importSource(source)) : format.read(source, isWanted, tools);
}

/** The article that a source of text is. */
export function importSource(source: ImportSource): Result<ImportedArticle, Failure> {
  const { name, bytes, mediaType } = source;
  const limitBytes = mayHoldPictures(bytes) ? LARGEST_SAVED_PAGE : LARGEST_SOURCE;
  if (bytes.length > limitBytes) return failed({ tag: 'too-large', name, limitBytes });
  if (bytes.length === 0) return failed({ tag: 'no-text', name });
  if (source.facts !== undefined) return importSavedPage(new TextDecoder().decode(bytes), source);
  if (isMhtml(bytes)) return importMhtml(source);
  if (isBinary(bytes)) return failed(refusalOfOlder(source) ?? { tag: 'unsupported-kind', name });
  const { text, warning } = decodeBytes(bytes, mediaType);
  const format = formatOf(source, text);
  if (format === null) return failed({ tag: 'unsupported-kind', name });
  const imported = IMPORTERS[format](text, source);
  return imported.ok && warning !== null ? ok(withWarning(imported.value, warning)) : imported;
}

/** Kinds of sources that hold many articles. */
const PIECE_FORMATS: readonly PieceFormat[] = [
  OPML_SOURCE,
  READ_LATER,
  WXR,
  FEED_SOURCE,
  OMNIVORE,
  EPUB,
  DOCX,
  PDF,
];

type Importer = (text: string, source: ImportSource) => Result<ImportedArticle, Failure>;

const IMPORTERS: Readonly<Record<TextFormat, Importer>> = {
  text: importPlainText,
  markdown: importMarkdown,
  html: importSavedPage,
};

/** A page whose pictures may stand in the page itself. */
function importSavedPage(text: string, source: ImportSource): Result<ImportedArticle, Failure> {
  const pictures = new PictureCollector('inline');
  const html = takeInlinePictures(text, pictures);
  const imported =
    source.facts === undefined
      ? importHtml(html, source, nameInlinePictures)
      : importBare(html, source, source.facts, nameInlinePictures);
  if (!imported.ok) return imported;
  const taken = [
    ...(imported.value.pictures ?? []),
    ...pictures.referredToIn(imported.value.article.content),
  ];
  return taken.length === 0 ? imported : ok({ ...imported.value, pictures: taken });
}

/** Markup, or a message with markup in it. */
const mayHoldPictures = (bytes: Uint8Array): boolean =>
  isMhtml(bytes) || /^(?:\ufeff|ï»¿)?\s*</.test(String.fromCharCode(...bytes.subarray(0, 64)));

const withWarning = (imported: ImportedArticle, warning: string): ImportedArticle => ({
  ...imported,
  warnings: [warning, ...imported.warnings],
});
