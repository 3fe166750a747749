import '../styles/dialogs.css';
import '../styles/packets.css';
import { useApp } from '../models/app.ts';
import { CollectingDialog } from './CollectingDialog.tsx';
import { CollectionNameDialog } from './CollectionNameDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FeedDialog } from './FeedDialog.tsx';
import { ImportDialog } from './importing/ImportDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PaletteDialog } from './PaletteDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TagsDialog } from './TagsDialog.tsx';

/** The dialogs that any place can open. */
export function Dialogs() {
  const {
    acts,
    collections,
    exports,
    feeds,
    importDialog,
    merging,
    packets,
    palette,
    savedSearches,
    shortcutsShown,
  } = useApp();
  const collecting = collections.articles.collecting.value;
  const naming = savedSearches.naming.value;
  const tagging = acts.tagging.value;
  const draft = exports.draft.value;
  return (
    <>
      {tagging !== null && <TagsDialog tagging={tagging} />}
      {draft !== null && <ExportDialog draft={draft} />}
      {importDialog.section.value !== null && <ImportDialog shown={importDialog.section.value} />}
      {collecting !== null && <CollectingDialog collecting={collecting} />}
      {collections.naming.value !== null && <CollectionNameDialog naming={collections.naming.value} />}
      {naming !== null && <SaveSearchDialog naming={naming} />}
      {merging.draft.value !== null && <MergeDialog draft={merging.draft.value} />}
      {packets.returning.value !== null && <ReturnDialog preview={packets.returning.value} />}
      {palette.isOpen.value && <PaletteDialog />}
      {feeds.edited.value !== null && <FeedDialog feed={feeds.edited.value} />}
      {shortcutsShown.value && <ShortcutsDialog />}
    </>
  );
}
