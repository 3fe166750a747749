import { ArrowDownUp, FileDown, ListFilter, X } from 'lucide-preact';
import { SHELVES, SORT_KEYS } from '../../../core/library/query.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { useApp } from '../../models/app.ts';
import { pathOf } from '../../models/collection-places.ts';
import { countOf, SHELF_LABELS, SORT_LABELS } from '../../models/words.ts';
import { CollectionMenu } from './CollectionMenu.tsx';
import { QueryField } from './QueryField.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { SelectionActs } from './use-selection-acts.ts';

/**
 * The name of the list, how to search, filter, sort and import; while rows are chosen, what to do with them. A search
 * goes through everything and brings the best first: what narrows and orders the list is away until it ends.
 */
export function LibraryHeader({ acts }: { readonly acts: SelectionActs }) {
  const { collections, library, search } = useApp();
  const isSearching = search.isSearching.value;
  const total = library.rows.total.value;
  const chosenCount = library.selection.chosen.value.size;
  const rows = collections.rows.value;
  const listed = rows.find(({ id }) => id === library.query.value.collection);
  const collection = isSearching ? undefined : listed;
  const path = collection === undefined ? [] : pathOf(rows, collection.id).slice(0, -1);
  return (
    <>
      <PlaceHeader
        title={collection?.name ?? 'Library'}
        note={[
          total === null || isSearching ? '' : countOf(total, 'article'),
          ...(path.length > 0 ? [`in ${path.join(' › ')}`] : []),
        ].join(' ')}
      >
        {collection && <CollectionMenu row={collection} />}
        <ImportButton />
      </PlaceHeader>
      {chosenCount > 0 ? (
        <SelectionBar count={chosenCount} acts={acts} />
      ) : (
        <div class="toolbar">
          <QueryField />
          {!isSearching && (
            <>
              <TagFilter />
              <CollectionFilter />
              <ShelfMenu />
              {library.query.value.collection === null && <SortMenu />}
            </>
          )}
        </div>
      )}
    </>
  );
}

function ImportButton() {
  const { commands, importDialog } = useApp();
  return (
    <Button
      look="primary"
      icon={FileDown}
      title={commands.hintOf('import')}
      onClick={() => importDialog.open()}
    >
      Import…
    </Button>
  );
}

function TagFilter() {
  const { library } = useApp();
  const { tag } = library.query.value;
  if (tag === null) return null;
  return (
    <span class="chip chip-filter">
      <span class="one-line">{tag}</span>
      <button
        type="button"
        class="chip-remove"
        aria-label={`Show articles without the tag ${tag} too`}
        title="Show all tags"
        onClick={() => library.ask({ tag: null })}
      >
        <Icon of={X} />
      </button>
    </span>
  );
}

function CollectionFilter() {
  const { collections, library } = useApp();
  const { collection } = library.query.value;
  if (collection === null) return null;
  const name = collections.rows.value.find(({ id }) => id === collection)?.name ?? 'Collection';
  return (
    <span class="chip chip-filter">
      <span class="one-line">{name}</span>
      <button
        type="button"
        class="chip-remove"
        aria-label={`Show articles outside ${name} too`}
        title="Show the whole library"
        onClick={() => library.ask({ collection: null })}
      >
        <Icon of={X} />
      </button>
    </span>
  );
}

function ShelfMenu() {
  const { library } = useApp();
  const { show } = library.query.value;
  return (
    <Menu
      label="Show"
      entries={SHELVES.map((shelf) => ({
        label: SHELF_LABELS[shelf],
        checked: shelf === show,
        run: () => library.ask({ show: shelf }),
      }))}
      trigger={(props) => (
        <Button icon={ListFilter} aria-label={`Show: ${SHELF_LABELS[show]}`} {...props}>
          {SHELF_LABELS[show]}
        </Button>
      )}
    />
  );
}

function SortMenu() {
  const { library, settings } = useApp();
  const { sort, descending } = library.query.value;
  return (
    <Menu
      label="Sort by"
      entries={[
        ...SORT_KEYS.map((key) => ({
          label: SORT_LABELS[key],
          checked: key === sort,
          run: () => library.ask({ sort: key, descending: key !== 'title' && key !== 'byline' }),
        })),
        {
          label: 'Reverse the order',
          icon: ArrowDownUp,
          run: () => library.ask({ descending: !descending }),
        },
        {
          label: 'Compact rows',
          checked: settings.current.value.rows === 'compact',
          run: () =>
            settings.change({ rows: settings.current.peek().rows === 'compact' ? 'comfortable' : 'compact' }),
        },
      ]}
      trigger={(props) => (
        <Button icon={ArrowDownUp} aria-label={`Sort by: ${SORT_LABELS[sort]}`} {...props}>
          {SORT_LABELS[sort]}
        </Button>
      )}
    />
  );
}
