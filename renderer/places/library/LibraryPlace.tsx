import { useEffect, useRef } from 'preact/hooks';
import { ChoosingList } from '../../components/ChoosingList.tsx';
import { createLazy } from '../../components/lazy.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { articleRoute } from '../../models/routes.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { DraggedRows } from './DraggedRows.tsx';
import { LibraryEmpty } from './LibraryEmpty.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { useCollectionOrder } from './use-collection-order.ts';
import { useSelectionActs } from './use-selection-acts.ts';

const SearchResults = createLazy(() => import('./SearchResults.tsx').then((module) => module.SearchResults));

/** In pixels. */
const ROW_HEIGHTS = { comfortable: 112, compact: 64 } as const;

/** Every article: search, filter, sort, choose, open, import. */
export function LibraryPlace() {
  const { library, routes, search, settings } = useApp();
  const density = settings.current.value.rows;
  const { rows, selection } = library;
  const query = library.query.value;
  const comesBack = useRef(routes.canGoBack.peek() || routes.canGoForward.peek());
  const acts = useSelectionActs();
  useCommands(acts.commands);
  useCollectionOrder();
  useEffect(() => {
    comesBack.current = false;
  }, []);

  return (
    <div class={`library rows-${density}`}>
      <LibraryHeader acts={acts} />
      {search.isSearching.value ? (
        <SearchResults />
      ) : rows.total.value === 0 ? (
        <LibraryEmpty />
      ) : (
        <DraggedRows>
          <ChoosingList
            key={JSON.stringify(query)}
            label="Articles"
            rows={rows}
            rowHeight={ROW_HEIGHTS[density]}
            selection={selection}
            idOf={(row) => row.id}
            onOpen={(row) => routes.go(articleRoute(row.id))}
            scrollKey="library"
            arrival={comesBack.current ? 'back' : 'anew'}
            isDraggable
          >
            {(row) => <ArticleRow row={row} />}
          </ChoosingList>
        </DraggedRows>
      )}
    </div>
  );
}
