/**
 * Pages that another app kept by their address only: fetched, imported, and marked as they were marked there. Where
 * there is no page any more, what the reader marked and wrote becomes the article.
 */
import type { Failure } from '../../core/failure.ts';
import type { FetchProblem } from '../../core/fetching/fetch-problem.ts';
import { nameOfAddress } from '../../core/fetching/name-of-address.ts';
import type { AddressPiece } from '../../core/importing/import-piece.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { fetchSource } from './fetch-source.ts';
import type { Fetcher } from './fetching/fetcher.ts';
import type { Importer } from './importer.ts';
import type { Stored } from './store-import.ts';

export type KeptPagesOptions = {
  readonly fetcher: Fetcher;
  readonly importer: Pick<Importer, 'importSource'>;
  /** Pages that are fetched and made into articles while one is stored. */
  readonly ahead?: number;
  /** Takes in a page without fetching it, if it can; absent: none. */
  readonly takeKnown?: (piece: AddressPiece) => Promise<Stored | null>;
};

/** One of them, by its number in the list of the app. */
export type KeptPage = { readonly at: number; readonly name: string | null; readonly piece: AddressPiece };

export type KeptPageOutcome = Omit<KeptPage, 'piece'> & { readonly came: KeptPageCame };

type KeptPageCame =
  | { readonly tag: 'made'; readonly result: Result<ImportedArticle, Failure> }
  /** It was in the library already. */
  | { readonly tag: 'known'; readonly stored: Stored };

/** Each page or why there is none, in order. */
export async function* importKeptPages(
  pages: readonly KeptPage[],
  { fetcher, importer, ahead = 4, takeKnown = async () => null }: KeptPagesOptions,
  signal: AbortSignal,
): AsyncGenerator<KeptPageOutcome, void> {
  const made: Promise<KeptPageCame>[] = [];
  const make = async ({ piece }: KeptPage): Promise<KeptPageCame> => {
    const stored = signal.aborted ? null : await takeKnown(piece);
    if (stored !== null) return { tag: 'known', stored };
    const source = await fetchSource(fetcher, piece.address, signal);
    const result = source.ok ? await importer.importSource(source.value, signal) : source;
    return { tag: 'made', result: result.ok ? ok(marked(result.value, piece)) : orQuotes(result, piece) };
  };
  for (const [index, { at, name, piece }] of pages.entries()) {
    for (const next of pages.slice(index + made.length, index + ahead)) made.push(make(next));
    yield { at, name, came: (await made.shift()) ?? { tag: 'made', result: cancelled(piece) } };
  }
}

const cancelled = ({ address }: AddressPiece): Result<never, Failure> =>
  failed({ tag: 'cancelled', name: nameOfAddress(address) });

/** What the page does not say of itself, the list may know: a feed has a day and an author for each entry. */
function marked(imported: ImportedArticle, { marks, extra, quotes }: AddressPiece): ImportedArticle {
  const { article } = imported;
  return {
    ...imported,
    article: {
      ...article,
      byline: article.byline ?? quotes?.article.byline ?? null,
      publishedAt: article.publishedAt ?? quotes?.article.publishedAt ?? null,
      source: { ...article.source, extra },
    },
    marks,
  };
}

/** A page that may come at another time is left to be tried again; one that is gone is given up for its quotes. */
function orQuotes(
  result: { readonly ok: false; readonly failure: Failure },
  { quotes }: AddressPiece,
): Result<ImportedArticle, Failure> {
  if (quotes === null || !isForGood(result.failure)) return result;
  return ok({ ...quotes, warnings: [...quotes.warnings, PAGE_GONE] });
}

const PAGE_GONE = 'Its page can no longer be had; this is what was kept of it.';

const PASSING: ReadonlySet<FetchProblem['tag']> = new Set<FetchProblem['tag']>([
  'offline',
  'no-connection',
  'too-slow',
  'incomplete',
  'too-many-requests',
  'site-unavailable',
]);

function isForGood(failure: Failure): boolean {
  if (failure.tag === 'not-fetched') return !PASSING.has(failure.problem.tag);
  return failure.tag !== 'cancelled' && failure.tag !== 'unexpected';
}
