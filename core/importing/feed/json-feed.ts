/** JSON Feed 1.0 and 1.1. https://www.jsonfeed.org/version/1.1/ */
import type { JsonFeed } from 'feedsmith';
import { type WrittenEntry, type WrittenFeed, written } from './written.ts';

export function readJsonFeed(feed: JsonFeed.Feed<string>): WrittenFeed {
  return {
    title: feed.title ?? null,
    siteUrl: feed.home_page_url ?? null,
    language: feed.language ?? null,
    base: null,
    authors: names(feed.authors),
    entries: (feed.items ?? []).map(jsonEntry),
  };
}

const jsonEntry = (item: JsonFeed.Item<string>): WrittenEntry => ({
  id: item.id ?? null,
  title: item.title ?? null,
  url: item.url ?? item.external_url ?? null,
  authors: names(item.authors),
  dates: [item.date_published, item.date_modified],
  language: item.language ?? null,
  base: null,
  contentBase: null,
  content: written(item.content_html, 'markup') ?? written(item.content_text, 'plain'),
  summary: written(item.summary, 'plain'),
  commentsUrl: null,
  replyTo: null,
});

const names = (authors: readonly JsonFeed.Author[] | undefined): readonly string[] =>
  authors?.flatMap(({ name }) => name ?? []) ?? [];
