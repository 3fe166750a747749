/**
 * An entry of a feed as a page of its own, so that it goes through the same importer and the same sanitising as every
 * other page.
 */
import type { FeedEntry } from '../feed.ts';
import type { ImportSource } from '../imported-article.ts';
import { escapeMarkup } from './markup.ts';
import { markupWithoutSyndicationLine } from './syndication-line.ts';

/** What the page needs of an entry. */
type PageOfEntry = Pick<
  FeedEntry,
  'title' | 'url' | 'byline' | 'publishedAt' | 'language' | 'content' | 'excerpt'
>;

/** The source that holds what the feed has of an entry: its text, or at least its excerpt. */
export function entrySource(entry: PageOfEntry, siteName: string | null): ImportSource {
  const { content, url } = entry;
  const body =
    content === null ? `<p>${escapeMarkup(entry.excerpt)}</p>` : markupWithoutSyndicationLine(content.html);
  const facts = [
    metaOf('og:site_name', siteName),
    metaOf('og:title', entry.title),
    metaOf('article:author', entry.byline),
    metaOf('article:published_time', entry.publishedAt),
  ];
  const base = content?.base ?? url;
  const page = [
    `<!doctype html><html${entry.language === null ? '' : ` lang="${escapeMarkup(entry.language)}"`}><head>`,
    '<meta charset="utf-8">',
    `<title>${escapeMarkup(entry.title)}</title>`,
    ...facts,
    url === null ? '' : `<link rel="canonical" href="${escapeMarkup(url)}">`,
    base === null ? '' : `<base href="${escapeMarkup(base)}">`,
    `</head><body>${body}</body></html>`,
  ].join('');
  return {
    kind: 'feed',
    name: entry.title,
    bytes: new TextEncoder().encode(page),
    mediaType: 'text/html; charset=utf-8',
    url,
    isBare: true,
  };
}

const metaOf = (name: string, content: string | null): string =>
  content === null ? '' : `<meta property="${name}" content="${escapeMarkup(content)}">`;
