import { Folder, Plus } from 'lucide-preact';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import { useApp } from '../models/app.ts';
import { IconButton } from './IconButton.tsx';
import { ListLine } from './SidebarListLine.tsx';
import { useCollectionLine } from './use-collection-line.ts';

/** The reader's collections, each below the one it stands in. */
export function SidebarCollections() {
  const { collections, commands } = useApp();
  const rows = collections.rows.value;
  return (
    <section aria-labelledby="sidebar-collections">
      <div class="sidebar-title-row">
        <h2 id="sidebar-collections" class="sidebar-title">
          Collections
        </h2>
        <IconButton
          icon={Plus}
          class="sidebar-more"
          label="New collection"
          onClick={() => commands.run('new-collection')}
        />
      </div>
      {rows.length > 0 && (
        <ul class="sidebar-list">
          {rows.map((row) => (
            <CollectionLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CollectionLine({ row }: { readonly row: CollectionRow }) {
  const { part, handlers } = useCollectionLine(row);
  return (
    <ListLine
      icon={Folder}
      label={row.name}
      count={row.count}
      depth={row.depth}
      change={{ show: 'all', tag: null, collection: row.id }}
      frame={{
        class: `collection-line ${part === null ? '' : `drop-${part}`}`,
        draggable: true,
        ...handlers,
      }}
    />
  );
}
