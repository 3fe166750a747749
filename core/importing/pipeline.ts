/** From bytes of unknown kind to an article: refuse what is not text, decode, choose the format's importer. */
import type { SourceFormat } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { decodeBytes } from './encoding.ts';
import { importHtml } from './html.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { importMarkdown } from './markdown.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';
import { importPlainText } from './plain-text.ts';
import { formatOf, isBinary } from './sniff.ts';

/** Imports one source. Works for as long as it needs; callers that must not wait run it in a worker. */
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

type Importer = (text: string, source: ImportSource) => Result<ImportedArticle, Failure>;

const IMPORTERS: Readonly<Record<SourceFormat, Importer>> = {
  text: importPlainText,
  markdown: importMarkdown,
  html: importHtml,
};

const withWarning = (imported: ImportedArticle, warning: string): ImportedArticle => ({
  ...imported,
  warnings: [warning, ...imported.warnings],
});
