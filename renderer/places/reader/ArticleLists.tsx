import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article/article.ts';
import type { CollectionRow } from '../../../core/contract/collections-contract.ts';
import { useApp } from '../../models/app.ts';
import { pathOf } from '../../models/collection-places.ts';
import { LIBRARY_ROUTE } from '../../models/routes.ts';

/** The collections and tags of the open article, each leading to its list. */
export function ArticleLists({ articleId }: { readonly articleId: ArticleId }) {
  const { collections, library, reader, routes, search } = useApp();
  const holding = useCollectionsOf(articleId);
  const tags = reader.opened.value?.journal.tags.value ?? [];
  if (holding.length + tags.length === 0) return null;
  const show = (change: { readonly tag: string | null; readonly collection: string | null }): void => {
    search.ask('');
    library.ask({ show: 'all', ...change });
    routes.go(LIBRARY_ROUTE);
  };
  return (
    <ul class="article-facts" aria-label="Where this article is listed">
      {holding.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            class="link-button"
            title="Show this collection"
            onClick={() => show({ tag: null, collection: id })}
          >
            {pathOf(collections.rows.value, id).join(' › ') || name}
          </button>
        </li>
      ))}
      {tags.map((tag) => (
        <li key={`tag ${tag}`}>
          <button
            type="button"
            class="link-button"
            title="Show what has this tag"
            onClick={() => show({ tag, collection: null })}
          >
            #{tag}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Asked again whenever a collection changes. */
function useCollectionsOf(articleId: ArticleId): readonly CollectionRow[] {
  const { collections } = useApp();
  const rows = collections.rows.value;
  const [holding, setHolding] = useState<readonly CollectionRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (rows.length === 0) setHolding([]);
    else
      void collections.articles.holding(articleId).then((found) => {
        if (isWanted) setHolding(found);
      });
    return () => {
      isWanted = false;
    };
  }, [articleId, collections, rows]);
  return holding;
}
