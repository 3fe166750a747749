/**
 * A text of which everything is known, as a source of its own, so that it goes through the same worker as every other
 * source and becomes an article like a chapter or a blog's entry: an entry of a feed, an article that another app kept.
 */
import type { ArticleSource } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import { webAddress } from './address.ts';
import { escapeMarkup } from './feed/markup.ts';
import { markupWithoutSyndicationLine } from './feed/syndication-line.ts';
import type { FeedEntry } from './feed.ts';
import type { DomDocument } from './html/dom.ts';
import { importFragment, parseFragment } from './html/fragment.ts';
import type { ImportedArticle, ImportSource, SourceFacts } from './imported-article.ts';

/** The source that holds what the feed has of an entry. */
export const entrySource = (entry: FeedEntry, siteName: string | null): ImportSource =>
  bareSource(barePageOf(entry, siteName));

/** Its text, or at least its excerpt. */
function barePageOf(entry: FeedEntry, siteName: string | null): BarePage {
  const { content, url } = entry;
  const html =
    content === null ? `<p>${escapeMarkup(entry.excerpt)}</p>` : markupWithoutSyndicationLine(content.html);
  return { ...entry, kind: 'feed', base: content?.base ?? url, siteName, html };
}

/** The article that a feed holds of an entry. */
export function importEntry(entry: FeedEntry, siteName: string | null): Result<ImportedArticle, Failure> {
  return importBarePage(barePageOf(entry, siteName));
}

/** A text and what is known about it. */
export type BarePage = SourceFacts & {
  readonly kind: ArticleSource['kind'];
  readonly url: string | null;
  /** Markup of the source, not sanitised. */
  readonly html: string;
};

const bareSource = ({ kind, url, html, ...known }: BarePage): ImportSource => ({
  kind,
  name: known.title,
  bytes: new TextEncoder().encode(html),
  mediaType: 'text/html; charset=utf-8',
  url,
  facts: {
    title: known.title,
    byline: known.byline,
    siteName: known.siteName,
    publishedAt: known.publishedAt,
    language: known.language,
    base: known.base,
  },
});

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
