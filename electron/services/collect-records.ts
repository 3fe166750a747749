/** The records that an export is made of, read one after the other. */
import type { ArticleId } from '../../core/article/article.ts';
import {
  type ExportExtent,
  type ExportRecord,
  type ExportScope,
  hasArticles,
  type SkippedExport,
} from '../../core/exporting/export.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Journal, ReflectionId } from '../../core/journal/journal.ts';
import type { ReflectionQuery } from '../../core/journal/reflection-list.ts';
import { findCollection } from '../../core/library/collections.ts';
import { liveSearches } from '../../core/library/saved-searches.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { everyId } from './library-archive/every-id.ts';

export type CollectingTools = {
  readonly library: Library;
  readonly timeZone: string;
  /** Articles that a query finds, best first. */
  readonly searchIds: (text: string) => Promise<readonly ArticleId[]>;
};

export type Collected = {
  readonly records: readonly ExportRecord[];
  /** What could not be read. */
  readonly skipped: readonly SkippedExport[];
  /** Articles that were left for another time. */
  readonly more: number;
};

/**
 * Everything that a scope names, or the first `most`; what cannot be read is told instead. Fails when there is no such
 * scope any more.
 */
export async function collectRecords(
  scope: ExportScope,
  extent: ExportExtent,
  tools: CollectingTools,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Collected, Failure>> {
  const { library, timeZone } = tools;
  const chosen = scope.tag === 'reflections' ? await chooseReflections(library, scope.query, timeZone) : null;
  const ids = chosen === null ? await idsOf(scope, extent, tools) : ok([...chosen.keys()]);
  if (!ids.ok) return ids;
  const records: ExportRecord[] = [];
  const skipped: SkippedExport[] = [];
  for (const id of ids.value.slice(0, most)) {
    const read = await readRecord(library, id);
    skipped.push(...read.skipped);
    if (read.record === null) continue;
    const only = chosen?.get(id);
    records.push(only === undefined ? read.record : withOnly(read.record, only));
  }
  return ok({ records, skipped, more: Math.max(0, ids.value.length - most) });
}

/** Where records come from. */
export type RecordLibrary = Pick<Library, 'readArticle' | 'readJournal' | 'summary'>;

/** One article and its journal. */
export async function readRecord(
  library: RecordLibrary,
  id: ArticleId,
): Promise<{ readonly record: ExportRecord | null; readonly skipped: readonly SkippedExport[] }> {
  const journal = await library.readJournal(id);
  if (!journal.ok) return { record: null, skipped: [await unreadJournal(library, id, journal.failure)] };
  const article = await library.readArticle(id);
  const isDamaged = !article.ok && article.failure.tag !== 'not-found';
  return {
    record: { article: article.ok ? article.value : null, journal: journal.value },
    skipped: isDamaged
      ? [{ name: journal.value.articleTitle, reason: describeFailure(article.failure) }]
      : [],
  };
}

/** Of which article the journal could not be read, and why. */
export async function unreadJournal(
  library: Pick<Library, 'summary'>,
  id: ArticleId,
  failure: Failure,
): Promise<SkippedExport> {
  return { name: (await library.summary(id))?.title ?? id, reason: describeFailure(failure) };
}

/** Ids of the articles that a scope names; of `all` those with something written, unless articles themselves are wanted. */
export async function idsOf(
  scope: ExportScope,
  extent: ExportExtent,
  { library, searchIds }: CollectingTools,
): Promise<Result<readonly ArticleId[], Failure>> {
  switch (scope.tag) {
    case 'articles':
      return ok(scope.ids);
    case 'reflections':
      return ok([]);
    case 'all':
      return ok(hasArticles(extent) ? await everyId(library) : await library.journalIds());
    case 'collection': {
      const collections = await library.collections();
      if (!collections.ok) return collections;
      const collection = findCollection(collections.value, scope.id);
      return collection === undefined
        ? failed({ tag: 'not-found', name: 'The collection' })
        : ok(collection.articleIds);
    }
    case 'search': {
      const searches = await library.savedSearches.read();
      if (!searches.ok) return searches;
      const search = liveSearches(searches.value).find(({ id }) => id === scope.id);
      return search === undefined
        ? failed({ tag: 'not-found', name: 'The saved search' })
        : ok(await searchIds(search.text));
    }
  }
}

type ChosenReflections = ReadonlyMap<ArticleId, ReadonlySet<ReflectionId>>;

async function chooseReflections(
  library: Library,
  query: ReflectionQuery,
  timeZone: string,
): Promise<ChosenReflections> {
  const chosen = new Map<ArticleId, Set<ReflectionId>>();
  for (const { articleId, reflectionId } of await library.selectReflections(query, timeZone)) {
    const ids = chosen.get(articleId);
    if (ids === undefined) chosen.set(articleId, new Set([reflectionId]));
    else ids.add(reflectionId);
  }
  return chosen;
}

/** The record as if nothing but these reflections had been written. */
const withOnly = (record: ExportRecord, ids: ReadonlySet<ReflectionId>): ExportRecord => ({
  ...record,
  journal: onlyReflections(record.journal, ids),
  whole: record.journal,
});

const onlyReflections = (journal: Journal, ids: ReadonlySet<ReflectionId>): Journal => ({
  ...journal,
  reflections: journal.reflections.filter(({ id }) => ids.has(id)),
  commitments: [],
  reviews: [],
});
