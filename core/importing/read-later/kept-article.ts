/** An article as another app kept it, and how it becomes a piece of an import. */
import type { ArticleSource } from '../../article/article.ts';
import type { Failure } from '../../failure.ts';
import { failed, ok, type Result } from '../../result.ts';
import { webAddress } from '../address.ts';
import { importBarePage } from '../bare-page.ts';
import type { PieceOutcome } from '../import-piece.ts';
import type { ImportedArticle, ImportedMarks, ImportSource } from '../imported-article.ts';
import { extraFields } from './fields.ts';
import { quotesPage } from './quotes-page.ts';

export type KeptArticle = {
  readonly title: string;
  /** As written by the app; may be no address of the Web. */
  readonly url: string;
  readonly byline?: string | null;
  readonly siteName?: string | null;
  readonly publishedAt?: string | null;
  readonly language?: string | null;
  /** The text, where the app kept it: markup, not sanitised. */
  readonly html?: string | null;
  readonly marks: ImportedMarks;
  /** What the app says and no field of an article holds, by the app's own names. */
  readonly extra: Readonly<Record<string, string>>;
};

/**
 * The text that the app kept becomes an article. Where it kept only an address, the page is still to be fetched; the
 * reader's quotes and notes are an article of their own when there is no page, so that none of them is lost.
 */
export function outcomeOf(kept: KeptArticle, app: string, source: ImportSource): PieceOutcome {
  if (hasText(kept.html)) return outcomeOfText(kept, kept.html, app, source);
  const quotes = articleOf(kept, quotesPage(kept.marks), app, source);
  const address = webAddress(kept.url);
  if (address === null) {
    if (quotes.ok) return { tag: 'article', imported: quotes.value };
    return kept.url.trim() === '' ? quotes.failure : noAddress(kept);
  }
  return {
    tag: 'address',
    address,
    marks: kept.marks,
    extra: knownOf(kept, app),
    quotes: quotes.ok ? quotes.value : null,
  };
}

const noAddress = ({ title, url }: KeptArticle): PieceOutcome => ({
  tag: 'failed',
  failure: { tag: 'not-fetched', name: title === '' ? url : title, problem: { tag: 'not-an-address' } },
});

function outcomeOfText(kept: KeptArticle, html: string, app: string, source: ImportSource): PieceOutcome {
  const read = articleOf(kept, html, app, source);
  return read.ok ? { tag: 'article', imported: read.value } : read.failure;
}

const hasText = (html: string | null | undefined): html is string =>
  typeof html === 'string' && /[\p{L}\p{N}]/u.test(html.replace(/<[^<>]{0,2000}>/g, ''));

/** An article whose only content is `html`. */
function articleOf(
  kept: KeptArticle,
  html: string,
  app: string,
  source: ImportSource,
): Result<ImportedArticle, { readonly tag: 'failed'; readonly failure: Failure }> {
  const url = webAddress(kept.url);
  const title = kept.title === '' ? (url ?? app) : kept.title;
  const imported = importBarePage({
    kind: 'archive',
    title,
    url,
    base: url,
    byline: kept.byline ?? null,
    siteName: kept.siteName ?? null,
    publishedAt: kept.publishedAt ?? null,
    language: kept.language ?? null,
    html,
  });
  if (!imported.ok) return failed({ tag: 'failed', failure: { ...imported.failure, name: title } });
  const from: ArticleSource = {
    ...imported.value.article.source,
    name: source.name,
    format: formatOf(app),
    extra: extraOf(kept, app),
  };
  return ok({
    ...imported.value,
    article: { ...imported.value.article, source: from },
    marks: kept.marks,
  });
}

const formatOf = (app: string): string => app.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Empty fields say nothing. */
const extraOf = (kept: KeptArticle, app: string): Readonly<Record<string, string>> =>
  extraFields({ app, ...kept.extra });

/** Where a page is fetched that may call itself otherwise, what the app called it is kept too. */
const knownOf = (kept: KeptArticle, app: string): Readonly<Record<string, string>> =>
  extraFields({
    ...extraOf(kept, app),
    title: kept.title,
    author: kept.byline ?? undefined,
    publisher: kept.siteName ?? undefined,
  });
