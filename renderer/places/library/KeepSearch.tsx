import { Bookmark, BookmarkCheck, Pencil, Trash2 } from 'lucide-preact';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';

/** Keeps the search as a list in the sidebar, or changes the one that was kept. */
export function KeepSearch() {
  const { savedSearches, search } = useApp();
  const text = search.text.value;
  const kept = savedSearches.find(text);
  if (kept === undefined)
    return (
      <IconButton icon={Bookmark} label="Save this search" onClick={() => savedSearches.nameNew(text)} />
    );
  return (
    <Menu
      label="Saved search"
      entries={[
        { label: 'Rename…', icon: Pencil, run: () => savedSearches.rename(kept) },
        { label: 'Delete', icon: Trash2, run: () => void savedSearches.remove(kept) },
      ]}
      trigger={(props) => (
        <IconButton icon={BookmarkCheck} label={`Saved search “${kept.name}”`} {...props} />
      )}
    />
  );
}
