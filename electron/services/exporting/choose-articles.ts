/** Which articles an export is about. */
import type { ArticleId } from '../../../core/article/article.ts';
import { type ExportExtent, type ExportScope, hasArticles } from '../../../core/exporting/export.ts';
import type { Failure } from '../../../core/failure.ts';
import type { ReflectionId } from '../../../core/journal/journal.ts';
import type { ReflectionQuery } from '../../../core/journal/reflection-list.ts';
import { findCollection } from '../../../core/library/collections.ts';
import { liveSearches } from '../../../core/library/saved-searches.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import { everyId } from '../library-archive/every-id.ts';
import type { ChosenReflections } from './record-reader.ts';

export type ChoosingTools = {
  readonly library: Library;
  readonly timeZone: string;
  /** Articles that a query finds, best first. */
  readonly searchIds: (text: string) => Promise<readonly ArticleId[]>;
};

export type ChosenArticles = {
  readonly ids: readonly ArticleId[];
  /** When not all that was written on them is wanted. */
  readonly reflections?: ChosenReflections;
};

/**
 * The articles that a scope names; of `all` those with something written, unless articles themselves are wanted. Fails
 * when there is no such scope any more.
 */
export async function chooseArticles(
  scope: ExportScope,
  extent: ExportExtent,
  { library, timeZone, searchIds }: ChoosingTools,
): Promise<Result<ChosenArticles, Failure>> {
  switch (scope.tag) {
    case 'articles':
      return ok({ ids: scope.ids });
    case 'reflections': {
      const reflections = await chooseReflections(library, scope.query, timeZone);
      return ok({ ids: [...reflections.keys()], reflections });
    }
    case 'all':
      return ok({ ids: hasArticles(extent) ? await everyId(library) : await library.journalIds() });
    case 'collection': {
      const collections = await library.collections();
      if (!collections.ok) return collections;
      const collection = findCollection(collections.value, scope.id);
      return collection === undefined
        ? failed({ tag: 'not-found', name: 'The collection' })
        : ok({ ids: collection.articleIds });
    }
    case 'search': {
      const searches = await library.savedSearches.read();
      if (!searches.ok) return searches;
      const search = liveSearches(searches.value).find(({ id }) => id === scope.id);
      return search === undefined
        ? failed({ tag: 'not-found', name: 'The saved search' })
        : ok({ ids: await searchIds(search.text) });
    }
  }
}

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
