/**
 * A text of which everything is known, as a page of its own, so that it goes through the same importer and the same
 * sanitising as every other page: an entry of a feed, an article that another app kept.
 */
import type { ArticleSource, Timestamp } from '../article/article.ts';
import { escapeMarkup } from './feed/markup.ts';
import { markupWithoutSyndicationLine } from './feed/syndication-line.ts';
import type { FeedEntry } from './feed.ts';
import type { ImportSource } from './imported-article.ts';

/** The source that holds what the feed has of an entry: its text, or at least its excerpt. */
export function entrySource(entry: FeedEntry, siteName: string | null): ImportSource {
  const { content, url } = entry;
  const html =
    content === null ? `<p>${escapeMarkup(entry.excerpt)}</p>` : markupWithoutSyndicationLine(content.html);
  return bareSource({ ...entry, kind: 'feed', base: content?.base ?? url, siteName, html });
}

/** A text and what is known about it. */
export type BarePage = {
  readonly kind: ArticleSource['kind'];
  readonly title: string;
  readonly url: string | null;
  /** What relative addresses in it start from. */
  readonly base: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: Timestamp | null;
  readonly language: string | null;
  /** Markup of the source, not sanitised. */
  readonly html: string;
};

export function bareSource({ kind, title, url, base, language, ...page }: BarePage): ImportSource {
  const lines = [
    `<!doctype html><html${language === null ? '' : ` lang="${escapeMarkup(language)}"`}><head>`,
    '<meta charset="utf-8">',
    `<title>${escapeMarkup(title)}</title>`,
    metaOf('og:title', title),
    metaOf('og:site_name', page.siteName),
    metaOf('article:author', page.byline),
    metaOf('article:published_time', page.publishedAt),
    url === null ? '' : `<link rel="canonical" href="${escapeMarkup(url)}">`,
    base === null ? '' : `<base href="${escapeMarkup(base)}">`,
    `</head><body>${page.html}</body></html>`,
  ];
  return {
    kind,
    name: title,
    bytes: new TextEncoder().encode(lines.join('')),
    mediaType: 'text/html; charset=utf-8',
    url,
    isBare: true,
  };
}

const metaOf = (name: string, content: string | null): string =>
  content === null ? '' : `<meta property="${name}" content="${escapeMarkup(content)}">`;
