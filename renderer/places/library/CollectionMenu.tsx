import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  FolderPlus,
  IndentDecrease,
  IndentIncrease,
  Pencil,
  Presentation,
  Trash2,
} from 'lucide-preact';
import type { CollectionRow } from '../../../core/contract/collections-contract.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';
import type { CollectionStep } from '../../models/collection-places.ts';
import { facilitateRoute } from '../../models/routes.ts';

/** What can be done with one collection. */
export function CollectionMenu({ row }: { readonly row: CollectionRow }) {
  const { collections, routes, shortcuts } = useApp();
  const step = (label: string, icon: MenuEntry['icon'], by: CollectionStep, keys: string): MenuEntry => ({
    label,
    ...(icon ? { icon } : {}),
    keys: shortcuts.format(keys),
    disabled: !collections.canStep(row, by),
    run: () => void collections.step(row, by),
  });
  return (
    <Menu
      label={`Collection ${row.name}`}
      entries={[
        { label: 'Rename…', icon: Pencil, keys: 'F2', run: () => collections.name({ tag: 'known', row }) },
        {
          label: 'New collection in it…',
          icon: FolderPlus,
          run: () => collections.name({ tag: 'new', parentId: row.id }),
        },
        {
          label: 'Facilitate…',
          icon: Presentation,
          run: () => routes.go(facilitateRoute({ kind: 'collection', id: row.id })),
        },
        step('Move up', ArrowUp, 'up', 'Alt+ArrowUp'),
        step('Move down', ArrowDown, 'down', 'Alt+ArrowDown'),
        step('Move into the one above', IndentIncrease, 'in', 'Alt+Shift+ArrowRight'),
        step('Move out', IndentDecrease, 'out', 'Alt+Shift+ArrowLeft'),
        { label: 'Delete', icon: Trash2, keys: 'Delete', run: () => void collections.remove(row) },
      ]}
      trigger={(props) => <IconButton icon={Ellipsis} label={`More about ${row.name}`} {...props} />}
    />
  );
}
