/**
 * A text of which everything is known, as a source of its own, so that it goes through the same worker as every other
 * source: an entry of a feed, an article that another app kept. Nothing is parsed here, so that main need not load
 * the parser of pages for it.
 */
import type { ArticleSource } from '../article/article.ts';
import { escapeMarkup } from '../escape-markup.ts';
import type { FeedEntry } from './feed.ts';
import type { ImportSource, SourceFacts } from './imported-article.ts';

/** A text and what is known about it. */
export type BarePage = SourceFacts & {
  readonly kind: ArticleSource['kind'];
  readonly url: string | null;
  /** Markup of the source, not sanitised. */
  readonly html: string;
};

/** The source that holds what the feed has of an entry. */
export const entrySource = (entry: FeedEntry, siteName: string | null): ImportSource =>
  bareSource(barePageOf(entry, siteName));

/** The text of an entry, or at least its excerpt. */
export function barePageOf(entry: FeedEntry, siteName: string | null): BarePage {
  const { content, url } = entry;
  const html = content === null ? `<p>${escapeMarkup(entry.excerpt)}</p>` : content.html;
  return { ...entry, kind: 'feed', base: content?.base ?? url, siteName, html };
}

export const bareSource = ({ kind, url, html, ...known }: BarePage): ImportSource => ({
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
