import { ClipboardPaste, FileDown, FolderOpen, Globe, Inbox, Library, Rss, SearchX } from 'lucide-preact';
import type { ShelfName } from '../../../core/library/query.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useApp } from '../../models/app.ts';
import { showsEverything } from '../../models/library.ts';

/** Nothing to list: because there is nothing yet, or because nothing fits what was asked. */
export function LibraryEmpty() {
  const { importDialog, imports, library } = useApp();
  const query = library.query.value;
  if (showsEverything(query))
    return (
      <EmptyState
        icon={Library}
        sentence="Your library is empty. Drop files here, fetch a page, paste one, or subscribe to a site."
      >
        <Button look="primary" icon={FileDown} onClick={imports.chooseFiles}>
          Import files…
        </Button>
        <Button icon={Globe} onClick={() => importDialog.open('address')}>
          From an address…
        </Button>
        <Button icon={ClipboardPaste} onClick={imports.paste}>
          Paste as article
        </Button>
        <Button icon={Rss} onClick={() => importDialog.open('feed')}>
          Subscribe to a site…
        </Button>
      </EmptyState>
    );
  if (query.collection !== null && query.show === 'all' && query.tag === null && query.text === '')
    return (
      <EmptyState
        icon={FolderOpen}
        sentence="Nothing is in this collection yet. Drag articles from the Library onto its name, or choose “Add to a collection” for them."
      >
        <Button onClick={library.askForEverything}>Show the Library</Button>
      </EmptyState>
    );
  const isSearch = query.text.trim() !== '';
  return (
    <EmptyState
      icon={isSearch ? SearchX : Inbox}
      sentence={isSearch ? `Nothing here has the words “${query.text.trim()}”.` : SHELF_WORDS[query.show]}
    >
      <Button onClick={library.askForEverything}>Show everything</Button>
    </EmptyState>
  );
}

const SHELF_WORDS: Readonly<Record<ShelfName, string>> = {
  all: 'No article carries this tag.',
  unread: 'Nothing is waiting to be read.',
  reading: 'You are not in the middle of anything.',
  read: 'What you finish reading is collected here.',
  starred: 'Star an article, and it is collected here.',
  archived: 'Archive an article, and it rests here, out of the way.',
};
