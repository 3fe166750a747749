import {
  Archive,
  BookCheck,
  FileUp,
  FolderMinus,
  FolderPlus,
  Merge,
  Star,
  Tag,
  Trash2,
  X,
} from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { formatNumber } from '../../models/words.ts';
import type { SelectionActs } from './use-selection-acts.ts';

/** What can be done with everything that is chosen. */
export function SelectionBar({ count, acts }: { readonly count: number; readonly acts: SelectionActs }) {
  const { commands, library } = useApp();
  const isArchive = library.query.value.show === 'archived';
  return (
    <div class="toolbar toolbar-selection" role="toolbar" aria-label="Selected articles">
      <IconButton icon={X} label="Deselect" hint="Deselect (Esc)" onClick={library.selection.clear} />
      <p role="status" class="toolbar-words">
        {formatNumber(count)} selected
      </p>
      {count < acts.total && (
        <Button look="quiet" onClick={acts.selectAll}>
          Select all {formatNumber(acts.total)}
        </Button>
      )}
      <span class="toolbar-gap" />
      <Button icon={Star} title={commands.hintOf('toggle-star')} onClick={acts.star}>
        Star
      </Button>
      <Button icon={Tag} title={commands.hintOf('edit-tags')} onClick={acts.editTags}>
        Tags
      </Button>
      <Button icon={FolderPlus} title={commands.hintOf('add-to-collection')} onClick={acts.collect}>
        Collect
      </Button>
      {library.query.value.collection !== null && (
        <Button icon={FolderMinus} title={commands.hintOf('remove-from-collection')} onClick={acts.takeOut}>
          Take out
        </Button>
      )}
      {count === 2 && (
        <Button icon={Merge} title={commands.hintOf('merge-copies')} onClick={acts.merge}>
          Merge
        </Button>
      )}
      <Button icon={BookCheck} title={commands.hintOf('toggle-read')} onClick={acts.markRead}>
        Read
      </Button>
      <Button icon={Archive} title={commands.hintOf('toggle-archive')} onClick={acts.archive}>
        {isArchive ? 'Unarchive' : 'Archive'}
      </Button>
      <Button icon={FileUp} title={commands.hintOf('export')} onClick={acts.exportNotes}>
        Export
      </Button>
      <Button icon={Trash2} title={commands.hintOf('trash')} onClick={acts.trash}>
        Trash
      </Button>
    </div>
  );
}
