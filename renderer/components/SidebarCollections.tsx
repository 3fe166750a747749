import { Folder } from 'lucide-preact';
import { useApp } from '../models/app.ts';
import { ListLine } from './SidebarListLine.tsx';

/** The reader's collections, each below the one it stands in. */
export function SidebarCollections() {
  const { collections } = useApp();
  const rows = collections.rows.value;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="sidebar-collections">
      <h2 id="sidebar-collections" class="sidebar-title">
        Collections
      </h2>
      <ul class="sidebar-list">
        {rows.map(({ id, name, count, depth }) => (
          <ListLine
            key={id}
            icon={Folder}
            label={name}
            count={count}
            depth={depth}
            change={{ show: 'all', tag: null, collection: id }}
          />
        ))}
      </ul>
    </section>
  );
}
