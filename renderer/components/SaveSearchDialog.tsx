import { useApp } from '../models/app.ts';
import type { SearchNaming } from '../models/saved-searches.ts';
import { NameDialog } from './NameDialog.tsx';

/** Gives a search its name in the sidebar. */
export function SaveSearchDialog({ naming }: { readonly naming: SearchNaming }) {
  const { savedSearches } = useApp();
  return (
    <NameDialog
      title={naming.search === null ? 'Save this search' : 'Rename the search'}
      label="Name in the sidebar"
      hint={`It finds: ${naming.text}`}
      name={naming.search?.name ?? naming.text}
      longest={80}
      onSave={(name) => void savedSearches.save(name)}
      onClose={savedSearches.stopNaming}
    />
  );
}
