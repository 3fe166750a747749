/** A feed that was saved as a file: each of its entries becomes an article. */
import { webAddress } from './address.ts';
import { importEntry } from './bare-page.ts';
import { decodeBytes } from './encoding.ts';
import { type Feed, type FeedEntry, parseFeed } from './feed.ts';
import type { ImportPiece, PieceFormat, PieceGate, PieceOutcome } from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';
import { isBinary } from './sniff.ts';
import { rootName } from './xml.ts';

const HEAD = 4000;
const ROOTS = new Set(['rss', 'feed', 'rdf']);
const AS_JSON = /^\ufeff?\s*\{[\s\S]{0,1000}"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//;

/** WordPress exports look like feeds, but hold drafts, pages and comments too: they are no feed. */
const BLOG_EXPORT = /xmlns:wp\s*=|wordpress\.org\/export\//i;

export const FEED_SOURCE: PieceFormat = {
  isOne({ bytes, mediaType }) {
    const start = bytes.subarray(0, HEAD);
    if (bytes.length > LARGEST_SOURCE || isBinary(start)) return false;
    const head = decodeBytes(start, mediaType).text;
    return (ROOTS.has(rootName(head) ?? '') && !BLOG_EXPORT.test(head)) || AS_JSON.test(head);
  },
  read,
};

async function* read(source: ImportSource, isWanted: PieceGate): AsyncGenerator<ImportPiece> {
  const { bytes, mediaType, name, url } = source;
  const parsed = parseFeed(decodeBytes(bytes, mediaType).text, url ?? NOWHERE, name);
  if (!parsed.ok) {
    yield { at: 0, name: null, share: 1, outcome: { tag: 'failed', failure: parsed.failure } };
    return;
  }
  const { entries } = parsed.value;
  for (const [at, entry] of entries.entries())
    if (isWanted(at, entry.title))
      yield {
        at,
        name: entry.title,
        share: (at + 1) / entries.length,
        outcome: outcomeOf(entry, parsed.value, source),
      };
  if (entries.length === 0)
    yield { at: 0, name: null, share: 1, outcome: { tag: 'failed', failure: { tag: 'no-text', name } } };
}

/** A file does not say where it was fetched from; relative addresses in it lead nowhere. */
const NOWHERE = 'https://feed.invalid/';

/** The text in the feed where it is whole; otherwise the page, and what the feed has when the page is gone. */
function outcomeOf(entry: FeedEntry, feed: Feed, source: ImportSource): PieceOutcome {
  const imported = importEntry(entry, feed.title === '' ? null : feed.title);
  const fromFeed: ImportedArticle | null = imported.ok
    ? {
        ...imported.value,
        article: {
          ...imported.value.article,
          source: { ...imported.value.article.source, name: source.name },
        },
      }
    : null;
  const address = entry.url?.startsWith(NOWHERE) ? null : webAddress(entry.url ?? '');
  if (fromFeed !== null && (address === null || entry.content?.isTeaser === false))
    return { tag: 'article', imported: fromFeed };
  if (address !== null) return { tag: 'address', address, marks: {}, extra: {}, quotes: fromFeed };
  return { tag: 'failed', failure: { tag: 'no-text', name: entry.title } };
}
