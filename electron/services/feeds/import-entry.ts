/**
 * An entry of a feed becomes an article: from the text in the feed, or where that is only a beginning from the page
 * itself, with the comments that the feed names.
 */
import type { Root } from 'hast';
import type { ArticleId, Comment } from '../../../core/article/article.ts';
import type { OpenedEntry } from '../../../core/contract/feed-contract.ts';
import type { Failure } from '../../../core/failure.ts';
import type { ListedEntry, Subscription } from '../../../core/feeds/subscription.ts';
import { entrySource } from '../../../core/importing/bare-source.ts';
import type { EntryContent } from '../../../core/importing/feed.ts';
import type { ImportedArticle } from '../../../core/importing/imported-article.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { fetchSource } from '../fetch-source.ts';
import type { Importer } from '../importer.ts';
import { type ImportStore, storeImport } from '../store-import.ts';
import { type FeedTools, fetchFeedText, textOf } from './find-feeds.ts';

export type EntryImportOptions = FeedTools &
  ImportStore & { readonly importer: Pick<Importer, 'importSource'> };

/** The article of an entry, which may be in the library already. `content` is what the feed holds of it. */
export async function importEntry(
  options: EntryImportOptions,
  subscription: Pick<Subscription, 'title' | 'url'>,
  entry: ListedEntry,
  content: EntryContent | null,
): Promise<Result<OpenedEntry, Failure>> {
  const known = await findKnown(options, entry);
  if (known !== null) return ok({ articleId: known, isBeginning: false });
  const read = await readEntry(options, subscription, entry, content);
  if (!read.ok) return read;
  const { article, warnings } = read.value.imported;
  const comments = article.comments.length > 0 ? article.comments : await fetchComments(options, entry);
  const whole: ImportedArticle = {
    warnings,
    article: {
      ...article,
      byline: article.byline ?? entry.byline,
      publishedAt: article.publishedAt ?? entry.publishedAt,
      comments,
      source: {
        ...article.source,
        kind: 'feed',
        name: subscription.title,
        url: article.source.url ?? entry.url,
      },
    },
  };
  const stored = await storeImport(options, whole, 'leave');
  if (stored.tag === 'failed') return failed(stored.failure);
  const { id } = stored.tag === 'duplicate' ? stored.existing : stored.article;
  return ok({ articleId: id, isBeginning: read.value.isBeginning });
}

async function findKnown({ library }: ImportStore, { url, title }: ListedEntry): Promise<ArticleId | null> {
  if (url === null) return null;
  const source = { kind: 'feed', name: title, url, format: 'html' } as const;
  // Its text is not known yet: only the address counts.
  const unknown = { fingerprint: '', title: '', excerpt: '', byline: null, publishedAt: null };
  const content: Root = { type: 'root', children: [] };
  return (await library.findDuplicate({ ...unknown, content, source }))?.id ?? null;
}

type ReadEntry = { readonly imported: ImportedArticle; readonly isBeginning: boolean };

async function readEntry(
  options: EntryImportOptions,
  { title, url }: Pick<Subscription, 'title' | 'url'>,
  entry: ListedEntry,
  content: EntryContent | null,
): Promise<Result<ReadEntry, Failure>> {
  const { importer, fetcher } = options;
  const fromFeed = async (part: 'whole' | 'beginning'): Promise<Result<ReadEntry, Failure>> => {
    const imported = await importer.importSource(entrySource({ ...entry, content, replyTo: null }, title));
    return imported.ok ? ok({ imported: imported.value, isBeginning: part === 'beginning' }) : imported;
  };
  if (entry.url === null || (content !== null && !content.isTeaser)) return fromFeed('whole');
  const source = await fetchSource(fetcher, entry.url, undefined, url);
  const page = source.ok ? await importer.importSource(source.value) : source;
  if (page.ok) return ok({ imported: page.value, isBeginning: false });
  const beginning = content === null ? page : await fromFeed('beginning');
  return beginning.ok ? beginning : page;
}

/** None when they cannot be had: the article does not wait for them. */
async function fetchComments(
  tools: FeedTools,
  { commentsUrl, url }: ListedEntry,
): Promise<readonly Comment[]> {
  if (commentsUrl === null) return [];
  const fetched = await fetchFeedText(tools, commentsUrl, url ?? undefined);
  if (!fetched.ok) return [];
  const comments = await tools.reader.ask('comments', textOf(fetched.value, commentsUrl));
  return comments.ok ? comments.value : [];
}
