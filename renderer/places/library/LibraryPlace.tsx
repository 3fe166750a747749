import { useEffect, useRef } from 'preact/hooks';
import { createLazy } from '../../components/lazy.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { useApp } from '../../models/app.ts';
import { articleRoute } from '../../models/routes.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { DraggedRows } from './DraggedRows.tsx';
import { LibraryEmpty } from './LibraryEmpty.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { useCollectionOrder } from './use-collection-order.ts';
import { useSelectionActs } from './use-selection-acts.ts';

const SearchResults = createLazy(() => import('./SearchResults.tsx').then((module) => module.SearchResults));

const ROW_HEIGHT = 112;
const SCROLL_KEY = 'library';

/** Every article: search, filter, sort, choose, open, import. */
export function LibraryPlace() {
  const { library, routes, search } = useApp();
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
    <div class="library">
      <LibraryHeader acts={acts} />
      {search.isSearching.value ? (
        <SearchResults />
      ) : rows.total.value === 0 ? (
        <LibraryEmpty />
      ) : (
        <DraggedRows>
          <VirtualList
            key={JSON.stringify(query)}
            label="Articles"
            rows={rows}
            rowHeight={ROW_HEIGHT}
            current={selection.current.value}
            isChosen={(row) => selection.chosen.value.has(row.id)}
            onMove={selection.moveTo}
            onOpen={(row, index) => {
              selection.moveTo(index);
              routes.go(articleRoute(row.id));
            }}
            onToggle={(row, index) => selection.toggle(index, row.id)}
            onExtend={(index) => void selection.extendTo(index)}
            scroll={{
              start: comesBack.current ? routes.scrollOf(SCROLL_KEY) : 0,
              keep: (offset) => routes.keepScroll(SCROLL_KEY, offset),
            }}
            isDraggable
            focusFirst={comesBack.current}
          >
            {(row) => <ArticleRow row={row} />}
          </VirtualList>
        </DraggedRows>
      )}
    </div>
  );
}
