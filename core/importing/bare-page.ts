/**
 * The article that a text is of which everything is known: an entry of a feed, an article that another app kept. It
 * comes to be like a chapter or a blog's entry.
 */
import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import { webAddress } from './address.ts';
import { type BarePage, barePageOf, bareSource } from './bare-source.ts';
import type { FeedEntry } from './feed.ts';
import type { DomDocument } from './html/dom.ts';
import { importFragment, parseFragment } from './html/fragment.ts';
import type { ImportedArticle, ImportSource, SourceFacts } from './imported-article.ts';

/** The article that a feed holds of an entry. */
export function importEntry(entry: FeedEntry, siteName: string | null): Result<ImportedArticle, Failure> {
  return importBarePage(barePageOf(entry, siteName));
}

/** The article that a text is whose facts are known. */
export const importBarePage = (page: BarePage): Result<ImportedArticle, Failure> =>
  importBare(page.html, bareSource(page), page);

/** Makes an article of a source whose facts are known. `prepare` may name pictures of the parsed markup. */
export function importBare(
  html: string,
  { kind, name, url }: ImportSource,
  facts: SourceFacts,
  prepare?: (document: DomDocument) => void,
): Result<ImportedArticle, Failure> {
  const document = parseFragment(html, name);
  if (!document.ok) return document;
  const address = url === null ? null : webAddress(url);
  return importFragment({
    ...facts,
    document: document.value,
    hasSurroundings: true,
    source: { kind, name, url: address?.replace(/#.*$/, '') ?? null, format: 'html' },
    comments: [],
    warnings: [],
    ...(prepare === undefined ? {} : { prepare }),
  });
}
