import { useApp } from '../models/app.ts';
import type { CollectionNaming } from '../models/collections.ts';
import { NameDialog } from './NameDialog.tsx';

/** Names a new collection, or a known one anew. */
export function CollectionNameDialog({ naming }: { readonly naming: CollectionNaming }) {
  const { collections } = useApp();
  const parentId = naming.tag === 'new' ? naming.parentId : null;
  const parent = collections.rows.value.find(({ id }) => id === parentId);
  return (
    <NameDialog
      title={naming.tag === 'known' ? 'Rename the collection' : 'New collection'}
      label="Name"
      {...(parent === undefined ? {} : { hint: `It stands in “${parent.name}”.` })}
      name={naming.tag === 'known' ? naming.row.name : ''}
      longest={200}
      onSave={(name) => void collections.saveName(name)}
      onClose={collections.stopNaming}
    />
  );
}
